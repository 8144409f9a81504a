import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { distance, factBetween, locate, type Point, searchBox, shownEntities, tabTo, untilShown } from "./page.js";
import { CIVILISED_CITY, MEDIA_PORT, SHANGHAI, XIAN } from "./sample-keys.js";
import { describeScenes, PHONE } from "./scene.js";

/** Far apart on the sample's picture. */
const LANDMARKS = [XIAN, CIVILISED_CITY, SHANGHAI, "department:徐汇区/区委"] as const;

describeScenes("the canvas in a browser", ({ open, address }) => {
  it("fills the canvas with the first picture, clear of legend and buttons", async () => {
    const { page } = await open();
    const points = [];
    for (const id of LANDMARKS) points.push(await locate(page, id));
    const canvas = await boxOf(page, "#canvas");
    const legend = await boxOf(page, "[data-testid=legend]");
    expect(points.filter(({ x }) => x < legend.x + legend.width)).toEqual([]);
    const ys = points.map(({ y }) => y);
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(canvas.height * 0.4);
  });

  it("keeps everything in its place while the details open, and brings the selected node out from under them", async () => {
    const { page } = await open();
    const found = [];
    for (const id of LANDMARKS) found.push({ id, at: await locate(page, id) });
    const [left, right] = [found.toSorted((a, b) => a.at.x - b.at.x)[0], found.toSorted((a, b) => b.at.x - a.at.x)[0]];
    if (left === undefined || right === undefined) throw new TypeError("no landmarks");
    // What stands far from the details stays where it is.
    await page.mouse.click(left.at.x, left.at.y);
    await page.getByTestId("details").getByRole("heading").first().waitFor();
    const after = await locate(page, left.id);
    expect(distance(after, left.at)).toBeLessThan(2);
    await page.keyboard.press("Escape");
    const rightmost = right.id;
    const edge = await locate(page, rightmost);
    await page.mouse.click(edge.x, edge.y);
    await page.getByTestId("details").getByRole("heading").first().waitFor();
    const canvas = await boxOf(page, "#canvas");
    await expect.poll(async () => (await locate(page, rightmost)).x).toBeLessThan(canvas.x + canvas.width);
  });

  it("tells what a line says where the pointer rests on it", async () => {
    const { page } = await open();
    const line = await locate(page, await factBetween(address(), MEDIA_PORT, "initiative:全面深化改革"));
    await page.mouse.move(line.x, line.y, { steps: 4 });
    const card = page.getByTestId("line-card");
    await card.waitFor();
    expect((await card.innerText()).replaceAll(/\s+/g, " ")).toMatch(/西岸传媒港.*属于.*全面深化改革/);
    await page.mouse.move(line.x + 40, line.y - 60, { steps: 4 });
    await card.waitFor({ state: "detached" });
  });

  it("leads with what is linked; more brings what stands alone, and shows it", async () => {
    const { page } = await open();
    await locate(page, XIAN);
    expect(await shownEntities(page)).toBeLessThan(200);
    await page.getByTestId("shown-count").getByRole("button").click();
    await page.getByTestId("shown-count").getByText(/^共/).waitFor();
    const person = await page.evaluate(
      "fetch('/api/queries/overview',{method:'POST',body:'{\"params\":{\"limit\":400,\"types\":[\"Person\"]}}',headers:{'content-type':'application/json'}}).then(a=>a.json()).then(a=>a.graph.nodes[0].id)",
    );
    const point = await locate(page, String(person));
    const canvas = await boxOf(page, "#canvas");
    expect(point.y).toBeLessThan(canvas.y + canvas.height);
  });

  it("says so when the browser takes the drawing away, and draws again", async () => {
    const { page, faults } = await open();
    const before = await locate(page, XIAN);
    await page.evaluate("window.isStill = true");
    await page.evaluate(
      "for (const canvas of document.querySelectorAll('#canvas canvas')) canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context').loseContext()",
    );
    await page.getByRole("button", { name: "重画" }).click();
    expect(await page.getByRole("button", { name: "重画" }).count()).toBe(0);
    expect(await locate(page, XIAN)).toEqual(before);
    await expect.poll(() => hasColour(page, before)).toBe(true);
    // What stands out has a layer of its own; the page is the one that was there.
    await page.mouse.click(before.x, before.y);
    await expect.poll(() => hasColour(page, before)).toBe(true);
    expect(await page.evaluate("window.isStill")).toBe(true);
    expect(faults).toEqual([]);
  });

  it("loads the page anew to draw again where the browser gives it nothing to draw with any more", async () => {
    const { page } = await open();
    await locate(page, XIAN);
    await page.evaluate(
      "for (const canvas of document.querySelectorAll('#canvas canvas')) canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context').loseContext(); HTMLCanvasElement.prototype.getContext = () => null",
    );
    await page.getByRole("button", { name: "重画" }).click();
    await locate(page, XIAN);
    expect(await page.getByRole("button", { name: "重画" }).count()).toBe(0);
  });

  it("comes back by itself when the browser gives again what it took away", async () => {
    const { page, faults } = await open();
    const before = await locate(page, XIAN);
    await page.evaluate(
      "window.taken = [...document.querySelectorAll('#canvas canvas')].flatMap((canvas) => canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? []); for (const one of window.taken) one.loseContext()",
    );
    await page.getByRole("button", { name: "重画" }).waitFor();
    await page.evaluate("for (const one of window.taken) one.restoreContext()");
    await page.getByRole("button", { name: "重画" }).waitFor({ state: "detached" });
    expect(await locate(page, XIAN)).toEqual(before);
    await expect.poll(() => hasColour(page, before)).toBe(true);
    expect(faults).toEqual([]);
  });

  it("throws nothing while the pointer wanders over a graph that is still being laid out and expanded", async () => {
    const { page, faults } = await open();
    await untilShown(page);
    for (let step = 0; step < 60; step += 1) {
      await page.mouse.move(200 + ((step * 97) % 1100), 120 + ((step * 61) % 640));
      if (step % 12 === 5) await page.mouse.click(200 + ((step * 97) % 1100), 120 + ((step * 61) % 640));
      if (step % 20 === 7) await page.keyboard.press("e");
      if (step % 15 === 9) await page.keyboard.press(String(1 + (step % 9)));
    }
    expect(faults).toEqual([]);
  });

  it("leads from the search to the sentence and into the report and back by the keyboard alone", async () => {
    const { page } = await open();
    await untilShown(page);
    await page.keyboard.press("/");
    await page.keyboard.type("西岸传媒港");
    await page
      .getByRole("option", { name: /^西岸传媒港/ })
      .first()
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByTestId("details").getByRole("heading", { name: "西岸传媒港" }).waitFor();
    await page.getByTestId("details").getByRole("button", { name: /位于/ }).waitFor();
    expect(await searchBox(page).evaluate((box) => box === box.ownerDocument.activeElement)).toBe(false);
    await page.keyboard.press("Enter");
    await tabTo(page, page.locator("button", { hasText: "位于" }), 30);
    await page.keyboard.press("Enter");
    await page.getByTestId("evidence-card").first().waitFor();
    await tabTo(page, page.locator("button", { hasText: "在原文中打开" }), 30);
    await page.keyboard.press("Enter");
    await page.getByTestId("chosen-passage").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByTestId("reader").waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toMatch(/在原文中打开/);
  });

  it("keeps the selected node in sight above a phone's sheet", async () => {
    const { page } = await open("/", { size: PHONE });
    await searchBox(page).fill("西岸");
    await page.getByRole("option", { name: /^西岸/ }).first().click();
    await page.getByTestId("details").getByRole("heading", { name: "西岸", exact: true }).waitFor();
    const sheet = await boxOf(page, "[data-pane=detailsWidth]");
    await expect.poll(async () => (await locate(page, XIAN)).y).toBeLessThan(sheet.y);
  });
});

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

async function boxOf(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not on the page.`);
  return box;
}

/** Whether something other than the white surface is painted there. */
async function hasColour(page: Page, { x, y }: Point): Promise<boolean> {
  const clip = { x: x - 6, y: y - 6, width: 12, height: 12 };
  const [painted, blank] = [
    await page.screenshot({ clip }),
    await page.screenshot({ clip: { ...clip, x: 60, y: 60 } }),
  ];
  return !painted.equals(blank);
}

async function focused(page: Page): Promise<string> {
  return String(await page.evaluate("document.activeElement?.textContent ?? ''"));
}
