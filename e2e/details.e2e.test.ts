import type { BrowserContext } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { factBetween } from "./page.js";
import { MEDIA_PORT, XIAN } from "./sample-keys.js";
import { describeScenes, PHONE, type SceneOptions } from "./scene.js";

const DISTRICT = "#node=place:徐汇区";
const FIRST_ROWS = 100;
const HOSTILE = "<img src=x onerror=alert(1)>财政收入";

describeScenes("details in a browser", ({ open, address }) => {
  async function openDetails(path: string, options?: SceneOptions) {
    const { page, faults } = await open(`/${path}`, options);
    return { page, faults, details: page.getByTestId("details") };
  }

  it("lists neighbours in a table that is sorted by each of its columns", async () => {
    const { page, faults, details } = await openDetails(DISTRICT);
    await details.getByRole("tab", { name: "相邻" }).click();
    const surest = details.getByRole("columnheader", { name: /最可信/ });
    await surest.getByRole("button").click();
    expect(await surest.getAttribute("aria-sort")).toBe("descending");
    const shares = (await details.locator("tbody td:last-child").allInnerTexts()).map(Number.parseFloat);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(await axeFaults(page)).toEqual([]);
    await surest.getByRole("button").click();
    expect(await surest.getAttribute("aria-sort")).toBe("ascending");
    await details.getByRole("button", { name: "腾讯创业基地(上海)" }).click();
    await details.getByRole("heading", { level: 3, name: /腾讯创业基地/ }).waitFor();
    expect(faults).toEqual([]);
  });

  it("says of a name that its sentence does not have that it has another one", async () => {
    const { page, details } = await openDetails("#node=department:徐汇区/区检察院");
    await details.getByRole("tab", { name: "名称" }).click();
    const form = (name: string) =>
      details
        .getByRole("listitem")
        .filter({ has: page.getByText(name, { exact: true }) })
        .getByText("原句用的是它的另一个名称");
    await details.getByText("与其他报告中的视为同一个：本地的机构", { exact: true }).first().waitFor();
    await form("徐汇区人民检察院").first().waitFor();
    expect(await form("区检察院").count()).toBe(0);
  });

  it("tells which report said what, why names are one thing's, and by which query", async () => {
    const { page, faults, details } = await openDetails(DISTRICT);
    await details.getByRole("tab", { name: /报告/ }).click();
    await details.getByText("首次提到").first().waitFor();
    await details.getByRole("tab", { name: "名称" }).click();
    await details.getByText("报告对本地的简称").first().waitFor();
    expect(await details.locator("mark").first().innerText()).toBe("全区");
    await details.getByText("背后的查询").click();
    await details.getByText("实体各名称合并的依据").click();
    await details.getByRole("button", { name: "在查询面板中打开" }).filter({ visible: true }).click();
    const editor = page.getByRole("textbox", { name: /查询语句/ });
    await editor.focus();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("gridcell", { name: "own-area、own-area" }).waitFor();
    expect(faults).toEqual([]);
  });

  it("tells once what several reports state, and opens to what each says", async () => {
    const { page, faults, details } = await openDetails(DISTRICT, { prepare: withReportsOf([2010, 2011, 2012, 2013]) });
    const told = details.getByRole("button", { name: /4 份文档 · 2010–2013/ });
    await told.first().waitFor();
    expect(await told.count()).toBe(1);
    const ofYear = details.getByRole("button", { name: /· 2012年的报告/ });
    expect(await ofYear.isVisible()).toBe(false);
    await told.press("Enter");
    await ofYear.waitFor();
    expect(await told.getAttribute("aria-expanded")).toBe("true");
    // In line with the text above.
    const [above, below] = await Promise.all([
      told.getByText(/4 份文档/).boundingBox(),
      ofYear.locator("span").boundingBox(),
    ]);
    expect(below?.x).toBeCloseTo(above?.x ?? Number.NaN, 0);
    expect(await axeFaults(page)).toEqual([]);
    await ofYear.press("Enter");
    await details.getByTestId("evidence-card").first().waitFor();
    expect(faults).toEqual([]);
  });

  it("keeps the focus when a fact is opened by keys, and on the way back", async () => {
    const { page, faults, details } = await openDetails(DISTRICT);
    const facts = details.getByRole("tabpanel").getByRole("listitem").getByRole("button");
    await facts.first().focus();
    await page.keyboard.press("Enter");
    await details.getByTestId("evidence-card").first().waitFor();
    const place = () => page.evaluate("document.activeElement.id");
    expect(await place()).toBe("details");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await facts.first().waitFor();
    expect(await place()).toBe("details");
    expect(faults).toEqual([]);
  });

  it("lists of the properties those that hold something", async () => {
    const { details } = await openDetails("#node=project:西岸文化走廊");
    await details.getByRole("tab", { name: "属性" }).click();
    await details.getByRole("definition").first().waitFor();
    expect((await details.getByRole("definition").allInnerTexts()).filter((text) => text.trim() === "")).toEqual([]);
    expect(await details.getByRole("term").allInnerTexts()).not.toContain("又称");
  });

  it("draws an indicator's years beside their table, and takes what reports call it for text", async () => {
    const { page, faults, details } = await openDetails(DISTRICT, {
      locale: "en",
      colorScheme: "dark",
      prepare: withTwoYears,
    });
    await details.getByRole("tab", { name: /Figures/ }).click();
    const chart = details.getByRole("img", {
      name: `${HOSTILE} over time, 2 values, from 2013: 60亿元 to first half of 2014: 73.75亿元`,
    });
    await chart.waitFor();
    expect(await chart.locator("circle").count()).toBe(2);
    expect(await axeFaults(page)).toEqual([]);
    expect(await details.getByRole("row", { name: new RegExp("财政收入") }).count()).toBeGreaterThan(1);
    expect(faults).toEqual([]);
  });

  it("draws charts of all years where the first figures are those of one alone, and lists as many as one asks for", async () => {
    const { faults, details } = await openDetails(DISTRICT, { prepare: withFirstYearOnly });
    await details.getByRole("tab", { name: /数据/ }).click();
    await details
      .getByRole("img", { name: /共 2 个值/ })
      .first()
      .waitFor();
    const rows = details.getByRole("row");
    expect(await rows.count()).toBe(1 + FIRST_ROWS);
    await details.getByText("共 140 项数据，显示前 100 项").waitFor();
    await details.getByRole("button", { name: "显示更多" }).click();
    await expect.poll(() => rows.count()).toBe(141);
    await details.getByRole("searchbox", { name: "查找指标或年份" }).fill("1901");
    await details.getByText("70 项", { exact: true }).waitFor();
    expect(await rows.count()).toBe(71);
    expect(await details.getByRole("img", { name: /共 2 个值/ }).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("tells by which reports a fact is stated and what became of it, on a phone", async () => {
    const fact = await factBetween(address(), MEDIA_PORT, XIAN);
    const { faults, details } = await openDetails(`#fact=${fact}`, {
      size: PHONE,
      prepare: (context) => withAnotherReport(context, fact),
    });
    const told = details.getByTestId("statements");
    await told.getByRole("button", { name: /2012年 计划中/ }).waitFor();
    await told.getByRole("button", { name: /2014年上半年 计划中 → 进行中/ }).waitFor();
    expect(await told.locator('[aria-current="true"]').count()).toBe(1);
    expect(faults).toEqual([]);
  });
});

/** Has the first fact of an entity stated by a report of each of these years, and by no other. */
function withReportsOf(years: readonly number[]): (context: BrowserContext) => Promise<void> {
  return async (context) => {
    await context.route(/\/api\/entities\/[^/]+$/, async (route) => {
      const answer = await (await route.fetch()).json();
      const [document] = answer.documents.items;
      const items = years.map((year) => ({
        ...document,
        key: `document:${year}`,
        title: `${year}年的报告`,
        year,
        period: null,
      }));
      await route.fulfill({ json: { ...answer, documents: { ...answer.documents, items, total: items.length } } });
    });
    await context.route(/\/api\/entities\/[^/]+\/neighbours/, async (route) => {
      const answer = await (await route.fetch()).json();
      const [fact, ...others] = answer.relationships;
      const stated = years.map((year, index) => ({
        ...fact,
        id: index === 2 ? fact.id : `${fact.id}-${year}`,
        properties: { ...fact.properties, document: `document:${year}` },
      }));
      await route.fulfill({ json: { ...answer, relationships: [...stated, ...others] } });
    });
  };
}

/** Has the first figure told once more of the year before, and named as nobody would. */
async function withTwoYears(context: BrowserContext): Promise<void> {
  await context.route(/\/api\/entities\/[^/]+$/, async (route) => {
    const answer = await (await route.fetch()).json();
    const [first, ...others] = answer.observations.items;
    const named = { ...first, indicatorName: HOSTILE };
    const { observation } = named;
    const earlier = {
      ...named,
      observation: {
        ...observation,
        id: "observation:earlier",
        properties: { ...observation.properties, value: 60, period: "2013" },
      },
    };
    const items = [earlier, named, ...others];
    await route.fulfill({ json: { ...answer, observations: { ...answer.observations, items } } });
  });
}

/** Has an entity begin with the first of 140 figures: 70 of two years each. */
async function withFirstYearOnly(context: BrowserContext): Promise<void> {
  await context.route(/\/api\/entities\/[^/]+$/, async (route) => {
    const answer = await (await route.fetch()).json();
    const [figure] = answer.observations.items;
    const items = Array.from({ length: 140 }, (_, index) => {
      const properties = { ...figure.observation.properties, period: String(1900 + (index % 2)), value: index };
      return {
        ...figure,
        indicator: `${figure.indicator}${index >> 1}`,
        observation: { ...figure.observation, id: `observation:${index}`, properties },
      };
    });
    await context.route(/\/observations\?/, (more) =>
      more.fulfill({ json: { ...answer.observations, items, total: 140, truncated: false } }),
    );
    const first = { ...answer.observations, items: items.slice(0, 1), total: 140, truncated: true };
    await route.fulfill({ json: { ...answer, observations: first } });
  });
}

/** Has a fact stated by a report of 2012 as well, as planned. */
async function withAnotherReport(context: BrowserContext, key: string): Promise<void> {
  await context.route("**/api/subgraph", async (route) => {
    const answer = await (await route.fetch()).json();
    const fact = answer.relationships.find((one: { readonly id: string }) => one.id === key);
    if (fact === undefined) return route.fulfill({ json: answer });
    const properties = { ...fact.properties, document: "document:earlier", status: "planned" };
    const earlier = { ...fact, id: "fact:earlier", properties };
    await route.fulfill({ json: { ...answer, relationships: [...answer.relationships, earlier] } });
  });
  await context.route(/\/api\/documents$/, async (route) => {
    const answer = await (await route.fetch()).json();
    const earlier = { ...answer.items[0], key: "document:earlier", title: "较早的报告", year: 2012, period: "2012" };
    await route.fulfill({ json: { ...answer, items: [...answer.items, earlier] } });
  });
}
