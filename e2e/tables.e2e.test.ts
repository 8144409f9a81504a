import { expect, it } from "vitest";
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
    await grid.getByRole("gridcell", { name: "西岸传媒港" }).focus();
    await page.keyboard.press("Enter");
    await page.getByTestId("evidence").getByText("西岸传媒港建设稳步推进").first().waitFor();
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("details");
    expect(await grid.getByRole("row", { selected: true }).innerText()).toContain("西岸传媒港");
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
    expect(faults).toEqual([]);
  });

  it("are all there is where the browser has no WebGL", async () => {
    const { page, faults } = await openTables({
      prepare: async (context) => {
        await context.addInitScript("HTMLCanvasElement.prototype.getContext = () => null");
      },
    });
    await page.getByText("这个浏览器画不出关系图").waitFor();
    expect(await page.getByRole("grid").getByRole("row").count()).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  });
});
