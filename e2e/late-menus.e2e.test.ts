import type { BrowserContext, Page, Route } from "playwright-core";
import { expect, it } from "vitest";
import { locate } from "./page.js";
import { XIAN } from "./sample-keys.js";
import { describeScenes, PHONE } from "./scene.js";

describeScenes("menus on a slow way or machine", ({ open }) => {
  it("open where their buttons were pressed before they had come, and give the focus back to them", async () => {
    for (const [file, title, item] of [
      [/\/LayoutMenu-/u, "布局", "按联系"],
      [/\/ThemeMenu-/u, "外观", "深色"],
    ] as const) {
      const { page, release, faults } = await openHeld(file, {});
      const button = page.getByRole("button", { name: title, exact: true });
      await button.press("Enter");
      release();
      await page.getByRole("menuitemradio", { name: item }).waitFor();
      await page.keyboard.press("Escape");
      await button.and(page.locator("[aria-expanded=false]:focus")).waitFor();
      expect(faults).toEqual([]);
    }
  });

  it("come without opening where somebody has gone on meanwhile", async () => {
    const { page, release, faults } = await openHeld(/\/MoreMenu-/u, { locale: "en", size: PHONE });
    const more = page.getByRole("button", { name: "More", exact: true });
    await more.press("Enter");
    await page.keyboard.press("Shift+Tab");
    release();
    await more.and(page.locator("[aria-haspopup=menu]")).waitFor();
    expect(await page.getByRole("menu").count()).toBe(0);
    await more.press("Enter");
    await page.getByRole("menu").waitFor();
    expect(faults).toEqual([]);
  });

  it("stay open when a layout turns out to be long, which their button then stops", async () => {
    const { page, faults } = await open("/", { locale: "en", colorScheme: "dark", prepare: holdLayouts });
    await expect.poll(() => page.evaluate("typeof window.tellOfLayout")).toBe("function");
    const items = page.getByRole("menuitemradio");
    await page.getByTestId("layouts").press("Enter");
    await items.first().waitFor();
    await page.evaluate("tellOfLayout(0.4)");
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    expect(await items.count()).toBe(12);
    await page.keyboard.press("Escape");
    const stop = page.getByRole("button", { name: "40% done; click to stop" });
    await stop.and(page.locator(":focus")).waitFor();
    expect(await stop.getAttribute("aria-haspopup")).toBeNull();
    await page.keyboard.press("Enter");
    await page.locator("[data-testid=layouts][aria-haspopup=menu]:focus").waitFor();
    expect(await items.count()).toBe(0);
    await locate(page, XIAN);
    expect(faults).toEqual([]);
  });

  interface Held {
    readonly page: Page;
    readonly faults: readonly string[];
    /** Lets what is held come. */
    readonly release: () => void;
  }

  /** A page that waits for some of its files. */
  async function openHeld(files: RegExp, options: Parameters<typeof open>[1]): Promise<Held> {
    const held: Route[] = [];
    const prepare = async (context: BrowserContext) => {
      await context.route(files, (route) => void held.push(route));
    };
    const { page, faults } = await open("/", { ...options, prepare });
    await locate(page, XIAN);
    return { page, faults, release: () => held.forEach((route) => void route.continue()) };
  }
});

/** Has each layout settle when the scene says so: `tellOfLayout(share)`. */
async function holdLayouts(context: BrowserContext): Promise<void> {
  await context.addInitScript(`
    const Own = window.Worker;
    window.Worker = class extends Own {
      constructor(address, options) {
        super(address, options);
        if (!String(address).includes("layout-worker")) return;
        this.addEventListener("message", (message) => {
          if (!message.isTrusted) return;
          message.stopImmediatePropagation();
          window.tellOfLayout = (share) => {
            const data = { ...message.data, share, settled: share === 1 };
            this.dispatchEvent(new MessageEvent("message", { data }));
          };
        });
      }
    };
  `);
}
