import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { CrossingAnswer } from "#model/crossing-api.js";
import { axeFaults } from "./axe.js";
import { pathOf, tabTo, untilShown } from "./page.js";
import { describeScenes, PHONE, type Scene, type SceneOptions } from "./scene.js";

describeScenes("projects and initiatives in a browser", ({ open, address }) => {
  async function openCrossing(options?: SceneOptions): Promise<Scene> {
    const scene = await open("/", options);
    await untilShown(scene.page);
    await scene.page.locator("body").press("x");
    await scene.page.getByRole("grid").getByRole("row").nth(3).waitFor();
    return scene;
  }

  async function crossing(): Promise<CrossingAnswer> {
    return CrossingAnswer.parse(await (await fetch(`${address()}/api/crossing`)).json());
  }

  it("show every link as a cell, which opens its sentence, its report, and closes again", async () => {
    const { page, faults } = await openCrossing();
    const { projects } = await crossing();
    expect(await rows(page)).toBe(projects.length);
    await page.getByRole("gridcell", { name: /^西岸传媒港，全面深化改革：1 条关联/ }).click();
    const panel = page.getByTestId("crossing-links");
    await panel.getByText("西岸传媒港建设稳步推进").first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await panel.getByRole("button", { name: "在原文中打开" }).first().click();
    await page.getByTestId("reader").getByText("西岸传媒港建设稳步推进").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByTestId("reader").waitFor({ state: "detached" });
    await panel.getByText("西岸传媒港建设稳步推进").first().waitFor();
    await panel.getByRole("button", { name: "关闭原句" }).click();
    await panel.waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await page.getByTestId("crossing").waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });

  it("are gone through by keys alone: from head to cell, to its sentence and back to the cell", async () => {
    const { page, faults } = await openCrossing({ locale: "en", colorScheme: "dark" });
    const grid = page.getByRole("grid", { name: "Matrix of projects and initiatives" });
    // The canvas below cannot be reached: only what narrows and orders comes before the cells.
    await tabTo(page, grid.locator('[data-cell="0:-1"]'), 20);
    const focused = () => page.evaluate("document.activeElement.dataset.cell ?? null");
    await page.keyboard.press("ArrowRight");
    await expect.poll(focused).toBe("0:0");
    const cell = grid.locator('[data-cell="0:0"]');
    const said = await cell.getAttribute("aria-label");
    await page.keyboard.press("Enter");
    const panel = page.getByTestId("crossing-links");
    await panel.getByTestId("evidence-card").first().waitFor();
    expect(said).toContain("link");
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await expect.poll(focused).toBe("0:0");
    await page.keyboard.press("Space");
    await page.getByTestId("marked-bar").getByText("1 cell chosen").waitFor();
    await page.keyboard.press("ArrowUp");
    await expect.poll(focused).toBe("-1:0");
    await page.keyboard.press("Enter");
    await panel.waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await page.getByTestId("crossing").waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("canvas");
    expect(faults).toEqual([]);
  });

  it("are grouped by place and narrowed to what is planned, and a link restores that in a fresh browser", async () => {
    const { page, faults } = await openCrossing();
    const { links, projects } = await crossing();
    const planned = links.items.filter(({ status }) => status === "planned");
    await page.getByRole("button", { name: "状态", exact: true }).click();
    await page.getByRole("checkbox", { name: /计划中/ }).check();
    await page.keyboard.press("Escape");
    const left = new Set(planned.map(({ project }) => project)).size;
    await page.getByText(`${left} / ${projects.length} 个项目`).waitFor();
    await page.getByRole("combobox", { name: "分组" }).selectOption({ label: "按地点" });
    await page.getByRole("rowheader", { name: "未归入任何组" }).waitFor();
    await expect.poll(() => page.url()).toContain("status%3Dplanned");
    const link = pathOf(page.url());
    const fresh = await open(link);
    await fresh.page.getByText(`${left} / ${projects.length} 个项目`).waitFor();
    await fresh.page.getByRole("rowheader", { name: "未归入任何组" }).getByRole("button").click();
    await expect.poll(() => fresh.page.getByRole("button", { expanded: false, name: /未归入任何组/ }).count()).toBe(1);
    await fresh.page.getByRole("button", { name: "清除筛选" }).click();
    await fresh.page.getByText(`${projects.length} / ${projects.length} 个项目`).waitFor();
    expect([...faults, ...fresh.faults]).toEqual([]);
  });

  it("stand as two lists with lines between, and tell apart what nothing links", async () => {
    const { page, faults } = await openCrossing({ locale: "en" });
    const { unlinked } = await crossing();
    await page.getByText("Two lists", { exact: true }).click();
    const projects = page.getByRole("grid", { name: "Project", exact: true });
    await projects.getByRole("button", { name: /West Bund Media Port/ }).click();
    await page.getByTestId("crossing-links").getByTestId("evidence-card").first().waitFor();
    await projects.getByRole("button", { name: /West Bund Media Port/ }).press("ArrowRight");
    await expect
      .poll(() => page.evaluate("document.activeElement.textContent"))
      .toContain("Comprehensively Deepening Reform");
    expect(await axeFaults(page)).toEqual([]);
    await page.getByText(/^Unlinked \d+$/).click();
    const apart = page.getByRole("region", { name: "Initiatives without a project" });
    await expect.poll(() => apart.getByRole("listitem").count()).toBe(unlinked.initiatives.items.length);
    expect(await axeFaults(page)).toEqual([]);
    // The choice of the way to look has the focus, and leaves the page its keys.
    await page.keyboard.press("Escape");
    await page.getByTestId("crossing").waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });

  it("are saved as a table whose rows cite their sentences", async () => {
    const { page, faults } = await openCrossing();
    const { links } = await crossing();
    await page.getByRole("button", { name: "导出表格" }).click();
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "CSV 表格" }).click(),
    ]);
    const table: readonly Record<string, string>[] = parse(await readFile(await saved.path()), {
      bom: true,
      columns: true,
    });
    expect(table.length).toBe(links.total);
    const port = table.find((row) => row["项目"] === "西岸传媒港");
    expect(port?.["举措"]).toBe("全面深化改革");
    expect(port?.["引文"]).toMatch(/^(\[\d+\])+$/);
    expect(port?.["原句"]).toContain("西岸传媒港建设稳步推进");
    expect(faults).toEqual([]);
  });

  it("go from a row to the canvas, and fit a phone", async () => {
    const { page, faults } = await openCrossing({ size: PHONE, isTouch: true });
    expect(await cutNames(page)).toEqual([]);
    await page.getByRole("rowheader", { name: "西岸传媒港" }).getByRole("button").tap();
    const panel = page.getByTestId("crossing-links");
    await panel.getByTestId("evidence-card").first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await panel.getByRole("button", { name: "在图上显示" }).tap();
    await page.getByRole("menuitem", { name: "加到当前画布" }).tap();
    await page.getByTestId("crossing").waitFor({ state: "detached" });
    await page.getByTestId("chosen-bar").waitFor();
    expect(faults).toEqual([]);
  });
});

async function rows(page: Page): Promise<number> {
  return Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 1;
}

/** Names of projects that have no room for all of their letters. */
function cutNames(page: Page): Promise<readonly string[]> {
  return page
    .getByRole("rowheader")
    .locator("span:first-child")
    .evaluateAll((names) =>
      names.flatMap((name) =>
        name.scrollHeight > name.clientHeight + 1 || name.scrollWidth > name.clientWidth
          ? [name.textContent ?? ""]
          : [],
      ),
    );
}
