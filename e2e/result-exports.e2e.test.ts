import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { untilShown } from "./page.js";
import { ask, cell, grid, HOLD_BACK } from "./results.js";
import { describeScenes } from "./scene.js";

/** What is saved by the last entry of the menu that has this name. */
async function saved(page: Page, format: string): Promise<Buffer> {
  await page.getByRole("button", { name: "导出", exact: true }).last().click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: format, exact: true }).last().click(),
  ]);
  return readFile(await download.path());
}

describeScenes("exports of a query's result", ({ open }) => {
  it("is saved as CSV and as a workbook that open again", async () => {
    const { page, faults } = await open();
    await untilShown(page);
    await ask(page, "UNWIND ['西岸', '他说：\"好\"'] AS name RETURN name, size(name) AS n");
    await grid(page).waitFor();
    const csv = await saved(page, "CSV（Excel 用）");
    expect(parse(csv, { bom: true })).toEqual([
      ["name", "n"],
      ["西岸", "2"],
      ['他说："好"', "6"],
    ]);
    const workbook = unzipSync(new Uint8Array(await saved(page, "Excel（XLSX）")));
    const text = Object.values(workbook)
      .map((file) => strFromU8(file))
      .join("\n");
    expect(["西岸", "UNWIND"].map((word) => text.includes(word))).toEqual([true, true]);
    expect(faults).toEqual([]);
  });

  it("saves a workbook of more rows than are zipped in passing", async () => {
    const { page, faults } = await open();
    await untilShown(page);
    await ask(page, "UNWIND range(1, 20000) AS n RETURN n, '西岸' AS name");
    await page.getByText("还有更多。").waitFor();
    const workbook = unzipSync(new Uint8Array(await saved(page, "Excel（XLSX）")));
    const sheet = strFromU8(workbook["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect([sheet.length > 160_000, sheet.match(/<row /gu)?.length]).toEqual([true, 20_001]);
    expect(faults).toEqual([]);
  });

  it("saves every row, also beyond those that an answer may have", async () => {
    const { page, faults } = await open();
    await untilShown(page);
    await ask(page, "UNWIND range(1, 120000) AS n RETURN n, '西岸' AS name");
    await page.getByText("还有更多。").waitFor();
    const lines = (await saved(page, "CSV")).toString().trimEnd().split("\r\n");
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([120_001, "n,name", "120000,西岸"]);
    const { rows, truncated } = JSON.parse((await saved(page, "JSON")).toString());
    expect([rows.length, truncated]).toEqual([120_000, false]);
    expect(faults).toEqual([]);
  });

  it("tells how far an export is, and ends it", async () => {
    const { page, faults } = await open("/", {
      prepare: async (context) => void (await context.addInitScript(HOLD_BACK)),
    });
    await untilShown(page);
    await ask(page, "UNWIND range(1, 900) AS n RETURN n");
    await cell(page, 1, 0).waitFor();
    await page.getByRole("button", { name: "取消" }).click();
    await page.getByText("已取消，此前得到 500 行。").waitFor();
    await page.evaluate("window.__aborted = false");
    await page.getByRole("button", { name: "导出", exact: true }).last().click();
    await page.getByRole("menuitem", { name: "JSON", exact: true }).last().click();
    const progress = page.getByTestId("export-progress");
    await progress.getByText("已写入 500 行").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    // It goes on where its result is not seen, and where there is none any more.
    await page.keyboard.press("Alt+t");
    await progress.waitFor({ state: "detached" });
    await page.keyboard.press("Alt+PageUp");
    await progress.getByText("已写入 500 行").waitFor();
    await page.getByRole("textbox", { name: /Cypher/ }).fill("UNWIND range(1, 700) AS n RETURN n");
    await page.keyboard.press("Control+Enter");
    await page.getByTestId("elapsed").waitFor();
    await progress.getByText("已写入 500 行").waitFor();
    await progress.getByRole("button", { name: "取消导出" }).click();
    await progress.waitFor({ state: "detached" });
    expect(await page.evaluate("window.__aborted")).toBe(true);
    expect(faults).toEqual([]);
  });
});
