import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { pathOf, untilShown } from "./page.js";
import { describeScenes, PHONE } from "./scene.js";

const EDITOR = /查询语句|Query \(Cypher\)/;

async function openWorkbench(page: Page): Promise<void> {
  await untilShown(page);
  await page.keyboard.press("`");
  await page.getByTestId("workbench").waitFor();
}

/** Puts a text into the editor, whichever it is. */
async function write(page: Page, text: string): Promise<void> {
  const editor = page.getByLabel(EDITOR);
  await editor.waitFor();
  await editor.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

async function run(page: Page): Promise<void> {
  await page.getByLabel(EDITOR).focus();
  await page.keyboard.press("ControlOrMeta+Enter");
}

function cell(page: Page, text: string) {
  return page.getByTestId("workbench").getByRole("gridcell").getByText(text, { exact: true }).first();
}

describeScenes("queries of the workbench in a browser", ({ open }) => {
  it("stand in tabs, survive a reload, and are closed and given back by keys", async () => {
    const { page, faults } = await open();
    await openWorkbench(page);
    const tabs = page.getByTestId("query-tabs").getByRole("tab");
    await write(page, "RETURN 1 AS erste");
    await page.keyboard.press("Alt+t");
    await expect.poll(() => tabs.count()).toBe(2);
    await write(page, "RETURN 2 AS zweite");
    await page.getByTestId("query-tabs").getByRole("tab", { selected: true }).focus();
    await page.keyboard.press("F2");
    await page.getByLabel("查询的名称").fill("第二条");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "第二条" }).waitFor();
    await page.reload();
    await untilShown(page);
    await page.getByRole("tab", { name: "第二条", selected: true }).waitFor();
    await page.getByText("RETURN 2 AS zweite").first().waitFor();
    await page.getByRole("tab", { name: "第二条" }).focus();
    await page.keyboard.press("Delete");
    await expect.poll(() => tabs.count()).toBe(1);
    await page.getByText("RETURN 1 AS erste").first().waitFor();
    await page.getByRole("button", { name: "恢复", exact: true }).press("Enter");
    await page.getByRole("tab", { name: "第二条", selected: true }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("end a name that is too long for its tab in an ellipsis", async () => {
    const { page } = await open();
    await openWorkbench(page);
    await page.getByTestId("query-tabs").getByRole("tab", { selected: true }).focus();
    await page.keyboard.press("F2");
    await page.getByLabel("查询的名称").fill("徐汇区2014年上半年的项目与它们所属的举措一览");
    await page.keyboard.press("Enter");
    const title = page.getByTestId("query-tabs").getByText(/^徐汇区2014/);
    const look = () =>
      title.evaluate((shown) => ({
        isCut: shown.scrollWidth > shown.clientWidth,
        is: getComputedStyle(shown).display,
        ends: getComputedStyle(shown).textOverflow,
      }));
    // A row of boxes would not end its text so.
    await expect.poll(look).toEqual({ isCut: true, is: "block", ends: "ellipsis" });
  });

  it("take typed parameters, an integer beyond 2^53 and a date, and say what is missing before they run", async () => {
    const { page, faults } = await open("/", { locale: "en", colorScheme: "dark" });
    await openWorkbench(page);
    await write(page, "RETURN $big AS big, $day AS day // $none\n");
    const big = page.getByLabel("Value of $big");
    await big.waitFor();
    await run(page);
    await page.getByText("This parameter is needed.").first().waitFor();
    await expect.poll(() => big.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByLabel("Type of $big").selectOption("integer");
    await big.fill("9007199254740993");
    await page.getByLabel("Type of $day").selectOption("date");
    await page.getByLabel("Value of $day").fill("2014-02-30");
    await page.getByText("This is not of type Date: write it like 2014-07-01.").waitFor();
    await page.getByLabel("Value of $day").fill("2014-07-01");
    await page.keyboard.press("Control+Enter");
    await cell(page, "9007199254740993").waitFor();
    await cell(page, "2014-07-01").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("are remembered when they ran, kept in the library, and sent as files", async () => {
    const { page, faults } = await open();
    await openWorkbench(page);
    await write(page, "RETURN $n AS n");
    await page.getByLabel("$n 的值").fill("7");
    await run(page);
    await cell(page, "7").waitFor();
    await page.getByRole("button", { name: "运行记录" }).press("Enter");
    await page.getByRole("list", { name: "运行记录" }).getByText("RETURN $n AS n").waitFor();
    await page.getByRole("button", { name: "查询库" }).press("Enter");
    await page.getByRole("button", { name: "保存这条查询" }).press("Enter");
    await page.getByLabel("标题").fill("数字七");
    await page.getByLabel("文件夹").fill("测试/数字");
    await page.getByLabel("标签").first().fill("数字");
    await page.keyboard.press("Enter");
    const shelf = page.locator("#query-shelf");
    await shelf.getByText("测试/数字").waitFor();
    await shelf.getByRole("button", { name: "“数字七”的其他操作" }).press("Enter");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "导出 .cypher" }).press("Enter"),
    ]);
    const file = await readFile(await download.path(), "utf8");
    expect(download.suggestedFilename()).toBe("数字七.cypher");
    expect(file).toContain("// title: 数字七\n");
    expect(file).toContain("RETURN $n AS n");
    const chosen = page.locator("#query-shelf input[type=file]");
    await chosen.setInputFiles([
      { name: "b.cypher", mimeType: "text/plain", buffer: Buffer.from(file.replaceAll("数字七", "抄来的")) },
      { name: "数字七.cypher", mimeType: "text/plain", buffer: Buffer.from(file) },
      { name: "坏.cypher", mimeType: "text/plain", buffer: Buffer.from("// title: x\n// param a: integer\nRETURN $a") },
    ]);
    await page.getByText("已导入 1 条").waitFor();
    await page.getByText("1 条已有，没有重复保存").waitFor();
    await page.getByText(/坏\.cypher 第 2 行/).waitFor();
    await page.getByLabel("搜索已存查询").fill("抄来的");
    await page.keyboard.press("Tab");
    await shelf
      .getByRole("button", { name: /抄来的/ })
      .first()
      .press("Enter");
    await page.getByRole("tab", { name: "抄来的", selected: true }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("come by a link into a fresh browser, which asks before it runs them", async () => {
    const { page } = await open(
      `/#${new URLSearchParams({ q: "RETURN $n + 1 AS sum", params: '{"n":41}' }).toString()}`,
      { locale: "en", colorScheme: "dark", size: PHONE },
    );
    await untilShown(page);
    await page.getByText("This query came with the link; it has not run.").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const writing = await page.context().newPage();
    const write = new URLSearchParams({ q: "MATCH (n) DETACH DELETE n" }).toString();
    await writing.goto(new URL(`/#${write}`, page.url()).href);
    await writing.getByText(/cannot run here\. Queries only read here/).waitFor();
    expect(await writing.getByRole("button", { name: "Always run queries of links" }).count()).toBe(0);
    await writing.close();
    await page.getByRole("button", { name: "Always run queries of links" }).press("Enter");
    await cell(page, "42").waitFor();
    const next = await page.context().newPage();
    await next.goto(new URL(`/#${new URLSearchParams({ q: "RETURN 6 * 9 AS product" }).toString()}`, page.url()).href);
    await cell(next, "54").waitFor();
    expect(pathOf(next.url())).not.toContain("q=");
  });
});
