import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { linkTo, locate } from "./page.js";
import { XIAN } from "./sample-keys.js";
import { describeScenes, PHONE } from "./scene.js";

describeScenes("measures in a browser", ({ open }) => {
  it("lists what stands out, tells it by size, and leads to it", async () => {
    const { page, faults } = await open();
    await locate(page, XIAN);
    expect((await legendStrokes(page)).length).toBeGreaterThan(1);
    await page.getByRole("button", { name: "度量", exact: true }).click();
    await page.getByRole("button", { name: /^中介度/ }).click();
    const top = page.getByRole("list", { name: "“中介度”最高的节点" });
    await top.waitFor();
    const values = (await top.getByRole("listitem").allInnerTexts()).map((text) => Number(text.split("\n").at(-1)));
    expect(values).toEqual(values.toSorted((one, other) => other - one));
    await page.getByRole("button", { name: "用大小表示“中介度”", pressed: false }).click();
    await page.getByRole("button", { name: "用大小表示“中介度”", pressed: true }).waitFor();
    await page.getByRole("button", { name: "用颜色表示“关系数”" }).click();
    await page.getByText("关系数：低 → 高").waitFor();
    await top.getByRole("button").first().click();
    await page.getByTestId("details").getByRole("heading").first().waitFor();
    // Between panels, tables and a legend that is long, all of it is still to be seen.
    await page.getByRole("button", { name: "用颜色表示“社群”" }).click();
    // While colours tell groups, none of them stands for a type.
    await expect.poll(() => legendStrokes(page)).toHaveLength(1);
    await page.getByRole("button", { name: "表格", exact: true }).click();
    await page
      .getByRole("gridcell", { name: /^“全面深化改革”等 \d+ 个$/ })
      .first()
      .waitFor();
    const invitation = await page.getByText("点一条线，读它背后的原句").locator("..").boundingBox();
    expect((await page.getByTestId("legend").boundingBox())?.y).toBeGreaterThan(
      (invitation?.y ?? Infinity) + (invitation?.height ?? 0),
    );
    await page.getByRole("button", { name: "适合窗口" }).click();
    const canvas = await page.locator("#canvas").boundingBox();
    await expect.poll(async () => (await locate(page, XIAN)).y - (canvas?.y ?? 0)).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it("names groups after their centre, colours them, and does so again where a link is opened", async () => {
    const { page, faults } = await open("/", { locale: "en", colorScheme: "dark", size: PHONE });
    await locate(page, XIAN);
    await page.getByRole("button", { name: "Measures", exact: true }).click();
    await page.getByRole("button", { name: /^Community/ }).click();
    const groups = page.getByRole("list", { name: "Groups by “Community”" });
    await groups
      .getByText(/and others, \d+/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Show “Community” by colour" }).click();
    await page.getByRole("button", { name: "Usual sizes and colours" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const again = await open(await linkTo(page));
    await locate(again.page, XIAN);
    await again.page.getByRole("button", { name: "Measures", exact: true }).click();
    await again.page.getByRole("button", { name: "Show “Community” by colour", pressed: true }).waitFor();
    expect([...faults, ...again.faults]).toEqual([]);
  });
});

/** The colours, each once, in which the icons of types are drawn in the legend. */
async function legendStrokes(page: Page): Promise<readonly string[]> {
  const icons = page.locator("[data-testid^='legend-'] svg");
  return [...new Set(await icons.evaluateAll((all) => all.map((icon) => getComputedStyle(icon).stroke)))];
}
