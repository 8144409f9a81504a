import type { StreamLine } from "#model/query-stream.js";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { locate, searchBox, showOnly, shownEntities, untilShown } from "./page.js";
import { describeScenes, PHONE } from "./scene.js";

describeScenes("expanding in a browser", ({ open }) => {
  it("brings what is chosen, collapses it, and undoes both", async () => {
    const { page, faults } = await open();
    await showOnly(page, "西岸传媒港");
    await expect.poll(() => shownEntities(page)).toBe(3);
    await searchBox(page).fill("西岸");
    await page.getByRole("group", { name: "图上" }).getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByTestId("details").getByRole("heading", { name: "西岸", exact: true }).waitFor();
    expect(await shownEntities(page)).toBe(3);

    await page.keyboard.press("Shift+E");
    const panel = page.getByTestId("expand-panel");
    await panel.getByText("4 个相邻实体中，图上有 1 个").waitFor();
    await panel.getByRole("checkbox", { name: /位于此地/ }).check();
    await panel.getByRole("button", { name: "最多加入 3 个" }).click();
    await panel.getByText("4 个相邻实体中，图上有 4 个").waitFor();
    // There is nothing left to add, and the focus is where it was.
    await panel.locator("button:focus[aria-disabled=true]").waitFor();
    expect(await shownEntities(page)).toBe(6);
    // What came is seen, though the picture of three was looked at from near.
    const canvas = await page.locator("#canvas").boundingBox();
    const { x, y } = await locate(page, "project:西岸文化走廊");
    expect(x).toBeGreaterThan(canvas?.x ?? 0);
    expect(x).toBeLessThan((canvas?.x ?? 0) + (canvas?.width ?? 0));
    expect(y).toBeGreaterThan(canvas?.y ?? 0);
    expect(y).toBeLessThan((canvas?.y ?? 0) + (canvas?.height ?? 0));
    await panel.getByRole("button", { name: "关闭选择" }).click();
    await page.getByRole("button", { name: "收起 3 个" }).click();
    await expect.poll(() => shownEntities(page)).toBe(3);
    await page.keyboard.press("z");
    await expect.poll(() => shownEntities(page)).toBe(6);
    await page.keyboard.press("z");
    await expect.poll(() => shownEntities(page)).toBe(3);
    await page.keyboard.press("Control+k");
    const palette = page.getByTestId("palette");
    await palette.getByRole("combobox").fill("补上图上");
    await palette.getByRole("option", { selected: true }).getByText("补上图上").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("图上实体之间没有缺少的关系").waitFor();
    expect(faults).toEqual([]);
  });

  it("closes the choice by Escape, then the details, and the focus goes back each time", async () => {
    const { page, faults } = await open();
    await showOnly(page, "西岸");
    const choose = page.getByRole("button", { name: "选择要展开的实体" });
    await choose.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByTestId("expand-panel");
    await panel.getByRole("checkbox").first().waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await expect.poll(() => choose.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByTestId("details").waitFor({ state: "detached" });
    await expect.poll(() => page.locator("#canvas:focus").count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it("says on a phone that nothing more was found, within its edges", async () => {
    const { page, faults } = await open("/", { locale: "en", size: PHONE, isTouch: true });
    await showOnly(page, "西岸");
    await page.locator("#canvas").press("e");
    const said = await page.getByText("No neighbours were found that are not on the graph yet").boundingBox();
    expect(said?.x).toBeGreaterThanOrEqual(0);
    expect((said?.x ?? 0) + (said?.width ?? Infinity)).toBeLessThanOrEqual(PHONE.width);
    expect(faults).toEqual([]);
  });

  it("brings all that a report states from its card, chosen, by one step that is undone", async () => {
    const { page, faults } = await open();
    await showOnly(page, "西岸传媒港");
    await expect.poll(() => shownEntities(page)).toBe(3);
    await page.getByRole("button", { name: "文档", exact: true }).click();
    await page.getByRole("button", { name: "放到图上" }).first().click();
    await page
      .getByTestId("chosen-bar")
      .getByText(/^已选 \d{2,} 个节点$/)
      .waitFor();
    expect(await shownEntities(page)).toBeGreaterThan(50);
    await page.locator("#canvas").press("z");
    await expect.poll(() => shownEntities(page)).toBe(3);
    expect(faults).toEqual([]);
  });

  it("says what did not come where the server does not answer, and brings it when it does", async () => {
    const { page } = await open();
    await showOnly(page, "西岸传媒港");
    const shown = await shownEntities(page);
    await searchBox(page).fill("西岸");
    await page.getByRole("group", { name: "图上" }).getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByTestId("details").getByRole("heading", { name: "西岸", exact: true }).waitFor();
    await page.context().route("**/neighbours?*", (route) => route.abort());
    await page.locator("#canvas").press("e");
    await page.getByRole("alert").getByText("相邻实体没有取到").waitFor();
    await page.context().unroute("**/neighbours?*");
    await page.getByRole("alert").getByRole("button", { name: "重试" }).click();
    await expect.poll(() => shownEntities(page)).toBeGreaterThan(shown);
  });

  it("asks first where there are 20,000 neighbours, and offers the most linked ones, on a phone too", async () => {
    const { page, faults } = await open("/", {
      locale: "en",
      colorScheme: "dark",
      size: PHONE,
      prepare: async (context) => {
        await context.route(/\/api\/entities\/[^/]+$/, async (route) => {
          const answer = await (await route.fetch()).json();
          await route.fulfill({ json: { ...answer, degree: 20_000 } });
        });
        await context.route("**/neighbours?*", async (route) => {
          const answer = await (await route.fetch()).json();
          await route.fulfill({ json: { ...answer, total: 20_000, truncated: true } });
        });
        await context.route("**/neighbours/totals", async (route) => {
          const answer = await (await route.fetch()).json();
          const [first, ...others] = answer.groups;
          const groups = [{ ...first, neighbours: 20_000, facts: 20_000 }, ...others];
          await route.fulfill({ json: { ...answer, groups, neighbours: 20_000 } });
        });
      },
    });
    await showOnly(page, "西岸");
    const before = await shownEntities(page);
    const details = page.getByTestId("details");
    await details.getByRole("tab", { name: "Facts 20,000" }).waitFor();
    await details.getByRole("tab", { name: "Neighbours" }).click();
    await details.getByText("4 of the 20,000 entities linked with it").waitFor();
    await details.getByRole("button", { name: "Expand 20,000" }).click();
    const panel = page.getByTestId("expand-panel");
    await panel.getByText("4 of 20,000 neighbours on the graph").waitFor();
    expect(await panel.getByRole("combobox", { name: "Which first" }).inputValue()).toBe("degree");
    expect(await shownEntities(page)).toBe(before);
    const add = panel.getByRole("button", { name: "Add up to 20", exact: true });
    expect((await add.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    expect(await axeFaults(page)).toEqual([]);
    await add.click();
    await details.getByRole("button", { name: /^Collapse/ }).waitFor();
    const labels = details.locator(".mantine-Button-label").filter({ hasText: /^Expand|more$|^Collapse/ });
    expect(await labels.evaluateAll((all) => all.filter((label) => label.scrollWidth > label.clientWidth))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("asks first where a query answers with very many nodes, and draws the most linked ones", async () => {
    let body = manyNodes(2500);
    const { page, faults } = await open("/", {
      prepare: async (context) => {
        await context.route("**/api/query", (route) => route.fulfill({ contentType: "application/x-ndjson", body }));
      },
    });
    await untilShown(page);
    await page.keyboard.press("`");
    await page.getByRole("textbox", { name: /查询语句/ }).focus();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "放到图上" }).click();
    await page.getByText("画 2,500 个节点会慢，也不易看清。").waitFor();
    await page.getByRole("button", { name: "取消", exact: true }).press("Enter");
    // By keys, one answers without looking for the question, and goes on where it was asked.
    await page.getByRole("button", { name: "放到图上" }).and(page.locator(":focus")).press("Enter");
    await page.getByRole("button", { name: "只放关联最多的 500 个" }).and(page.locator(":focus")).waitFor();
    await page.setViewportSize(PHONE);
    const { width, height } = PHONE;
    for (const name of ["只放关联最多的 500 个", "2,500 个全放", "取消"]) {
      const button = await page.getByRole("button", { name, exact: true }).boundingBox();
      expect((button?.x ?? width) + (button?.width ?? 0)).toBeLessThanOrEqual(width);
      expect((button?.y ?? height) + (button?.height ?? 0)).toBeLessThanOrEqual(height);
    }
    await page.getByRole("button", { name: "只放关联最多的 500 个" }).click();
    await expect.poll(() => shownEntities(page)).toBe(500);
    body = manyNodes(2600, { areLinked: false });
    await page.getByRole("textbox", { name: /查询语句/ }).focus();
    await page.keyboard.press("Control+Enter");
    await page.getByTitle(/2,600/).click();
    await page.getByRole("button", { name: "只放前 500 个" }).waitFor();
    expect(faults).toEqual([]);
  });
});

/** A streamed answer with so many entities, each linked with the first or none at all. */
function manyNodes(count: number, { areLinked = true } = {}): string {
  const ids = Array.from({ length: count }, (_, index) => `place:${index}`);
  const nodes = ids.map((id) => ({ id, labels: ["Entity", "Place"], properties: { key: id, name: id } }));
  const relationships = ids.slice(1).map((id) => ({
    id: `fact:${id}`,
    type: "LOCATED_IN",
    start: id,
    end: "place:0",
    properties: { key: `fact:${id}` },
  }));
  const lines: StreamLine[] = [
    { type: "header", columns: ["n"] },
    { type: "graph", nodes, relationships: areLinked ? relationships : [] },
    { type: "row", row: [count] },
    { type: "end", rows: 1, truncated: false, elapsedMs: 1 },
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}
