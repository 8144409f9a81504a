import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { isShown, locate } from "./page.js";
import { XIAN } from "./sample-keys.js";
import { describeScenes } from "./scene.js";

describeScenes("keys, palette and menus in a browser", ({ open }) => {
  it("finds actions by Chinese, pinyin and English, does them, and offers the last one first", async () => {
    const { page, faults } = await open();
    await locate(page, XIAN);
    for (const typed of ["打开或关闭“文档”", "wendang", "documents"]) {
      await page.keyboard.press("Control+k");
      const palette = page.getByTestId("palette");
      await palette.getByRole("combobox").fill(typed);
      await palette.getByRole("option", { selected: true }).getByText("文档").waitFor();
      await page.keyboard.press("Enter");
      await palette.waitFor({ state: "detached" });
    }
    // Opened, closed, and opened again.
    await page.locator("[data-pane=sideWidth]").waitFor();
    await page.keyboard.press("Control+k");
    expect(await page.getByTestId("palette").getByRole("option").first().innerText()).toContain("文档");
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByTestId("palette").waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });

  it("finds entities of the store by the keyboard alone, and leads the focus to the graph", async () => {
    const { page, faults } = await open("/", { locale: "en-US", colorScheme: "dark" });
    await locate(page, XIAN);
    await page.keyboard.press("Control+k");
    await page.getByTestId("palette").getByRole("combobox").and(page.locator(":focus")).waitFor();
    await page.keyboard.type("West Bund");
    const entity = page.getByTestId("palette").getByRole("group", { name: "Entities" }).getByRole("option").first();
    await entity.waitFor();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowDown");
    while ((await entity.getAttribute("aria-selected")) !== "true") await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByTestId("details").getByRole("heading", { level: 3 }).waitFor();
    expect(await page.evaluate("document.activeElement.id")).toBe("canvas");
    expect(faults).toEqual([]);
  });

  it("offers by the secondary button what can be done, hides a node, and undoes it by Z", async () => {
    const { page, faults } = await open();
    const point = await locate(page, XIAN);
    await page.mouse.click(point.x, point.y, { button: "right" });
    const menu = page.getByTestId("canvas-menu");
    await menu.getByRole("menuitem", { name: /固定位置/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    // Once the menu is closed, the pointer takes nothing along.
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "detached" });
    const resting = await locate(page, XIAN);
    await page.mouse.move(resting.x - 200, resting.y - 80, { steps: 4 });
    expect(await locate(page, XIAN)).toEqual(resting);
    await page.mouse.click(resting.x, resting.y, { button: "right" });
    await menu.getByRole("menuitem", { name: /隐藏所选/ }).click();
    await expect.poll(() => isShown(page, XIAN)).toBe(false);
    await page.keyboard.press("z");
    await expect.poll(() => isShown(page, XIAN)).toBe(true);
    await page.keyboard.press("Shift+Z");
    await expect.poll(() => isShown(page, XIAN)).toBe(false);
    expect(faults).toEqual([]);
  });

  it("offers the same by the menu key, and tells all keys by ?", async () => {
    const { page, faults } = await open(`/#node=${encodeURIComponent(XIAN)}`);
    await locate(page, XIAN);
    await page.locator("#canvas").focus();
    await page.keyboard.press("Shift+F10");
    const menu = page.getByTestId("canvas-menu");
    await menu.waitFor();
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.id")).toBe("canvas");
    await page.keyboard.press("?");
    const help = page.getByRole("dialog");
    await help.getByText("撤销", { exact: true }).first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("canvas");
    expect(faults).toEqual([]);
  });
});
