import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { tabBackTo, tabTo, untilShown } from "./page.js";
import { runUntil } from "./run-until.js";
import { describeScenes } from "./scene.js";

const FACTS = "MATCH (p:Project)-[f]->(i) RETURN p, f, i, f.confidence AS confidence ORDER BY p.name, f.key LIMIT 20";
/** More than there is between any two parts of the workbench. */
const PRESSES = 60;
/** The way leads through everything, which takes longer than one thing. */
const PATIENCE_MS = 180_000;

const WORDS = [
  {
    locale: "zh-CN",
    colorScheme: "light",
    views: ["图形", "图表", "JSON", "表格"],
    profile: "运行并看计划",
    library: "查询库",
    saveThis: "保存这条查询",
    title: "标题",
    history: "运行记录",
    runAgain: "再次运行",
    value: "$n 的值",
    closePassages: "关闭",
  },
  {
    locale: "en",
    colorScheme: "dark",
    views: ["Graph", "Chart", "JSON", "Table"],
    profile: "Profile",
    library: "Library",
    saveThis: "Save this query",
    title: "Title",
    history: "Runs",
    runAgain: "Run again",
    value: "Value of $n",
    closePassages: "Close",
  },
] as const;

describeScenes("the workbench without a mouse", ({ open }) => {
  it.each(WORDS)(
    "leads from a query to its parameters by keys alone ($locale)",
    async (words) => {
      const { page, faults } = await open("/", words);
      await untilShown(page);
      await page.keyboard.press("`");
      const workbench = page.getByTestId("workbench");
      const editor = workbench.locator(".cm-content");
      await focused(editor);
      await write(page, FACTS);
      await page.keyboard.press("Control+Enter");
      const grid = workbench.getByRole("grid");
      await grid.waitFor();

      const tabs = workbench.getByRole("tablist").filter({ has: page.locator("#result-tab-json") });
      await goTo(page, tabs.getByRole("tab", { selected: true }));
      for (const view of words.views) {
        await page.keyboard.press("ArrowRight");
        await focused(tabs.getByRole("tab", { name: view, selected: true }));
      }

      const cell = grid.locator('[data-cell="1:0"]');
      await goTo(page, cell);
      await page.keyboard.press("s");
      const passages = page.getByTestId("row-passages");
      await passages.getByTestId("evidence-card").first().waitFor();
      await goTo(page, passages.getByRole("button", { name: words.closePassages }));
      await page.keyboard.press("Escape");
      await passages.waitFor({ state: "detached" });
      await focused(cell);

      await goBackTo(page, workbench.getByRole("button", { name: words.library, exact: true }));
      await page.keyboard.press("Enter");
      await goTo(page, workbench.getByRole("button", { name: words.saveThis }));
      await page.keyboard.press("Enter");
      await focused(workbench.getByLabel(words.title));
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(`By keys ${words.locale}`);
      await page.keyboard.press("Enter");
      await workbench
        .getByRole("button", { name: new RegExp(`By keys ${words.locale}`) })
        .first()
        .waitFor();
      expect(await axeFaults(page)).toEqual([]);

      await goBackTo(page, workbench.getByRole("button", { name: words.history, exact: true }));
      await page.keyboard.press("Enter");
      const runs = workbench.getByRole("list", { name: words.history });
      await goTo(page, runs.getByRole("button", { name: words.runAgain }).first());
      await page.keyboard.press("Enter");
      await cell.waitFor();

      await goTo(page, editor);
      await write(page, "RETURN $n AS n");
      const value = workbench.getByLabel(words.value);
      await value.waitFor();
      await goTo(page, value);
      await page.keyboard.type("7");
      await goBackTo(page, editor);
      await page.keyboard.press("Control+Enter");
      await grid.getByRole("gridcell").getByText("7", { exact: true }).waitFor();

      await goBackTo(page, workbench.getByRole("button", { name: new RegExp(`^${words.profile}`) }));
      await page.keyboard.press("Enter");
      const step = workbench.locator(`[role="treeitem"][tabindex="0"]`);
      await goTo(page, step);
      expect(await axeFaults(page)).toEqual([]);
      expect(faults).toEqual([]);
    },
    PATIENCE_MS,
  );

  it("keeps the focus close by where what had it goes, and leads it back from what is closed", async () => {
    const { page, faults } = await open("/", { locale: "zh-CN" });
    await untilShown(page);
    const opener = page.getByRole("navigation", { name: "面板" }).getByRole("button", { name: "查询", exact: true });
    await opener.focus();
    await page.keyboard.press("Enter");
    const workbench = page.getByTestId("workbench");
    const editor = workbench.locator(".cm-content");
    await editor.focus();
    await write(page, "MATCH (a), (b), (c) RETURN a, b, c");
    const asked = workbench.getByRole("alert").filter({ hasText: "两两相配" });
    await runUntil(workbench, asked);
    await asked.getByRole("button", { name: "取消" }).press("Enter");
    await focused(editor);

    await page.getByTitle("行数与时限").press("Enter");
    await page.locator('input[name="rows"]').fill("3");
    await page.keyboard.press("Enter");
    await editor.focus();
    await write(page, "MATCH (p:Project) RETURN p.name AS name");
    await page.keyboard.press("Control+Enter");
    await workbench.getByRole("button", { name: "取 15 行" }).press("Enter");
    await workbench.getByRole("button", { name: "取 75 行" }).waitFor();
    await staysIn(page);

    await workbench.getByRole("button", { name: "查询库", exact: true }).press("Enter");
    await workbench.getByRole("button", { name: "保存这条查询" }).press("Enter");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("菜单");
    await page.keyboard.press("Enter");
    await workbench.getByRole("button", { name: "“菜单”的其他操作" }).press("Enter");
    await focused(page.getByRole("menuitem").first());
    await page.getByRole("menuitem", { name: "删除" }).press("Enter");
    await workbench.getByRole("button", { name: "“菜单”的其他操作" }).waitFor({ state: "detached" });
    await staysIn(page);
    await workbench.getByRole("button", { name: "运行记录", exact: true }).press("Enter");
    await workbench.getByRole("button", { name: "清空" }).press("Enter");
    await staysIn(page);

    await page.keyboard.press("Alt+t");
    await editor.focus();
    await write(page, "RETURN 2");
    const tabs = workbench.getByRole("tablist", { name: "打开的查询" });
    await tabs.getByRole("tab", { selected: true }).press("Delete");
    await page.keyboard.press("Alt+Shift+t");
    await editor.filter({ hasText: "RETURN 2" }).waitFor();
    await focused(tabs.getByRole("tab", { selected: true }));

    await page.getByRole("button", { name: "关闭查询面板" }).press("Enter");
    await focused(opener);
    const filters = page.getByRole("navigation", { name: "面板" }).getByRole("button", { name: "筛选", exact: true });
    await filters.press("Enter");
    await page
      .locator("[data-pane=sideWidth]")
      .getByRole("button", { name: "关闭", exact: false })
      .first()
      .press("Enter");
    await focused(filters);
    expect(faults).toEqual([]);
  });
});

/** Where Tab leads, once it is there. */
async function goTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  await tabTo(page, wanted, PRESSES);
}

async function goBackTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  await tabBackTo(page, wanted, PRESSES);
}

async function focused(wanted: Locator): Promise<void> {
  await wanted.waitFor();
  await expect.poll(() => wanted.evaluate((element) => element === document.activeElement)).toBe(true);
}

/** The focus is somewhere in the workbench. */
async function staysIn(page: Page): Promise<void> {
  await expect.poll(() => page.getByTestId("workbench").locator(":focus").count()).toBe(1);
}

/** Puts a text in the editor, which has the focus. */
async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
}
