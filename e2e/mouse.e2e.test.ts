import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { distance, locate, type Point, shownEntities, showOnly } from "./page.js";
import { SHANGHAI, XIAN } from "./sample-keys.js";
import { describeScenes } from "./scene.js";

describeScenes("the mouse on the canvas", ({ open }) => {
  it("selects what is clicked right after it was dragged: what ends a drag is no first half of a double click", async () => {
    const { page, faults } = await open();
    const at = await locate(page, XIAN);
    await drag(page, at, { x: at.x - 90, y: at.y + 30 });
    const put = { x: at.x - 90, y: at.y + 30 };
    await page.mouse.click(put.x, put.y);
    await nameInDetails(page).waitFor();
    expect(faults).toEqual([]);
  });

  it("takes a press that trembles for a click, which moves nothing and pins nothing", async () => {
    const { page, faults } = await open("/", { locale: "en", colorScheme: "dark" });
    const at = await locate(page, XIAN);
    const from = await offset(page);
    await drag(page, at, { x: at.x + 1, y: at.y - 2 });
    await nameInDetails(page).waitFor();
    expect(await page.getByTestId("details").getByRole("button", { name: "Unpin" }).count()).toBe(0);
    await page.keyboard.press("Escape");
    // The canvas may have brought what is selected out from under the details.
    expect(distance(await offset(page), from)).toBeLessThan(1);
    expect(faults).toEqual([]);
  });

  it("expands what is clicked twice", async () => {
    const { page, faults } = await open();
    await showOnly(page, "西岸传媒港");
    const at = await locate(page, XIAN);
    const before = await shownEntities(page);
    await page.mouse.dblclick(at.x, at.y);
    await expect.poll(() => shownEntities(page)).toBeGreaterThan(before);
    expect(faults).toEqual([]);
  });
});

function nameInDetails(page: Page) {
  return page.getByTestId("details").getByRole("heading", { level: 3, name: /西岸|West Bund/ });
}

/** How far a node lies from another one. */
async function offset(page: Page): Promise<Point> {
  const [one, other] = [await locate(page, XIAN), await locate(page, SHANGHAI)];
  return { x: one.x - other.x, y: one.y - other.y };
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}
