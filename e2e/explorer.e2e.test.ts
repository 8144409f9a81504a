import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { locate } from "./page.js";
import {
  factBetween,
  missingForScenes,
  openStage,
  searchBox,
  type Scene,
  type SceneOptions,
  type Stage,
} from "./scene.js";

const missing = missingForScenes();
const XIAN = "place:西岸";
const MEDIA_PORT = "project:西岸传媒港";

describe.skipIf(missing !== null)(`the explorer in a browser${missing === null ? "" : `: ${missing}`}`, () => {
  let stage: Stage;
  let scene: Scene;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    await scene.close();
  });

  async function open(path?: string, options?: SceneOptions) {
    scene = await stage.open(path, options);
    return scene.page;
  }

  async function show(text: string, name: string | RegExp) {
    await searchBox(scene.page).fill(text);
    await scene.page.getByRole("option", { name }).first().click();
  }

  it("opens on the sample's graph, says how much of it is shown, and asks no other host for anything", async () => {
    const page = await open();
    await page.getByTestId("shown-count").getByText(/实体/).waitFor();
    expect(await page.getByTestId("legend-Project").count()).toBe(1);
    await locate(page, XIAN);
    expect(scene.faults).toEqual([]);
  });

  it("narrows what is found to types, by pointer and by keys", async () => {
    const page = await open();
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
    expect(scene.faults).toEqual([]);
  });

  it.each([["西岸"], ["xian"], ["xa"], ["West Bund"], ["徐匯西岸"]])(
    "finds 西岸 by %s, puts it in the middle and opens its facts",
    async (text) => {
      const page = await open();
      await show(text, /^西岸/);
      await page.getByTestId("details").getByRole("heading", { name: "西岸", exact: true }).waitFor();
      await page
        .getByTestId("details")
        .getByRole("button", { name: /西岸传媒港.*位于.*西岸/ })
        .waitFor();
      await expect.poll(() => distanceFromMiddle(page, XIAN), { timeout: 15_000 }).toBeLessThan(0.15);
      expect(scene.faults).toEqual([]);
    },
  );

  it("leads from a line to its sentence, and from there into the damaged original beside the repaired text", async () => {
    const page = await open();
    await show("西岸传媒港", /^西岸传媒港/);
    await page.getByTestId("details").getByRole("heading", { name: "西岸传媒港" }).waitFor();
    const fact = await factBetween(MEDIA_PORT, XIAN);
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
    expect(scene.faults).toEqual([]);
  });

  it("brings a node's neighbours from the store and leaves what is there in its place", async () => {
    const page = await open("/");
    await page.getByTestId("shown-count").getByText(/实体/).waitFor();
    await page.getByRole("button", { name: "查询", exact: true }).click();
    await page.getByRole("textbox", { name: /查询语句/ }).fill("MATCH (p:Place {name: '西岸'}) RETURN p");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: /放到图上/ }).click();
    await replaceCanvas(page);
    await locate(page, XIAN);
    const before = await shownEntities(page);
    await show("西岸", /^西岸 /);
    await page.getByTestId("details").getByRole("button", { name: /^展开/ }).click();
    await expect.poll(() => shownEntities(page)).toBeGreaterThan(before);
    await locate(page, MEDIA_PORT);
    expect(scene.faults).toEqual([]);
  });

  it("hides a type in the legend and shows it again", async () => {
    const page = await open();
    await locate(page, MEDIA_PORT);
    await page.getByTestId("legend-Project").click();
    await expect.poll(() => isShown(page, MEDIA_PORT)).toBe(false);
    await page.getByTestId("legend-Project").click();
    await expect.poll(() => isShown(page, MEDIA_PORT)).toBe(true);
  });

  it("answers a query as a table and puts the answer on the canvas", async () => {
    const page = await open();
    await page.getByTestId("shown-count").getByText(/实体/).waitFor();
    await page.getByRole("button", { name: "查询", exact: true }).click();
    await page
      .getByRole("textbox", { name: /查询语句/ })
      .fill("MATCH (p:Project)-[:PART_OF]->(i:Initiative) RETURN p, i");
    await page.keyboard.press("Control+Enter");
    const table = page.getByRole("region", { name: "查询结果" }).getByRole("table");
    await table.getByRole("columnheader", { name: "p", exact: true }).waitFor();
    expect(await table.getByRole("row").count()).toBeGreaterThan(3);
    await page.getByRole("button", { name: /放到图上/ }).click();
    await replaceCanvas(page);
    await page.getByTestId("shown-count").getByText(/实体/).waitFor();
    expect(scene.faults).toEqual([]);
  });

  it("says where a query is wrong and keeps its text", async () => {
    const page = await open();
    await page.getByRole("button", { name: "查询", exact: true }).click();
    const editor = page.getByRole("textbox", { name: /查询语句/ });
    await editor.fill("MATCH (n) RETRUN n");
    await page.keyboard.press("Control+Enter");
    await page.getByText("查询语句有误").waitFor();
    expect(await editor.inputValue()).toBe("MATCH (n) RETRUN n");
    await editor.fill("MATCH (n) DETACH DELETE n");
    await page.keyboard.press("Control+Enter");
    await page
      .getByText(/只能读取/)
      .first()
      .waitFor();
  });

  it("speaks English and turns dark, and remembers both", async () => {
    const page = await open();
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
    const page = await open();
    await show("xa", /^西岸/);
    await page.getByTestId("details").getByRole("heading", { name: "西岸", exact: true }).waitFor();
    await page.getByTestId("legend-Indicator").click();
    const point = await locate(page, XIAN);
    const link = page.url();
    await page.reload();
    await page.getByTestId("details").getByRole("heading", { name: "西岸", exact: true }).waitFor();
    const after = await locate(page, XIAN);
    expect(Math.hypot(after.x - point.x, after.y - point.y)).toBeLessThan(40);
    await scene.close();
    scene = await stage.open(new URL(link).pathname + new URL(link).search + new URL(link).hash);
    await scene.page.getByTestId("details").getByRole("heading", { name: "西岸", exact: true }).waitFor();
    expect(await scene.page.getByTestId("legend-Indicator").getAttribute("aria-pressed")).not.toBe(
      await scene.page.getByTestId("legend-Project").getAttribute("aria-pressed"),
    );
  });

  it("says so when the server does not answer, and goes on when it does again", async () => {
    const page = await open("/", {
      prepare: async (context) => {
        await context.route("**/api/queries/**", (route) => route.abort());
      },
    });
    await page.getByText("关系图没有载入").waitFor();
    await page.context().unroute("**/api/queries/**");
    await page.getByRole("button", { name: "重试" }).first().click();
    await page.getByTestId("shown-count").getByText(/实体/).waitFor();
    expect(await page.getByText("关系图没有载入").count()).toBe(0);
  });
});

async function replaceCanvas(page: Scene["page"]): Promise<void> {
  const replace = page.getByRole("menuitem", { name: /替换|只显示/ });
  if ((await replace.count()) > 0) await replace.first().click();
}

/** How far a node stands from the middle of the canvas, in parts of its width or height, whichever is more; 1 while it is not shown. */
async function distanceFromMiddle(page: Scene["page"], id: string): Promise<number> {
  const box = await page.locator("#canvas").boundingBox();
  const point = await locate(page, id);
  if (box === null) return 1;
  return Math.max(
    Math.abs(point.x - (box.x + box.width / 2)) / box.width,
    Math.abs(point.y - (box.y + box.height / 2)) / box.height,
  );
}

async function shownEntities(page: Scene["page"]): Promise<number> {
  const words = await page.getByTestId("shown-count").innerText();
  return Number(/显示.*中的 (\d+) 个/.exec(words)?.[1] ?? /(\d+) 个实体/.exec(words)?.[1] ?? 0);
}

async function isShown(page: Scene["page"], id: string): Promise<boolean> {
  return (await page.evaluate(`window.__mailuo.locate(${JSON.stringify(id)})`)) !== null;
}

async function surfaceOf(page: Scene["page"]): Promise<unknown> {
  return page.evaluate("document.documentElement.dataset.mantineColorScheme");
}

async function isInView(element: ReturnType<Scene["page"]["locator"]>): Promise<boolean> {
  const box = await element.boundingBox();
  return box !== null && box.y >= 0 && box.y < 900;
}
