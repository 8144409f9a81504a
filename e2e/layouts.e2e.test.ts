import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { distance, linkTo, locate, type Point } from "./page.js";
import { CIVILISED_CITY, MEDIA_PORT, XIAN } from "./sample-keys.js";
import { describeScenes, PHONE } from "./scene.js";

describeScenes("layouts in a browser", ({ open }) => {
  it("sets initiatives left of projects and those left of places, takes it back, and does it again the same", async () => {
    const { page, faults } = await open();
    const before = await locate(page, XIAN);
    await choose(page, "分层（举措 → 项目 → 地点）");
    const layered: Point[] = [];
    for (const id of [CIVILISED_CITY, MEDIA_PORT, XIAN]) layered.push(await locate(page, id));
    expect(layered.map(({ x }) => x)).toEqual(layered.map(({ x }) => x).toSorted((one, other) => one - other));
    await page.locator("#canvas").press("z");
    await expect.poll(() => isNear(page, XIAN, before)).toBe(true);
    await page.locator("#canvas").press("Shift+z");
    await expect.poll(() => isNear(page, XIAN, layered[2] ?? before)).toBe(true);
    expect(faults).toEqual([]);
  });

  it("puts what is selected in the middle of its rings", async () => {
    const { page } = await open(`/#node=${encodeURIComponent(CIVILISED_CITY)}`);
    await locate(page, CIVILISED_CITY);
    await choose(page, "环绕所选");
    const [middle, other] = [await locate(page, CIVILISED_CITY), await locate(page, MEDIA_PORT)];
    expect(distance(middle, other)).toBeGreaterThan(20);
    // A link of it finds the same picture.
    const { page: again } = await open(await linkTo(page));
    const [there, thereOther] = [await locate(again, CIVILISED_CITY), await locate(again, MEDIA_PORT)];
    expect(direction(there, thereOther)).toBeCloseTo(direction(middle, other), 1);
  });

  it("offers all layouts by keyboard, in English and in the dark, on a phone too", async () => {
    const { page, faults } = await open("/", { locale: "en", colorScheme: "dark", size: PHONE });
    await locate(page, XIAN);
    await page.getByRole("button", { name: "Layout" }).press("Enter");
    await page.getByRole("menuitemradio", { name: "By links", checked: true }).waitFor();
    // Nine ways to lay out, and three to name lines.
    expect(await page.getByRole("menuitemradio").count()).toBe(12);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.getByRole("menuitemradio", { name: "Circle" }).press("Enter");
    await expect.poll(() => page.getByRole("menuitemradio").count()).toBe(0);
    await page.getByRole("button", { name: "Layout" }).press("Enter");
    await page.getByRole("menuitemradio", { name: "Circle", checked: true }).waitFor();
    expect(faults).toEqual([]);
  });

  it("lets go of a menu that was closed", async () => {
    const { page } = await open("/", { prepare: noteMenus });
    await locate(page, XIAN);
    const session = await page.context().newCDPSession(page);
    const button = page.getByTestId("layouts");
    for (let count = 0; count < OPENINGS; count += 1) {
      await button.press("Enter");
      const first = page.getByRole("menuitemradio").first();
      await first.press("Escape");
      await first.waitFor({ state: "detached" });
    }
    // React keeps the last, and the browser what had the focus.
    await expect.poll(() => heldMenus(page, session)).toBeLessThanOrEqual(2);
  });
});

const OPENINGS = 8;

/** Has the page note each menu that opens, without holding it. */
async function noteMenus(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const menus = new Set<WeakRef<Element>>();
    const seen = new WeakSet<Element>();
    Object.assign(window, { heldMenus: () => [...menus].filter((menu) => menu.deref() !== undefined).length });
    new MutationObserver(() => {
      for (const menu of document.querySelectorAll("[role=menu]")) {
        if (seen.has(menu)) continue;
        seen.add(menu);
        menus.add(new WeakRef(menu));
      }
    }).observe(document, { childList: true, subtree: true });
  });
}

/** Of the menus that were opened, how many are still in memory. */
async function heldMenus(page: Page, session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  return Number(await page.evaluate("heldMenus()"));
}

async function choose(page: Page, layout: string): Promise<void> {
  await page.getByTestId("layouts").click();
  await page.getByRole("menuitemradio", { name: layout }).click();
  await page.waitForTimeout(500);
}

/** Radians. */
function direction(from: Point, to: Point): number {
  return Math.atan2(to.y - from.y, to.x - from.x);
}

async function isNear(page: Page, id: string, wanted: Point): Promise<boolean> {
  return distance(await locate(page, id), wanted) < 3;
}
