import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { showOnly, shownEntities, untilShown } from "./page.js";
import { runUntil } from "./run-until.js";
import { describeScenes } from "./scene.js";

const FIGURES =
  "UNWIND [['产值', 2012, 10], ['产值', 2013, 12], ['税收', 2012, 7], ['税收', 2013, 8]] AS row " +
  "RETURN row[0] AS indicator, row[1] AS year, row[2] AS value";

describeScenes("views of a result in a browser", ({ open }) => {
  it("draws a plan as a tree that is walked by keys, the costliest step marked", async () => {
    const { page, faults } = await open("/", { locale: "en", colorScheme: "dark" });
    const workbench = await write(page, "MATCH (p:Project)-[:PART_OF]->(i:Initiative) RETURN i.name, count(p) AS n");
    await workbench.getByRole("button", { name: /^Profile/ }).press("Enter");
    const tree = workbench.getByRole("tree", { name: "Plan" });
    await tree.getByRole("treeitem", { name: /costliest/ }).waitFor();
    expect(await tree.getByRole("treeitem", { name: /costliest/ }).count()).toBe(1);
    const [first] = await tree.getByRole("treeitem").all();
    await first?.focus();
    await page.keyboard.press("ArrowRight");
    await tree.locator(':focus[aria-level="2"]').waitFor();
    await page.keyboard.press("Enter");
    await tree.locator(':focus[aria-expanded="false"]').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("draws figures over the years as lines, and as a heat matrix", async () => {
    const { page, faults } = await open();
    const workbench = await write(page, FIGURES);
    await page.keyboard.press("Control+Enter");
    await workbench.getByRole("tab", { name: "图表" }).click();
    await workbench
      .getByRole("img", { name: "value · year · indicator" })
      .locator("text", { hasText: "税收" })
      .waitFor();
    await workbench.getByText("热力矩阵", { exact: true }).click();
    await workbench.getByRole("img").locator("text", { hasText: "产值" }).first().waitFor();
    await workbench.getByRole("tab", { name: "表格" }).click();
    await workbench.getByRole("tab", { name: "图表" }).click();
    await expect.poll(() => workbench.getByRole("radio", { name: "热力矩阵" }).isChecked()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("draws what a query returned, and connects it when it is asked to", async () => {
    const { page, faults } = await open();
    const workbench = await write(page, "MATCH (p:Project)-[:PART_OF]->(i:Initiative) RETURN p, i LIMIT 5");
    await page.keyboard.press("Control+Enter");
    await workbench.getByRole("tab", { name: "图形" }).click();
    await workbench.getByRole("group", { name: "图形" }).waitFor();
    expect(await workbench.getByRole("button", { name: /— .+ →/ }).count()).toBe(0);
    await workbench.getByLabel("连上它们之间的其他关系").check();
    await workbench
      .getByRole("button", { name: /— .+ →/ })
      .first()
      .press("Enter");
    await page.getByTestId("evidence").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("asks first where each is put together with each, and limits the query when that is chosen", async () => {
    const { page, faults } = await open();
    const workbench = await write(page, "MATCH (a:Entity), (b:Entity), (c:Entity) RETURN a.name, b.name, c.name");
    const asked = workbench.getByRole("alert").filter({ hasText: "两两相配" });
    // A busy engine may tell its plan too late, and the query runs; the next time it is asked for again.
    await expect
      .poll(async () => {
        if ((await asked.count()) === 0) await page.keyboard.press("Control+Enter");
        await asked.waitFor({ timeout: 5_000 }).catch(() => undefined);
        return asked.count();
      })
      .toBe(1);
    expect(await axeFaults(page)).toEqual([]);
    await asked.getByRole("button", { name: "加上 LIMIT 1000" }).press("Enter");
    await workbench.getByRole("tab", { name: "表格" }).waitFor();
    expect(await asked.count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("opens the query of an expansion, which returns what the expansion showed", async () => {
    const { page, faults } = await open();
    await showOnly(page, "西岸");
    const shown = await shownEntities(page);
    await page.getByRole("button", { name: "历史", exact: true }).click();
    await page
      .getByRole("button", { name: /^看这一步的 Cypher/ })
      .first()
      .press("Enter");
    const workbench = page.getByTestId("workbench");
    await workbench.getByText("MATCH (e:Entity {key: $key})").first().waitFor();
    const toCanvas = workbench.getByRole("button", { name: "放到图上" });
    await runUntil(workbench, toCanvas);
    await toCanvas.press("Enter");
    await untilShown(page);
    expect(await shownEntities(page)).toBe(shown);
    expect(faults).toEqual([]);
  });
});

/** Puts a text in the workbench's editor. */
async function write(page: Page, text: string): Promise<Locator> {
  await untilShown(page);
  await page.keyboard.press("`");
  const workbench = page.getByTestId("workbench");
  const editor = workbench.getByRole("textbox", { name: /Cypher/ });
  await editor.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
  return workbench;
}
