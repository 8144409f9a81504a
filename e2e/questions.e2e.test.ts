import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { pathOf, searchBox, untilShown } from "./page.js";
import { describeScenes, PHONE } from "./scene.js";

describeScenes("questions in a browser", ({ open }) => {
  it("reads a question as it is typed and answers it with numbered sources, by keys alone", async () => {
    const { page, faults } = await open();
    await untilShown(page);
    await page.getByRole("button", { name: "问题", exact: true }).press("Enter");
    await page.getByLabel("提问或查找问题").fill("漕河泾有哪些项目");
    await page.getByRole("button", { name: "漕河泾开发区有什么？（项目）" }).waitFor();
    await page.keyboard.press("Enter");
    const answer = page.getByRole("region", { name: "回答" });
    await answer.getByRole("heading", { name: "来源" }).waitFor();
    expect(await page.getByRole("combobox", { name: "地点" }).inputValue()).toBe("漕河泾开发区");
    expect(await page.getByLabel("类型", { exact: true }).inputValue()).toBe("Project");
    await answer.getByRole("button", { name: "来源 1", exact: true }).first().press("Enter");
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByTestId("reader").waitFor();
    expect(faults).toEqual([]);
  });

  it("searches the texts for words that name nothing, and takes others in their place", async () => {
    const { page, faults } = await open();
    await untilShown(page);
    await page.getByRole("button", { name: "问题", exact: true }).press("Enter");
    await page.getByLabel("提问或查找问题").fill("报告怎么说志愿服务");
    await page.getByRole("button", { name: "哪些原文写到“志愿服务”？" }).waitFor();
    await page.keyboard.press("Enter");
    const answer = page.getByRole("region", { name: "回答" });
    await answer
      .getByText(/凌云“绿主妇”/u)
      .first()
      .waitFor();
    const words = page.getByRole("textbox", { name: "字词" });
    expect(await words.inputValue()).toBe("志愿服务");
    expect(await axeFaults(page)).toEqual([]);
    await words.fill("volunteers");
    await page.keyboard.press("Enter");
    await page.getByText("按原文检索，而报告是中文的：请换成中文词语。").waitFor();
    await words.fill("龙吴路 大修");
    await page.keyboard.press("Enter");
    await answer
      .getByText(/龙吴路大修/u)
      .first()
      .waitFor();
    await page.reload();
    await answer
      .getByText(/龙吴路大修/u)
      .first()
      .waitFor();
    expect(await words.inputValue()).toBe("龙吴路 大修");
    expect(faults).toEqual([]);
  });

  it("keeps what was asked and typed over a reload, and shows it to whoever opens the address", async () => {
    const { page, faults } = await open();
    await untilShown(page);
    await page.getByRole("button", { name: "问题", exact: true }).click();
    await page.getByLabel("提问或查找问题").fill("漕河泾有哪些项目");
    await page.getByRole("button", { name: "漕河泾开发区有什么？（项目）" }).click();
    const answer = page.getByRole("region", { name: "回答" });
    await answer.getByRole("heading", { name: "来源" }).waitFor();
    await page.reload();
    await answer.getByRole("heading", { name: "来源" }).waitFor();
    expect(await page.getByRole("combobox", { name: "地点" }).inputValue()).toBe("漕河泾开发区");
    const other = await open(pathOf(page.url()));
    await other.page.getByRole("region", { name: "回答" }).getByRole("heading", { name: "来源" }).waitFor();
    await page.getByRole("button", { name: "所有问题" }).click();
    expect(await page.getByLabel("提问或查找问题").inputValue()).toBe("漕河泾有哪些项目");
    await page.getByRole("button", { name: "漕河泾开发区有什么？（项目）" }).waitFor();
    expect([...faults, ...other.faults]).toEqual([]);
  });

  it("takes what a blank asks for by its pinyin, and copies the answer by GB/T 7714", async () => {
    const { page, faults } = await open("/", {
      prepare: (context) => context.grantPermissions(["clipboard-read", "clipboard-write"]),
    });
    await untilShown(page);
    await page.getByRole("button", { name: "问题", exact: true }).press("Enter");
    await page.getByLabel("提问或查找问题").fill("youshenme");
    await page.getByRole("button", { name: "地点有什么？" }).press("Enter");
    const place = page.getByRole("combobox", { name: "地点" });
    await place.fill("xian");
    await page.getByRole("option", { name: /^西岸 ?(?:West Bund)? ?地点$/ }).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement.value")).toBe("西岸");
    await page.keyboard.press("Enter");
    const answer = page.getByRole("region", { name: "回答" });
    await answer.getByRole("heading", { name: "来源" }).waitFor();
    await answer.getByRole("button", { name: "复制回答" }).press("Enter");
    await page.getByRole("menuitem", { name: "GB/T 7714" }).press("Enter");
    await answer.getByText("已复制").first().waitFor();
    const copied = await page.evaluate("navigator.clipboard.readText()");
    expect(copied).toContain("西岸有什么？");
    expect(copied).toMatch(/\n\[1\] .+\[R\/OL\]\. \d{4}.*\[\d{4}-\d{2}-\d{2}\]\. http:\/\/.+passage=/u);
    expect(faults).toEqual([]);
  });

  it("answers what is asked in the search box, where it offers the question as one of its lines", async () => {
    const { page, faults } = await open("/", { locale: "en" });
    await untilShown(page);
    await page.keyboard.press("/");
    await searchBox(page).fill("which projects are in 西岸");
    await page.getByRole("option", { name: "Answer: What is in West Bund? (projects)" }).waitFor();
    await page.keyboard.press("Enter");
    const answer = page.getByRole("region", { name: "Answer" });
    await answer.getByRole("heading", { name: "Sources" }).waitFor();
    await searchBox(page).fill("西岸传媒港");
    await page.getByRole("option", { name: "西岸传媒港" }).first().waitFor();
    expect(await page.getByRole("option", { name: /^Answer:/ }).count()).toBe(0);
    await searchBox(page).fill("projects on Mars Base");
    const nearest = page.getByRole("group", { name: "Not sure what is meant. The nearest questions:" });
    await nearest.getByRole("option").first().waitFor();
    await page.getByRole("status").getByText("0 results Not sure what is meant.").waitFor();
    await page.keyboard.press("Enter");
    expect(await nearest.getByRole("option").count()).toBe(3);
    await nearest.getByRole("option", { name: /Which projects are there/ }).click();
    await page.getByText("are there?", { exact: true }).waitFor();
    await answer.getByRole("heading", { name: "Sources" }).waitFor();
    expect(faults).toEqual([]);
  });

  it("sets a type's icon beside the first line of a name that needs several", async () => {
    const { page, faults } = await open();
    const answer = await answerOf(page, "哪些项目对应哪些举措？");
    const named = answer
      .getByRole("listitem")
      .getByRole("button")
      .filter({ has: page.locator("svg + span") });
    // Whatever the panel's width: a name of several lines is one that has no room.
    await named.first().evaluate((link) => (link.style.maxWidth = "70px"));
    const name = await named.first().boundingBox();
    const icon = await named.first().locator("svg").boundingBox();
    expect(name?.height).toBeGreaterThan(30);
    expect((icon?.y ?? Infinity) - (name?.y ?? 0)).toBeLessThan(6);
    expect(faults).toEqual([]);
  });

  it("opens what an answer names, and its query in the workbench", async () => {
    const { page, faults } = await open();
    const answer = await answerOf(page, "哪些项目对应哪些举措？");
    await answer
      .getByRole("button", { name: /— 属于 →/ })
      .first()
      .press("Enter");
    await page.getByTestId("evidence-card").first().waitFor();
    await answer.getByRole("button", { name: "在查询台看" }).press("Enter");
    await page.getByTestId("workbench").getByRole("columnheader", { name: "evidence" }).waitFor();
    expect(faults).toEqual([]);
  });

  it("offers what else can be asked about the same where the reports do not answer it, by keys alone", async () => {
    const { page, faults } = await open();
    await untilShown(page);
    await page.getByRole("button", { name: "问题", exact: true }).press("Enter");
    await page.getByLabel("提问或查找问题").fill("谁参与了西岸传媒港");
    await page.keyboard.press("Enter");
    await page.getByText("报告里没有这样的内容。").waitFor();
    await page.getByText("换一个对象，或换一个问题。").waitFor();
    const others = page.getByRole("list", { name: "还可以这样问：" });
    await others.getByRole("button", { name: "报告怎么说西岸传媒港？" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await others.getByRole("button", { name: "什么与西岸传媒港有关？" }).press("Enter");
    const answer = page.getByRole("region", { name: "回答" });
    await answer.getByRole("heading", { name: "来源" }).waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("提问");
    await page.keyboard.press("Enter");
    await answer.getByRole("heading", { name: "来源" }).waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("提问");
    expect(faults).toEqual([]);
  });

  it("offers the nearest where it is not sure, and says what it does not know", async () => {
    const { page, faults } = await open("/", { locale: "en", colorScheme: "dark", size: PHONE });
    await untilShown(page);
    await page.getByRole("button", { name: "Questions", exact: true }).click();
    await page.getByLabel("Ask, or find a question").fill("projects on Mars Base");
    await page.getByText("Not known: mars base").waitFor();
    const nearest = page.getByRole("list", { name: "Not sure what is meant. The nearest questions:" });
    // Where it is sure, it says what it could not use.
    await page.getByLabel("Ask, or find a question").fill("projects in 西岸 that deserve praise");
    await page.getByText("Left out: deserve praise").waitFor();
    await page.getByRole("button", { name: "What is in West Bund? (projects)" }).waitFor();
    await page.getByLabel("Ask, or find a question").fill("projects on Mars Base");
    await nearest.getByRole("button", { name: /Which projects are there/ }).click();
    await page.getByRole("region", { name: "Answer" }).getByRole("heading", { name: "Sources" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

/** Asks a question of the library and waits for its answer with the sources. */
async function answerOf(page: Page, question: string): Promise<Locator> {
  await untilShown(page);
  await page.getByRole("button", { name: "问题", exact: true }).press("Enter");
  await page.getByRole("button", { name: question }).press("Enter");
  const answer = page.getByRole("region", { name: "回答" });
  await answer.getByRole("heading", { name: "来源" }).waitFor();
  return answer;
}
