import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { untilShown } from "./page.js";
import { ask, cell, grid, HOLD_BACK } from "./results.js";
import { describeScenes, PHONE } from "./scene.js";
import { smallControls } from "./small-controls.js";

const FACTS = "MATCH (p:Project)-[f]->(i) RETURN p, f, i, f.confidence AS confidence ORDER BY p.name, f.key LIMIT 20";

/** From one's middle to the left end of the other, as a hand goes. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error("Nothing to be dragged is in sight.");
  await page.mouse.move(start.x + start.width / 3, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 4, end.y + end.height / 2, { steps: 5 });
  await page.mouse.up();
}

/** Until each row tells its own number, and those who read the page meet them in their order. */
async function untilOrdered(page: Page): Promise<void> {
  const isOrdered = `(() => {
    const rows = [...document.querySelectorAll("[role=row][data-row]")].map((row) => Number(row.dataset.row));
    const cells = rows.map((row) => document.querySelector('[data-cell="' + (row + 1) + ':0"]')?.textContent);
    return rows.length > 3 && rows.every((row, at) => cells[at] === String(row + 1) && row > (rows[at - 1] ?? -1));
  })()`;
  // The page lets no text be run that is asked again from within.
  await expect.poll(() => page.evaluate(isOrdered)).toBe(true);
}

describeScenes("a query's results in a browser", ({ open }) => {
  it("shows rows while more come, and keeps them when the query is cancelled", async () => {
    const { page, faults } = await open("/", {
      prepare: async (context) => void (await context.addInitScript(HOLD_BACK)),
    });
    await untilShown(page);
    await ask(page, "UNWIND range(1, 900) AS n RETURN n");
    await cell(page, 1, 0).waitFor();
    await page.getByTestId("elapsed").waitFor();
    await page.getByRole("button", { name: "取消" }).click();
    await page.getByText("已取消，此前得到 500 行。").waitFor();
    expect(await cell(page, 1, 0).innerText()).toBe("1");
    expect(await page.evaluate("window.__aborted")).toBe(true);
    expect(faults).toEqual([]);
  });

  it("says that a result is cut, and gets more", async () => {
    const { page, faults } = await open();
    await untilShown(page);
    await ask(page, "UNWIND range(1, 30000) AS n RETURN n");
    await page.getByText("还有更多。").waitFor();
    await page
      .getByRole("status")
      .filter({ hasText: /^5,000 行 · / })
      .waitFor();
    await page.getByRole("button", { name: "取 25,000 行" }).click();
    // Told as a status once it is over.
    await page
      .getByRole("status")
      .filter({ hasText: /^25,000 行 · / })
      .waitFor();
    await cell(page, 1, 0).focus();
    await page.keyboard.press("Control+End");
    await cell(page, 25_000, 0).waitFor();
    expect(await cell(page, 25_000, 0).innerText()).toBe("25000");
    expect(faults).toEqual([]);
  });

  it("orders, narrows, pins and widens columns by keys alone, and tells what stands in one", async () => {
    const { page, faults } = await open("/", { locale: "en", colorScheme: "dark" });
    await untilShown(page);
    await ask(page, "UNWIND range(1, 40) AS n RETURN n, n % 7 AS rest, '西岸' + toString(n) AS name");
    await cell(page, 1, 0).focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowRight");
    // On the name of the second column: downwards.
    await page.keyboard.press("Space");
    await page.keyboard.press("Space");
    await grid(page).locator('[data-cell="0:1"][aria-sort="descending"]').waitFor();
    expect(await cell(page, 1, 1).innerText()).toBe("6");
    const width = async () => (await cell(page, 0, 1).boundingBox())?.width ?? 0;
    const before = await width();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(width).toBe(before + 16);
    await page.keyboard.press("Enter");
    const menu = page.getByTestId("column-menu");
    await menu.getByText("Median").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await menu.getByRole("searchbox").fill("> 5");
    await page.keyboard.press("Escape");
    await page.getByText("5 / 40").waitFor();
    await page.keyboard.press("p");
    // Pinned, it is the first.
    await expect.poll(() => cell(page, 0, 0).innerText()).toContain("rest");
    expect(faults).toEqual([]);
  });

  it("comes from the last row back to the first, and from all that a cell holds to the cell, by keys", async () => {
    const { page, faults } = await open();
    await untilShown(page);
    await ask(page, "UNWIND range(1, 400) AS n RETURN n, [n, -n] AS list");
    await cell(page, 1, 0).focus();
    await page.keyboard.press("Control+End");
    await cell(page, 400, 1).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Enter");
    await page.getByTestId("cell").waitFor();
    await page.keyboard.press("Escape");
    await cell(page, 400, 1).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Control+Home");
    await cell(page, 0, 0).and(page.locator(":focus")).waitFor();
    await cell(page, 1, 0).waitFor();
    expect(faults).toEqual([]);
  });

  it("keeps the focus where it is and rows in their order, however far one scrolls", async () => {
    const { page, faults } = await open();
    await untilShown(page);
    await ask(page, "UNWIND range(1, 4000) AS n RETURN n, 'n' + toString(n) AS name");
    await cell(page, 2, 0).click();
    await page.mouse.wheel(0, 30_000);
    await cell(page, 1_005, 1).waitFor();
    await cell(page, 2, 0).and(page.locator(":focus")).waitFor();
    await untilOrdered(page);
    // An element that was another row's is left to the row that is clicked.
    await cell(page, 1_005, 1).click();
    await cell(page, 1_005, 1).and(page.locator(":focus")).waitFor();
    await page.mouse.wheel(0, -20_000);
    await cell(page, 340, 1).waitFor();
    await untilOrdered(page);
    await page.keyboard.press("ArrowDown");
    await cell(page, 1_006, 1).and(page.locator(":focus")).getByText("n1006", { exact: true }).waitFor();
    expect(faults).toEqual([]);
  });

  it("keeps each query's order of columns, filter, width and pins over other views and other queries", async () => {
    const { page, faults } = await open();
    await untilShown(page);
    await ask(page, "UNWIND range(1, 40) AS n RETURN n, n % 7 AS rest, '西岸' + toString(n) AS name");
    const names = () => grid(page).locator("[data-column]").allInnerTexts();
    await cell(page, 0, 0).focus();
    await page.keyboard.press("Control+Shift+ArrowRight");
    await expect.poll(names).toEqual(["rest", "n", "name"]);
    // The focus went along.
    await cell(page, 0, 1).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Space");
    await page.keyboard.press("Space");
    await grid(page).locator('[data-cell="0:1"][aria-sort="descending"]').waitFor();
    await drag(page, cell(page, 0, 2), cell(page, 0, 0));
    await expect.poll(names).toEqual(["name", "rest", "n"]);
    await page.getByRole("searchbox", { name: "筛选各行" }).fill("西岸3");
    await page.getByText("11 / 40").waitFor();
    const looked = async () => [
      await names(),
      await cell(page, 1, 2).innerText(),
      await grid(page).getAttribute("aria-rowcount"),
    ];
    expect(await looked()).toEqual([["name", "rest", "n"], "39", "12"]);
    await page.getByRole("tab", { name: "JSON" }).click();
    await page.getByRole("region", { name: "JSON" }).waitFor();
    await page.getByRole("tab", { name: "表格" }).click();
    await grid(page).waitFor();
    expect(await looked()).toEqual([["name", "rest", "n"], "39", "12"]);
    await page.keyboard.press("Alt+t");
    await ask(page, "UNWIND [1, 2] AS n RETURN n, -n AS rest, '漕河泾' AS name");
    await expect.poll(names).toEqual(["n", "rest", "name"]);
    await page.keyboard.press("Alt+PageUp");
    await expect.poll(looked).toEqual([["name", "rest", "n"], "39", "12"]);
    expect(faults).toEqual([]);
  });

  it("moves a column from its menu, where fingers have no keys", async () => {
    const { page, faults } = await open("/", { locale: "en", colorScheme: "dark", size: PHONE, isTouch: true });
    await untilShown(page);
    await ask(page, "UNWIND [1, 2] AS n RETURN n, -n AS less");
    await page.getByRole("button", { name: "Column “n”" }).tap();
    const menu = page.getByTestId("column-menu");
    await menu.getByRole("button", { name: "Move right" }).tap();
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "detached" });
    expect(await grid(page).locator("[data-column]").allInnerTexts()).toEqual(["less", "n"]);
    expect(faults).toEqual([]);
  });

  it("has room for rows on a phone, and for fingers", async () => {
    const { page, faults } = await open("/", { size: PHONE, isTouch: true });
    await untilShown(page);
    await ask(page, "UNWIND range(1, 60) AS n RETURN n, '西岸' AS name");
    await cell(page, 4, 1).waitFor();
    const fourth = await cell(page, 4, 1).boundingBox();
    expect((fourth?.y ?? 0) + (fourth?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
    await cell(page, 2, 0).locator("..").locator("[data-tick]").tap();
    await page.getByText("已选 1 行").waitFor();
    // A row's box is small, and all around it chooses the row.
    expect((await smallControls(page)).filter((control) => !control.includes("选中第"))).toEqual([]);
    const fingerless = await smallControls(page, { within: "[data-testid=workbench]", least: 44 });
    expect(fingerless.filter((control) => !/选中第|选择全部/.test(control))).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
    // What a query may have is told beside what runs it, not under it.
    const [told, runs] = await Promise.all([
      page.getByRole("button", { name: /5,000 行/ }).boundingBox(),
      page.getByRole("button", { name: "运行", exact: true }).boundingBox(),
    ]);
    expect((told?.x ?? 0) + (told?.width ?? 0)).toBeLessThanOrEqual(runs?.x ?? 0);
    await page.getByRole("button", { name: "导出", exact: true }).last().tap();
    const item = page.getByRole("menuitem", { name: "CSV", exact: true });
    await expect.poll(async () => (await item.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(faults).toEqual([]);
  });

  it("copies chosen rows with the names of their columns", async () => {
    const { page, faults } = await open("/", {
      prepare: (context) => context.grantPermissions(["clipboard-read", "clipboard-write"]),
    });
    await untilShown(page);
    await ask(page, "UNWIND ['西岸', '漕河泾', '张江'] AS place RETURN place, size(place) AS n");
    await cell(page, 1, 0).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowDown");
    await page.getByText("已选 2 行").waitFor();
    await page.keyboard.press("Control+c");
    await page.getByText("已复制").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe("place\tn\n西岸\t2\n漕河泾\t3");
    await cell(page, 0, 0).focus();
    await page.keyboard.press("Enter");
    await page.getByTestId("column-menu").getByRole("button", { name: "复制" }).press("Enter");
    // That it was copied is said for a moment only, which a slow machine may miss.
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toBe("place\n西岸\n漕河泾\n张江");
    await page.keyboard.press("Escape");
    expect(faults).toEqual([]);
  });

  it("leads from a row to the canvas, to its sentences, and to the report", async () => {
    const { page, faults } = await open();
    await untilShown(page);
    await ask(page, FACTS);
    await cell(page, 1, 0).focus();
    await page.keyboard.press("g");
    await expect.poll(() => page.getByText(/已选/).count()).toBeGreaterThan(0);
    await page.keyboard.press("s");
    const passages = page.getByTestId("row-passages");
    await passages.getByTestId("evidence-card").first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await passages.getByRole("button", { name: "在原文中打开" }).first().click();
    await page.getByTestId("reader").waitFor();
    expect(faults).toEqual([]);
  });

  it("says of a row that leads to no sentence that it does not", async () => {
    const { page, faults } = await open();
    await untilShown(page);
    await ask(page, "RETURN 1 AS n");
    await cell(page, 1, 0).focus();
    await page.keyboard.press("s");
    await page.getByTestId("row-passages").getByText("这一行的内容没有原文依据。").waitFor();
    expect(faults).toEqual([]);
  });

  it("is looked at as JSON, where a text is found and an entry unfolded", async () => {
    const { page, faults } = await open();
    await untilShown(page);
    await ask(page, "UNWIND range(1, 3000) AS n RETURN n, '第' + toString(n) + '项' AS name");
    await page.getByRole("tab", { name: "JSON" }).click();
    await page.getByRole("region", { name: "JSON" }).focus();
    await page.keyboard.press("Control+f");
    await page.keyboard.insertText("第2345项");
    await page.getByText("第 1 处，共 1 处").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "rows[2344]" }).click();
    await page.getByText('"name": "第2345项"').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
