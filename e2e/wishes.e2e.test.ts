import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { contrastOf, strongPixels } from "./contrast.js";
import { locate, untilShown } from "./page.js";
import { XIAN } from "./sample-keys.js";
import { describeScenes } from "./scene.js";

/** Shifts that nobody asked for, as Lighthouse counts them; the least that Lighthouse calls good is 0.1. */
const MOST_SHIFT = 0.05;
const WATCH_SHIFTS = `
  window.__shift = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.__shift += value;
  }).observe({ type: "layout-shift", buffered: true });
`;

describeScenes("what readers wish of a page", ({ open }) => {
  it("keeps every word readable and every choice told in the system's own colours", async () => {
    const { page, faults } = await open(`/#node=${encodeURIComponent(XIAN)}`, {
      colorScheme: "dark",
      wish: "forced colours",
    });
    await page.getByTestId("details").getByRole("button", { name: /句/ }).first().click();
    const mark = page.getByTestId("evidence-card").locator("mark").first();
    await mark.waitFor();
    const [ofPage, ofMark] = await mark.evaluate((element) =>
      [element.ownerDocument.body, element].map((one) => getComputedStyle(one).color),
    );
    expect(ofMark).toBe(ofPage);
    const chosen = page.locator(".mantine-SegmentedControl-label[data-active]").first();
    expect(await chosen.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
    await page.getByRole("button", { name: "筛选" }).first().click();
    await page.getByRole("button", { name: "添加条件" }).click();
    await page.getByRole("menuitem", { name: "状态" }).click();
    const track = page.locator(".mantine-Switch-track").first();
    expect(await track.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
    // On a light ground a thumb in the theme's white would not be seen.
    await page.emulateMedia({ colorScheme: "light" });
    const thumb = page.locator(".mantine-Switch-thumb").first();
    await expect
      .poll(() => thumb.evaluate((element) => getComputedStyle(element).backgroundColor))
      .not.toBe("rgb(255, 255, 255)");
    expect(faults).toEqual([]);
  });

  it.each(["light", "dark"] as const)(
    "shows lines and quiet words more strongly to who wishes for contrast, in the %s theme",
    async (colorScheme) => {
      const plain = await open("/", { colorScheme });
      await locate(plain.page, XIAN);
      const { page, faults } = await open("/", { colorScheme, wish: "more contrast" });
      await locate(page, XIAN);
      expect(await contrastOf(page, "--line")).toBeGreaterThanOrEqual(4.5);
      expect(await contrastOf(page, "--quiet")).toBeGreaterThanOrEqual(7);
      expect(await contrastOf(page, "--accent")).toBeGreaterThanOrEqual(7);
      expect(await strongPixels(page)).toBeGreaterThan(3 * (await strongPixels(plain.page)));
      expect(await axeFaults(page)).toEqual([]);
      expect(faults).toEqual([]);
    },
  );

  it("says on paper where its own print is, which has the picture", async () => {
    const { page } = await open("/");
    await untilShown(page);
    const hint = page.getByText("浏览器自己打印不出关系图");
    expect(await hint.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await hint.isVisible()).toBe(true);
    expect(await page.locator("#canvas").isVisible()).toBe(false);
    expect(await page.getByRole("banner").isVisible()).toBe(false);
  });

  it("lets nothing jump on a first visit, nor while panels open", async () => {
    const { page } = await open("/", { prepare: async (profile) => void (await profile.addInitScript(WATCH_SHIFTS)) });
    await locate(page, XIAN);
    await page.getByRole("button", { name: "筛选" }).click();
    await page.getByRole("button", { name: "文档" }).click();
    await page.getByRole("button", { name: "阅读原文" }).waitFor();
    const { x, y } = await locate(page, XIAN);
    await page.mouse.click(x, y);
    await page.getByTestId("details").getByRole("tab").first().waitFor();
    expect(await page.evaluate("window.__shift")).toBeLessThanOrEqual(MOST_SHIFT);
  });
});
