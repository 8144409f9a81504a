import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { linkTo, locate } from "./page.js";
import { runUntil } from "./run-until.js";
import { XIAN } from "./sample-keys.js";
import { describeScenes, PHONE, type Scene } from "./scene.js";

describeScenes("filters in a browser", ({ open }) => {
  async function openPanel(locale: string, panel: string): Promise<Scene> {
    const scene = await open("/", { locale });
    await scene.page.getByTestId("legend").waitFor();
    await scene.page.getByRole("button", { name: panel, exact: true }).click();
    return scene;
  }

  it("say what passes, hide the rest, come back with the link and let everything be shown again", async () => {
    const { page, faults } = await openPanel("zh-CN", "筛选");
    await add(page, "添加条件", "状态");
    const card = page.getByTestId("filter-category");
    await card.getByText(/^(\d+) 条关系中 \1 条符合$/).waitFor();
    await card.getByRole("checkbox", { name: /进行中/ }).click();
    // The legend counts what the condition leaves.
    await page
      .getByTestId("legend-Project")
      .getByText(/^\d+ \/ \d+$/)
      .waitFor();
    await card.getByRole("button", { name: /^选中符合“状态.*”的全部/ }).click();
    await page
      .getByTestId("chosen-bar")
      .getByText(/^已选 \d+ 条关系$/)
      .waitFor();
    // By keys all that is shown is chosen, and none of it.
    await page.locator("#canvas").focus();
    await page.keyboard.press("Control+a");
    await page.getByTestId("chosen-bar").getByRole("button", { name: "只补所选实体之间缺少的关系" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByTestId("chosen-bar").waitFor({ state: "detached" });
    const showAll = page.getByTestId("show-everything");
    const hidden = await showAll.innerText();
    expect(hidden).toMatch(/^已隐藏 \d+ 个/);
    // The link is written a moment after the last change.
    await page.waitForTimeout(1_500);
    await page.reload();
    await page.getByTestId("filter-category").waitFor();
    await expect.poll(() => showAll.innerText()).toBe(hidden);
    await showAll.click();
    await showAll.waitFor({ state: "detached" });
    expect(await card.getByRole("switch").isChecked()).toBe(false);
    expect(faults).toEqual([]);
  });

  it("call documents by their titles, and keep within their panel however long these are", async () => {
    const title = "在第十六届人民代表大会第二次会议上的政府工作报告".repeat(3);
    const { page, faults } = await open("/", {
      async prepare(context) {
        await context.route(/\/api\/documents(?:\?|$)/u, async (route) => {
          const response = await route.fetch();
          const told = (await response.text()).replaceAll(/"title":"[^"]*"/gu, `"title":"${title}"`);
          await route.fulfill({ response, body: told });
        });
      },
    });
    await page.getByTestId("legend").waitFor();
    await page.getByRole("button", { name: "筛选", exact: true }).click();
    await add(page, "添加条件", "文档");
    const card = page.getByTestId("filter-category");
    await card.getByText(title).first().waitFor();
    const panel = await page.locator("[data-pane=sideWidth]").boundingBox();
    const close = await card.getByRole("button", { name: /^(去掉|移除|删除)/u }).boundingBox();
    if (panel === null || close === null) throw new TypeError("no panel with a card");
    expect(close.x + close.width).toBeLessThan(panel.x + panel.width);
    expect(faults).toEqual([]);
  });

  it("have their switch on the line of their title where fingers press", async () => {
    const { page } = await open("/", { size: PHONE, isTouch: true });
    await page.getByRole("navigation", { name: "面板" }).getByRole("button", { name: "筛选" }).click();
    await add(page, "添加条件", "状态");
    const card = page.getByTestId("filter-category");
    const middles = [];
    for (const part of [card.locator(".mantine-Switch-track"), card.getByRole("heading")]) {
      const box = await part.boundingBox();
      middles.push(box === null ? Number.NaN : box.y + box.height / 2);
    }
    expect(Math.abs((middles[0] ?? Number.NaN) - (middles[1] ?? Number.NaN))).toBeLessThan(2);
  });

  it("are said in Cypher by their conditions", async () => {
    const { page, faults } = await openPanel("en", "Filters");
    await add(page, "Add a condition", "Status");
    await page
      .getByTestId("filter-category")
      .getByRole("checkbox", { name: /planned/i })
      .click();
    await page.getByTestId("show-everything").waitFor();
    await page.getByRole("button", { name: "Cypher of these conditions" }).press("Enter");
    const workbench = page.getByTestId("workbench");
    await expect.poll(() => workbench.getByLabel("Value of $statuses").inputValue()).toContain("planned");
    await runUntil(workbench, workbench.getByRole("gridcell").first());
    expect(faults).toEqual([]);
  });

  it("are set by keys alone on how values are spread", async () => {
    const { page, faults } = await openPanel("en", "Filters");
    await add(page, "Add a condition", "Confidence");
    const card = page.getByTestId("filter-range");
    const from = card.getByRole("slider", { name: "From" });
    await from.focus();
    for (let count = 0; count < 8; count += 1) await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.getByTestId("show-everything").count()).toBe(1);
    await from.and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Home");
    await page.getByTestId("show-everything").waitFor({ state: "detached" });
    await add(page, "Add a condition", "Densely linked part (k-core)");
    const least = page.getByTestId("filter-core").getByRole("spinbutton");
    // Emptied and typed anew, and left with what is no count.
    for (const key of ["End", "Backspace", "3"]) await least.press(key);
    await expect.poll(() => least.inputValue()).toBe("3");
    for (const key of ["Backspace", "Tab"]) await least.press(key);
    await expect.poll(() => least.inputValue()).toBe("3");
    expect(faults).toEqual([]);
  });

  it("leave no name and no ring behind where all in sight is hidden", async () => {
    const { page, faults } = await openPanel("zh-CN", "筛选");
    const names = page.locator("#canvas canvas.sigma-labels");
    const isSeen = () => names.evaluate((layer) => getComputedStyle(layer).visibility);
    await locate(page, XIAN);
    expect(await isSeen()).toBe("visible");
    await add(page, "添加条件", "名称含有");
    await page.getByTestId("filter-text").getByRole("searchbox").fill("没有这个名字");
    await page.getByText("所有内容都被隐藏或筛掉了").waitFor();
    await expect.poll(isSeen).toBe("hidden");
    await page.getByTestId("filter-text").getByRole("searchbox").fill("西岸");
    await expect.poll(isSeen).toBe("visible");
    expect(faults).toEqual([]);
  });

  it("have style rules beside them, which the legend explains", async () => {
    const { page, faults } = await openPanel("zh-CN", "筛选");
    await add(page, "添加规则", "地区");
    const card = page.getByTestId("rule-category");
    await card.getByRole("radio", { name: "紫" }).click();
    // It asks nothing yet.
    expect(await page.getByTestId("legend").getByText("地区").count()).toBe(0);
    await card.getByRole("checkbox", { name: "徐汇区" }).click();
    await page.getByTestId("legend").getByText("地区：徐汇区").waitFor();
    await add(page, "添加规则", "关系数");
    const nodes = page.getByTestId("rule-range");
    await nodes.getByRole("radio", { name: "星标" }).click();
    await page.getByTestId("legend").getByText("关系数", { exact: true }).waitFor();
    expect(await nodes.getByRole("radio", { name: "星标" }).isChecked()).toBe(true);
    // Moved to the top, its button keeps the focus.
    const up = nodes.getByRole("button", { name: "把“关系数”上移一条" });
    await up.press("Enter");
    await expect.poll(() => up.getAttribute("aria-disabled")).toBe("true");
    await up.and(page.locator(":focus")).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("leave it to the legend to colour lines by type, which a link keeps and undoing takes back", async () => {
    const { page, faults } = await open("/", { locale: "en", colorScheme: "dark" });
    const legend = page.getByTestId("legend");
    const colour = legend.getByRole("button", { name: "Colour lines by type of relationship" });
    await colour.click();
    await legend.getByRole("list", { name: "Relation" }).getByText("located in").waitFor();
    const link = await linkTo(page);
    await colour.click();
    await legend.getByText("located in").waitFor({ state: "detached" });
    await page.keyboard.press("z");
    await legend.getByText("located in").waitFor();
    expect(faults).toEqual([]);
    const other = await open(link, { locale: "en", colorScheme: "dark" });
    await other.page.getByTestId("legend").getByText("located in").waitFor();
    expect(other.faults).toEqual([]);
  });
});

async function add(page: Page, button: string, name: string): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("menuitem", { name, exact: true }).click();
}
