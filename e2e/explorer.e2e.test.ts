import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { distance, factBetween, isShown, locate, pathOf, searchBox, shownEntities, untilShown } from "./page.js";
import { MEDIA_PORT, XIAN } from "./sample-keys.js";
import { describeScenes } from "./scene.js";

describeScenes("the explorer in a browser", ({ open, address }) => {
  it("opens on the sample's graph, says how much of it is shown, and asks no other host for anything", async () => {
    const { page, faults } = await open();
    await page.getByTestId("shown-count").getByText(/实体/).waitFor();
    expect(await page.getByTestId("legend-Project").count()).toBe(1);
    await locate(page, XIAN);
    expect(faults).toEqual([]);
  });

  it("narrows what is found to types, by pointer and by keys", async () => {
    const { page, faults } = await open();
    await searchBox(page).fill("西岸");
    const chip = page.getByTestId("search-type-Project");
    const sentences = page.getByRole("group", { name: "原文" });
    await sentences.waitFor();
    await chip.click();
    await sentences.waitFor({ state: "detached" });
    expect(await chip.getAttribute("aria-pressed")).toBe("true");
    const found = page.getByRole("option");
    expect(new Set(await found.locator("text=/^项目 · /").allInnerTexts()).size).toBeGreaterThan(0);
    expect(await found.filter({ hasText: "地点 · " }).count()).toBe(0);
    await page.keyboard.press("Space");
    await sentences.waitFor();
    const stops = page.locator('[data-testid^="search-type-"][tabindex="0"]');
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+Tab");
    expect(await stops.count()).toBe(1);
    expect(await stops.evaluate((stop) => stop === document.activeElement)).toBe(false);
    await page.keyboard.press("Tab");
    expect(await stops.evaluate((stop) => stop === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await searchBox(page).evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByTestId("details").waitFor();
    expect(faults).toEqual([]);
  });

  it.each([["西岸"], ["xian"], ["xa"], ["West Bund"], ["徐匯西岸"]])(
    "finds 西岸 by %s, puts it in the middle and opens its facts",
    async (text) => {
      const { page, faults } = await open();
      await show(page, text, /^西岸/);
      await page.getByTestId("details").getByRole("heading", { name: "西岸", exact: true }).waitFor();
      await page
        .getByTestId("details")
        .getByRole("button", { name: /西岸传媒港.*位于.*西岸/ })
        .waitFor();
      await expect.poll(() => distanceFromMiddle(page, XIAN)).toBeLessThan(0.15);
      expect(faults).toEqual([]);
    },
  );

  it("leads from a line to its sentence, and from there into the damaged original beside the repaired text", async () => {
    const { page, faults } = await open("/", {
      prepare: (context) => context.grantPermissions(["clipboard-read", "clipboard-write"]),
    });
    await show(page, "西岸传媒港", /^西岸传媒港/);
    await page.getByTestId("details").getByRole("heading", { name: "西岸传媒港" }).waitFor();
    const fact = await factBetween(address(), MEDIA_PORT, XIAN);
    const line = await locate(page, fact);
    await page.mouse.click(line.x, line.y);
    const card = page.getByTestId("evidence");
    await card.getByText("西岸传媒港", { exact: true }).first().waitFor();
    const said = await card.innerText();
    expect(said).toContain("西岸传媒港建设稳步推进");
    await card.getByRole("button", { name: "在原文中打开" }).first().click();
    const reader = page.getByTestId("reader");
    await reader.getByTestId("chosen-passage").first().waitFor();
    expect(await reader.getByTestId("chosen-passage").allInnerTexts()).toEqual(
      expect.arrayContaining([
        expect.stringContaining("西岸傳媒港建設穩(wěn)步推進"),
        expect.stringContaining("西岸传媒港建设稳步推进"),
      ]),
    );
    expect(await isInView(reader.getByTestId("chosen-passage").first())).toBe(true);
    await reader.getByRole("button", { name: "复制并附出处" }).press("Enter");
    await page.getByRole("menuitem", { name: "纯文本" }).press("Enter");
    await reader.getByText("已复制").first().waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toMatch(/“.*西岸.*”.*passage=/su);
    expect(faults).toEqual([]);
  });

  it("brings a node's neighbours from the store and leaves what is there in its place", async () => {
    const { page, faults } = await open("/");
    await untilShown(page);
    await page.getByRole("button", { name: "查询", exact: true }).click();
    await page.getByRole("textbox", { name: /查询语句/ }).fill("MATCH (p:Place {name: '西岸'}) RETURN p");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: /放到图上/ }).click();
    await replaceCanvas(page);
    await locate(page, XIAN);
    const before = await shownEntities(page);
    await show(page, "西岸", /^西岸 /);
    await page.getByTestId("details").getByRole("button", { name: /^展开/ }).click();
    await expect.poll(() => shownEntities(page)).toBeGreaterThan(before);
    await locate(page, MEDIA_PORT);
    expect(faults).toEqual([]);
  });

  it("hides a type in the legend and shows it again", async () => {
    const { page } = await open();
    await locate(page, MEDIA_PORT);
    await page.getByTestId("legend-Project").click();
    await expect.poll(() => isShown(page, MEDIA_PORT)).toBe(false);
    await page.getByTestId("legend-Project").click();
    await expect.poll(() => isShown(page, MEDIA_PORT)).toBe(true);
  });

  it("answers a query as a table and puts the answer on the canvas", async () => {
    const { page, faults } = await open();
    await untilShown(page);
    await page.getByRole("button", { name: "查询", exact: true }).click();
    await page
      .getByRole("textbox", { name: /查询语句/ })
      .fill("MATCH (p:Project)-[:PART_OF]->(i:Initiative) RETURN p, i");
    await page.keyboard.press("Control+Enter");
    const table = page.getByRole("grid", { name: "查询结果" });
    await table.getByRole("columnheader", { name: /^p\b/ }).waitFor();
    expect(await table.getByRole("row").count()).toBeGreaterThan(3);
    await page.getByRole("button", { name: /放到图上/ }).click();
    await replaceCanvas(page);
    await untilShown(page);
    expect(faults).toEqual([]);
  });

  it("says where a query is wrong and keeps its text", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: "查询", exact: true }).click();
    const editor = page.getByRole("textbox", { name: /查询语句/ });
    await editor.fill("MATCH (n) RETRUN n");
    await page.keyboard.press("Control+Enter");
    await page.getByText("查询语句有误").waitFor();
    expect(await editor.innerText()).toBe("MATCH (n) RETRUN n");
    await editor.fill("MATCH (n) DETACH DELETE n");
    await page.keyboard.press("Control+Enter");
    await page
      .getByText(/只能读取/)
      .first()
      .waitFor();
  });

  it("speaks English and turns dark, and remembers both", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: "Switch to English" }).click();
    await page.getByRole("heading", { name: "Legend" }).or(page.getByText("Legend")).first().waitFor();
    await page.getByRole("button", { name: "Appearance" }).click();
    await page
      .getByRole("menuitem", { name: "Dark" })
      .or(page.getByText("Dark", { exact: true }))
      .first()
      .click();
    await expect.poll(() => surfaceOf(page)).toBe("dark");
    await page.reload();
    await page.getByText("Legend").first().waitFor();
    expect(await surfaceOf(page)).toBe("dark");
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
  });

  it("restores after a reload and from a link what was shown", async () => {
    const { page } = await open();
    await show(page, "xa", /^西岸/);
    await page.getByTestId("details").getByRole("heading", { name: "西岸", exact: true }).waitFor();
    await page.getByTestId("legend-Indicator").click();
    const point = await locate(page, XIAN);
    const link = page.url();
    await page.reload();
    await page.getByTestId("details").getByRole("heading", { name: "西岸", exact: true }).waitFor();
    const after = await locate(page, XIAN);
    expect(distance(after, point)).toBeLessThan(40);
    const { page: other } = await open(pathOf(link));
    await other.getByTestId("details").getByRole("heading", { name: "西岸", exact: true }).waitFor();
    expect(await other.getByTestId("legend-Indicator").getAttribute("aria-pressed")).not.toBe(
      await other.getByTestId("legend-Project").getAttribute("aria-pressed"),
    );
  });

  it("says so when the server does not answer, and goes on when it does again", async () => {
    const { page } = await open("/", {
      prepare: async (context) => {
        await context.route("**/api/queries/**", (route) => route.abort());
      },
    });
    await page.getByText("关系图没有载入").waitFor();
    await page.context().unroute("**/api/queries/**");
    await page.getByRole("button", { name: "重试" }).first().click();
    await untilShown(page);
    expect(await page.getByText("关系图没有载入").count()).toBe(0);
  });

  it("stays whole when the server goes away before a part of the page was fetched, and fetches it later", async () => {
    const { page } = await open();
    await locate(page, XIAN);
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "度量", exact: true }).click();
    const side = page.locator("[data-pane=sideWidth]");
    await side.getByText("页面的这一部分没有取到").waitFor();
    await locate(page, XIAN);
    await page.context().setOffline(false);
    await side.getByRole("button", { name: "重试" }).click();
    const list = side.getByRole("list").first();
    await list.waitFor();
    // Its style sheet came as well.
    await expect.poll(() => list.evaluate((element) => getComputedStyle(element).listStyleType)).toBe("none");
  });
});

async function show(page: Page, text: string, name: string | RegExp): Promise<void> {
  await searchBox(page).fill(text);
  await page.getByRole("option", { name }).first().click();
}

async function replaceCanvas(page: Page): Promise<void> {
  const replace = page.getByRole("menuitem", { name: /替换|只显示/ });
  if ((await replace.count()) > 0) await replace.first().click();
}

/** How far a node stands from the middle of the canvas, in parts of its width or height, whichever is more; 1 while it is not shown. */
async function distanceFromMiddle(page: Page, id: string): Promise<number> {
  const box = await page.locator("#canvas").boundingBox();
  const point = await locate(page, id);
  if (box === null) return 1;
  return Math.max(
    Math.abs(point.x - (box.x + box.width / 2)) / box.width,
    Math.abs(point.y - (box.y + box.height / 2)) / box.height,
  );
}

async function surfaceOf(page: Page): Promise<unknown> {
  return page.evaluate("document.documentElement.dataset.mantineColorScheme");
}

async function isInView(element: Locator): Promise<boolean> {
  const box = await element.boundingBox();
  return box !== null && box.y >= 0 && box.y < 900;
}
