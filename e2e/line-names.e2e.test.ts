import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { linkTo, locate } from "./page.js";
import { XIAN } from "./sample-keys.js";
import { describeScenes } from "./scene.js";

describeScenes("names on lines", ({ open }) => {
  it("are those of what is selected, or none, by the menu and by a key, and a link holds the choice", async () => {
    const { page, faults } = await open(`/#node=${encodeURIComponent(XIAN)}`);
    await locate(page, XIAN);
    await page.mouse.move(5, 5);
    await expect.poll(() => inkOfNames(page)).toBeGreaterThan(500);
    await page.getByTestId("layouts").click();
    await page.getByRole("menuitemradio", { name: "不显示" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("menuitemradio", { name: "不显示" }).click();
    await expect.poll(() => inkOfNames(page)).toBe(0);
    const again = await open(await linkTo(page));
    await locate(again.page, XIAN);
    expect(await inkOfNames(again.page)).toBe(0);
    await again.page.locator("#canvas").press("l");
    await expect.poll(() => inkOfNames(again.page)).toBeGreaterThan(500);
    await again.page.locator("#canvas").press("z");
    await expect.poll(() => inkOfNames(again.page)).toBe(0);
    expect([...faults, ...again.faults]).toEqual([]);
  });
});

/** How many pixels of the layer over the picture are painted: with nothing pointed at or chosen, it holds the names of lines alone. */
function inkOfNames(page: Page): Promise<number> {
  return page.evaluate(() => {
    const layer = document.querySelector<HTMLCanvasElement>("#canvas canvas.sigma-marks");
    const context = layer?.getContext("2d");
    if (!layer || !context || layer.style.visibility === "hidden") return 0;
    const { data } = context.getImageData(0, 0, layer.width, layer.height);
    let painted = 0;
    for (let index = 3; index < data.length; index += 4) if ((data[index] ?? 0) > 0) painted += 1;
    return painted;
  });
}
