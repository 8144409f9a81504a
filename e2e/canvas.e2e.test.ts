import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { locate } from "./page.js";
import { factBetween, missingForScenes, openStage, searchBox, type Scene, type Stage } from "./scene.js";

const missing = missingForScenes();
const XIAN = "place:西岸";
const MEDIA_PORT = "project:西岸传媒港";
/** Far apart on the sample's picture. */
const LANDMARKS = [XIAN, "initiative:徐汇区/创建全国文明城市", "place:上海市", "department:徐汇区/区委"] as const;

describe.skipIf(missing !== null)(`the canvas in a browser${missing === null ? "" : `: ${missing}`}`, () => {
  let stage: Stage;
  let scene: Scene;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    await scene.close();
  });

  it("fills the canvas with the first picture, clear of legend and buttons", async () => {
    scene = await stage.open();
    const { page } = scene;
    const points = [];
    for (const id of LANDMARKS) points.push(await locate(page, id));
    const canvas = await boxOf(page, "#canvas");
    const legend = await boxOf(page, "[data-testid=legend]");
    expect(points.filter(({ x }) => x < legend.x + legend.width)).toEqual([]);
    const ys = points.map(({ y }) => y);
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(canvas.height * 0.4);
  });

  it("keeps everything in its place while the details open, and brings the selected node out from under them", async () => {
    scene = await stage.open();
    const { page } = scene;
    const found = [];
    for (const id of LANDMARKS) found.push({ id, at: await locate(page, id) });
    const [left, right] = [found.toSorted((a, b) => a.at.x - b.at.x)[0], found.toSorted((a, b) => b.at.x - a.at.x)[0]];
    if (left === undefined || right === undefined) throw new TypeError("no landmarks");
    // What stands far from the details stays where it is.
    await page.mouse.click(left.at.x, left.at.y);
    await page.getByTestId("details").getByRole("heading").first().waitFor();
    const after = await locate(page, left.id);
    expect(Math.hypot(after.x - left.at.x, after.y - left.at.y)).toBeLessThan(2);
    await page.keyboard.press("Escape");
    const rightmost = right.id;
    const edge = await locate(page, rightmost);
    await page.mouse.click(edge.x, edge.y);
    await page.getByTestId("details").getByRole("heading").first().waitFor();
    const canvas = await boxOf(page, "#canvas");
    await expect.poll(async () => (await locate(page, rightmost)).x).toBeLessThan(canvas.x + canvas.width);
  });

  it("tells what a line says where the pointer rests on it", async () => {
    scene = await stage.open();
    const { page } = scene;
    const line = await locate(page, await factBetween(MEDIA_PORT, "initiative:全面深化改革"));
    await page.mouse.move(line.x, line.y, { steps: 4 });
    const card = page.getByTestId("line-card");
    await card.waitFor();
    expect((await card.innerText()).replaceAll(/\s+/g, " ")).toMatch(/西岸传媒港.*属于.*全面深化改革/);
    await page.mouse.move(line.x + 40, line.y - 60, { steps: 4 });
    await card.waitFor({ state: "detached" });
  });

  it("leads with what is linked; more brings what stands alone, and shows it", async () => {
    scene = await stage.open();
    const { page } = scene;
    await locate(page, XIAN);
    expect(await shown(page)).toBeLessThan(200);
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
    scene = await stage.open();
    const { page } = scene;
    await locate(page, XIAN);
    await page.evaluate(
      "for (const canvas of document.querySelectorAll('#canvas canvas')) canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context').loseContext()",
    );
    await page.getByRole("button", { name: "重画" }).click();
    await locate(page, XIAN);
    expect(await page.getByRole("button", { name: "重画" }).count()).toBe(0);
  });

  it("comes back by itself when the browser gives again what it took away", async () => {
    scene = await stage.open();
    const { page } = scene;
    const before = await locate(page, XIAN);
    await page.evaluate(
      "window.taken = [...document.querySelectorAll('#canvas canvas')].flatMap((canvas) => canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? []); for (const one of window.taken) one.loseContext()",
    );
    await page.getByRole("button", { name: "重画" }).waitFor();
    await page.evaluate("for (const one of window.taken) one.restoreContext()");
    await page.getByRole("button", { name: "重画" }).waitFor({ state: "detached" });
    expect(await locate(page, XIAN)).toEqual(before);
    await expect.poll(() => hasColour(page, before), { timeout: 15_000 }).toBe(true);
    expect(scene.faults).toEqual([]);
  });

  it("throws nothing while the pointer wanders over a graph that is still being laid out and expanded", async () => {
    scene = await stage.open();
    const { page } = scene;
    await page.getByTestId("shown-count").getByText(/实体/).waitFor();
    for (let step = 0; step < 60; step += 1) {
      await page.mouse.move(200 + ((step * 97) % 1100), 120 + ((step * 61) % 640));
      if (step % 12 === 5) await page.mouse.click(200 + ((step * 97) % 1100), 120 + ((step * 61) % 640));
      if (step % 20 === 7) await page.keyboard.press("e");
      if (step % 15 === 9) await page.keyboard.press(String(1 + (step % 9)));
    }
    expect(scene.faults).toEqual([]);
  });

  it("leads from the search to the sentence and into the report and back by the keyboard alone", async () => {
    scene = await stage.open();
    const { page } = scene;
    await page.getByTestId("shown-count").getByText(/实体/).waitFor();
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
    await tabTo(page, /位于/);
    await page.keyboard.press("Enter");
    await page.getByTestId("evidence-card").first().waitFor();
    await tabTo(page, /在原文中打开/);
    await page.keyboard.press("Enter");
    await page.getByTestId("chosen-passage").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByTestId("reader").waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toMatch(/在原文中打开/);
  });

  it("keeps the selected node in sight above a phone's sheet", async () => {
    scene = await stage.open("/", { size: { width: 390, height: 844 } });
    const { page } = scene;
    await searchBox(page).fill("西岸");
    await page.getByRole("option", { name: /^西岸/ }).first().click();
    await page.getByTestId("details").getByRole("heading", { name: "西岸", exact: true }).waitFor();
    const sheet = await boxOf(page, "[data-pane=detailsWidth]");
    await expect.poll(async () => (await locate(page, XIAN)).y, { timeout: 15_000 }).toBeLessThan(sheet.y);
  });
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(page: Scene["page"], selector: string): Promise<Box> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not on the page.`);
  return box;
}

/** Whether something other than the white surface is painted there. */
async function hasColour(page: Scene["page"], { x, y }: { readonly x: number; readonly y: number }): Promise<boolean> {
  const clip = { x: x - 6, y: y - 6, width: 12, height: 12 };
  const [painted, blank] = [
    await page.screenshot({ clip }),
    await page.screenshot({ clip: { ...clip, x: 60, y: 60 } }),
  ];
  return !painted.equals(blank);
}

async function shown(page: Scene["page"]): Promise<number> {
  return Number(/中的 (\d+) 个/.exec(await page.getByTestId("shown-count").innerText())?.[1]);
}

async function focused(page: Scene["page"]): Promise<string> {
  return String(await page.evaluate("document.activeElement?.textContent ?? ''"));
}

/** Presses Tab until something with such a text has the focus. */
async function tabTo(page: Scene["page"], text: RegExp): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    if (text.test(await focused(page)) && (await page.evaluate("document.activeElement?.matches('button')")) === true)
      return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Nothing that says ${text.source} can be reached by Tab.`);
}
