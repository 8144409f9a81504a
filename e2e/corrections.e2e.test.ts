import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { factBetween, locate, showOnly, tabTo } from "./page.js";
import { MEDIA_PORT, XIAN } from "./sample-keys.js";
import { describeScenesOn, PHONE } from "./scene.js";
import { serveSample } from "./serving.js";

const REASON = '原文只说“规划”。<img src=x onerror="throw 1">';

/** On a server of their own: what is said to be wrong is so for all. */
describeScenesOn(serveSample, "corrections in a browser", ({ open, address }) => {
  it("are made from the card of the sentence, seen when wanted, in the details too, and taken back", async () => {
    const fact = await factBetween(address(), MEDIA_PORT, XIAN);
    const { page, faults } = await open();
    await showOnly(page, "西岸传媒港");
    const line = await locate(page, fact);
    await page.mouse.click(line.x, line.y);
    await page.getByTestId("evidence-card").getByRole("button", { name: "这里有误" }).click();
    const form = page.getByTestId("correction-form");
    await form.getByRole("textbox", { name: "理由" }).fill(REASON);
    expect(await axeFaults(page)).toEqual([]);
    await form.getByRole("button", { name: "提交更正" }).click();
    const said = page.getByTestId("correction");
    await said.getByText("原文没有这样说").waitFor();
    await said.getByText(REASON).waitFor();
    await expect.poll(() => shownRelationships(page)).toBe(1);
    expect(await axeFaults(page)).toEqual([]);
    const other = await open(`/#node=${MEDIA_PORT}`);
    const details = other.page.getByTestId("details");
    // What the link names comes before what stands around it.
    await locate(other.page, XIAN);
    const before = await shownRelationships(other.page);
    await details.getByRole("button", { name: "有 1 条被指有误" }).click();
    await expect.poll(() => shownRelationships(other.page)).toBe(before + 1);
    await details.getByTestId("rejected").getByRole("button", { name: /位于/ }).click();
    await other.page.getByTestId("correction").getByText(REASON).waitFor();
    await other.page.getByTestId("evidence-card").first().waitFor();
    await other.page.getByRole("button", { name: "撤回更正" }).click();
    await other.page.getByTestId("correction").waitFor({ state: "detached" });
    expect(await shownRelationships(other.page)).toBe(before + 1);
    expect([...faults, ...other.faults]).toEqual([]);
  });

  it("are made and taken back by keys alone, and put right what is of another status", async () => {
    const fact = await factBetween(address(), MEDIA_PORT, XIAN);
    const { page, faults } = await open(`/#fact=${fact}`, { locale: "en", colorScheme: "dark" });
    await page.getByTestId("evidence-card").first().waitFor();
    await page.locator("#canvas").focus();
    await page.keyboard.press("w");
    const form = page.getByTestId("correction-form");
    await form.getByRole("radio", { name: "The text does not say this" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("ArrowUp");
    await form.getByRole("combobox", { name: "Should be" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("p");
    await tabTo(page, form.getByRole("textbox"), 3);
    await page.keyboard.insertText("It is still planned.");
    await page.keyboard.press("Control+Enter");
    const said = page.getByTestId("correction");
    await said.getByText(/Wrong status: read as .*should be “Planned/).waitFor();
    await page.getByTestId("evidence").getByText("Curated").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await said.getByRole("button", { name: "Take back" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Enter");
    await said.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "This is wrong" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Enter");
    await form.waitFor();
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });

  it("are undone by the key that undoes, while a note says so, and later by their own button alone", async () => {
    const fact = await factBetween(address(), MEDIA_PORT, XIAN);
    const { page, faults } = await open(`/#fact=${fact}`);
    const correct = async () => {
      await page.getByTestId("evidence-card").getByRole("button", { name: "这里有误" }).click();
      await page.getByTestId("correction-form").getByRole("button", { name: "提交更正" }).click();
      await page.getByTestId("correction").waitFor();
    };
    const note = page.getByRole("status").filter({ hasText: "已更正，对所有人生效" });
    await correct();
    await note.waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("z");
    await page.getByTestId("correction").waitFor({ state: "detached" });
    await note.waitFor({ state: "hidden" });
    await correct();
    await note.getByRole("button", { name: "关闭" }).click();
    await note.waitFor({ state: "hidden" });
    await page.keyboard.press("z");
    await page.getByRole("button", { name: "撤回更正" }).click();
    await page.getByTestId("correction").waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });

  it("fit on a phone", async () => {
    const fact = await factBetween(address(), MEDIA_PORT, XIAN);
    const { page, faults } = await open(`/#fact=${fact}`, { size: PHONE });
    await page.getByTestId("evidence-card").first().getByRole("button", { name: "这里有误" }).click();
    const form = page.getByTestId("correction-form");
    await form.getByRole("radio", { name: "关系不是这一种" }).click();
    const heights = await form
      .getByRole("button")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(40);
    expect(await axeFaults(page)).toEqual([]);
    await form.getByRole("button", { name: "取消" }).click();
    expect(faults).toEqual([]);
  });
});

async function shownRelationships(page: Page): Promise<number> {
  const words = await page.getByTestId("shown-count").innerText();
  return Number(/(\d+) 条关系/u.exec(words)?.[1] ?? Number.NaN);
}
