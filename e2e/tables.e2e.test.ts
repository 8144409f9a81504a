import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { linkTo, locate, searchBox } from "./page.js";
import { describeScenes, type Scene, type SceneOptions } from "./scene.js";

describeScenes("the tables in a browser", ({ open }) => {
  async function openTables(options?: SceneOptions): Promise<Scene> {
    const scene = await open("/", options);
    await scene.page.getByTestId("legend").waitFor();
    await scene.page.locator("body").press("t");
    await scene.page.getByRole("grid").waitFor();
    return scene;
  }

  it("lead by keys alone from a relationship to its sentence, and are where one was afterwards", async () => {
    const { page, faults } = await openTables();
    await page.keyboard.press("ArrowRight");
    const grid = page.getByRole("grid", { name: "关系" });
    await grid.waitFor();
    await page.getByRole("searchbox", { name: "在表格中查找" }).fill("西岸传媒港 位于");
    await expect.poll(() => grid.getAttribute("aria-rowcount")).toBe("2");
    await grid.getByRole("gridcell", { name: "西岸传媒港", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByTestId("evidence").getByText("西岸传媒港建设稳步推进").first().waitFor();
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("details");
    expect(await grid.locator('[role="row"][aria-current="true"]').innerText()).toContain("西岸传媒港");
    expect(faults).toEqual([]);
  });

  it("have room on a tablet for the whole names of their columns, in English too", async () => {
    const { page, faults } = await openTables({ locale: "en", size: { width: 820, height: 1180 }, isTouch: true });
    const cut = () =>
      page
        .getByRole("columnheader")
        .evaluateAll((heads) =>
          heads.flatMap((head) =>
            [...head.querySelectorAll("[title]")].flatMap((name) =>
              name.scrollWidth > name.clientWidth ? [name.textContent] : [],
            ),
          ),
        );
    await page.getByRole("columnheader", { name: "Sentences" }).waitFor();
    expect(await cut()).toEqual([]);
    await page.getByRole("tab", { name: /Relationships/ }).click();
    await page.getByRole("columnheader", { name: "Confidence" }).waitFor();
    expect(await cut()).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("order by what is most, show what is selected, and hide row after row", async () => {
    const { page, faults } = await openTables({ locale: "en" });
    const grid = page.getByRole("grid", { name: "Nodes" });
    const rows = async () => Number(await grid.getAttribute("aria-rowcount")) - 1;
    const count = await rows();
    await grid.getByRole("button", { name: "Relationships" }).click();
    const first = grid.locator('[aria-rowindex="2"]');
    expect(await grid.getByRole("columnheader", { name: "Relationships" }).getAttribute("aria-sort")).toBe(
      "descending",
    );
    await first.click();
    await page.getByTestId("details").getByRole("heading").first().waitFor();
    await first.getByRole("gridcell").first().focus();
    await page.keyboard.press("h");
    await expect.poll(rows).toBe(count - 1);
    await page.keyboard.press("h");
    await expect.poll(rows).toBe(count - 2);
    await page.keyboard.press("Control+z");
    await expect.poll(rows).toBe(count - 1);
    // A node whose row is the first that does not stand wholly in sight.
    const seen = await edges(grid.locator(".."));
    const below = Math.floor((seen.bottom - seen.top - 30) / 32);
    const name = await grid.locator(`[data-cell="${below}:0"]`).innerText();
    await searchBox(page).fill(name);
    await page.getByRole("group", { name: "On the graph" }).getByRole("option", { name }).first().click();
    const selected = grid.locator('[role="row"][aria-current="true"]');
    await selected.getByRole("gridcell", { name, exact: true }).waitFor();
    await expect
      .poll(async () => (await edges(selected)).bottom <= (await edges(grid.locator(".."))).bottom)
      .toBe(true);
    expect(faults).toEqual([]);
  });

  it("choose several rows by keys and by pointer, as the canvas does, and act on all of them", async () => {
    const { page, faults } = await openTables();
    const grid = page.getByRole("grid", { name: "节点" });
    const rows = async () => Number(await grid.getAttribute("aria-rowcount")) - 1;
    const all = await rows();
    await grid.getByRole("button", { name: "关系数" }).click();
    await grid.locator('[data-cell="0:0"]').focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    const bar = page.getByTestId("chosen-bar");
    await bar.getByText("已选 3 个节点", { exact: true }).waitFor();
    expect(await grid.getByRole("row", { selected: true }).count()).toBe(3);
    expect(await axeFaults(page)).toEqual([]);
    await bar.getByRole("button", { name: "只留所选，隐藏其余" }).click();
    await expect.poll(rows).toBe(3);
    await page.keyboard.press("Control+z");
    await expect.poll(rows).toBe(all);
    await page.keyboard.press("Escape");
    const at = await locate(page, "place:上海市");
    await page.keyboard.down("Shift");
    await page.mouse.click(at.x, at.y);
    await page.keyboard.up("Shift");
    await page.getByRole("searchbox", { name: "在表格中查找" }).fill("上海市");
    await grid.getByRole("row", { selected: true }).getByText("上海市", { exact: true }).waitFor();
    await grid.getByRole("checkbox", { name: "选择全部所列" }).click();
    await expect.poll(() => grid.getByRole("row", { selected: true }).count()).toBe(await rows());
    expect(faults).toEqual([]);
  });

  it("hide relationships, which the filters list and bring back, and a link too", async () => {
    const { page, faults } = await openTables({ locale: "en", colorScheme: "dark" });
    await page.getByRole("tab", { name: /Relationships/ }).click();
    const grid = page.getByRole("grid", { name: "Relationships" });
    await grid.waitFor();
    const rows = async () => Number(await grid.getAttribute("aria-rowcount")) - 1;
    const all = await rows();
    await grid.locator('[data-cell="0:0"]').click({ modifiers: ["Control"] });
    await grid.locator('[data-cell="2:0"]').click({ modifiers: ["Shift"] });
    await page.getByTestId("chosen-bar").getByText("3 relationships chosen").waitFor();
    await grid.locator('[data-cell="1:0"]').press("h");
    await expect.poll(rows).toBe(all - 3);
    await page.getByRole("button", { name: "Filters", exact: true }).click();
    const hidden = page.getByTestId("hidden-list").getByRole("listitem");
    await expect.poll(() => hidden.count()).toBe(3);
    await hidden.first().getByRole("button").click();
    await expect.poll(rows).toBe(all - 2);
    const link = await linkTo(page);
    expect(faults).toEqual([]);
    const other = await open(link, { locale: "en", colorScheme: "dark" });
    await other.page.getByRole("button", { name: "Filters", exact: true }).click();
    await expect.poll(() => other.page.getByTestId("hidden-list").getByRole("listitem").count()).toBe(2);
    expect(other.faults).toEqual([]);
  });

  it("are all there is where the browser has no WebGL", async () => {
    const { page, faults } = await open("/", {
      prepare: async (context) => {
        await context.addInitScript("HTMLCanvasElement.prototype.getContext = () => null");
      },
    });
    await page.getByText("这个浏览器画不出关系图").waitFor();
    await page.getByRole("button", { name: "打开表格" }).click();
    await page.getByRole("grid").waitFor();
    expect(await page.getByRole("grid").getByRole("row").count()).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  });
});

async function edges(part: Locator): Promise<{ readonly top: number; readonly bottom: number }> {
  const box = await part.boundingBox();
  return { top: box?.y ?? 0, bottom: (box?.y ?? 0) + (box?.height ?? 0) };
}
