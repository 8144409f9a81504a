import type { BrowserContext, Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { locate } from "./page.js";
import { XIAN } from "./sample-keys.js";
import { describeScenes } from "./scene.js";

/** No line breaks within it by itself. */
const ENDLESS = "W".repeat(200);

describeScenes("names without end in a browser", ({ open }) => {
  it("stay within their panels: in lists, tables, answers and heads", async () => {
    const { page, faults } = await open(`/#node=${XIAN}`, { prepare: withEndlessNames });
    const details = page.getByTestId("details");
    await details.getByRole("heading", { level: 3, name: ENDLESS }).waitFor();
    await details.getByRole("tab", { name: "相邻" }).click();
    const links = details.getByRole("cell", { name: "位于此地" });
    // Four characters a line, not one.
    expect((await links.first().boundingBox())?.width).toBeGreaterThan(60);
    await details.getByRole("tab", { name: /关系/ }).click();
    await details.getByRole("button", { name: /1 句/ }).first().click();
    const head = page.getByRole("heading", { level: 2, name: ENDLESS });
    expect((await head.locator("svg").boundingBox())?.width).toBe(15);
    expect(await beyondEdge(page.locator("[data-pane=detailsWidth]"))).toEqual([]);

    const side = page.locator("[data-pane=sideWidth]");
    await railButton(page, "文档").click();
    await side.getByRole("heading", { level: 3, name: ENDLESS }).waitFor();
    expect(await beyondEdge(side)).toEqual([]);
    await railButton(page, "问题").click();
    await page.getByLabel("提问或查找问题").fill("西岸有哪些项目");
    await page.keyboard.press("Enter");
    await side.getByRole("button", { name: ENDLESS }).first().waitFor();
    await side.getByRole("heading", { name: "来源" }).waitFor();
    expect(await beyondEdge(side)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("take three lines at most in the history", async () => {
    const { page, faults } = await open(`/#node=${XIAN}`, { prepare: withEndlessNames });
    await page.getByTestId("details").getByRole("heading", { level: 3, name: ENDLESS }).waitFor();
    await page.locator("#canvas").focus();
    await page.keyboard.press("h");
    await railButton(page, "历史").click();
    const side = page.locator("[data-pane=sideWidth]");
    const done = side.getByRole("listitem").filter({ hasText: ENDLESS }).getByRole("button").first();
    expect((await done.boundingBox())?.height).toBeLessThan(80);
    await done.getByTitle(ENDLESS).waitFor();
    expect(faults).toEqual([]);
  });

  it("stay within the card of what is pointed at", async () => {
    const { page, faults } = await open("/", { prepare: withEndlessNames });
    const { x, y } = await locate(page, XIAN);
    await page.mouse.move(x, y);
    const card = page.getByTestId("node-card");
    await card.getByText(ENDLESS).waitFor();
    expect(await beyondEdge(card)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

function railButton(page: Page, name: string): Locator {
  return page.getByRole("navigation", { name: "面板" }).getByRole("button", { name, exact: true });
}

/** What of an element's content is beyond its right edge, and not cut off with an ellipsis; by its text. */
async function beyondEdge(element: Locator): Promise<unknown> {
  return element.evaluate((panel) => {
    const { right } = panel.getBoundingClientRect();
    const isCut = (part: Element | null): boolean =>
      part !== null &&
      part !== panel &&
      (getComputedStyle(part).textOverflow === "ellipsis" || isCut(part.parentElement));
    return [...panel.querySelectorAll("li, p, h3, button, td, span")]
      .filter((part) => part.getBoundingClientRect().right > right + 1 && !isCut(part))
      .map((part) => part.textContent);
  });
}

/** Has an entity, its neighbours and the report be called by names without end. */
async function withEndlessNames(context: BrowserContext): Promise<void> {
  await context.route(/\/api\/(?:entities|documents|queries|search|subgraph|facts)/u, async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    const named = text.replaceAll(/"(name|title)":"(?:西岸[^"]*|徐汇区2014年上半年工作回顾)"/gu, `"$1":"${ENDLESS}"`);
    await route.fulfill({ response: answer, body: named });
  });
}
