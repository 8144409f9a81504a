import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { locate } from "./page.js";
import { missingForScenes, openStage, type Scene, type Stage } from "./scene.js";

const missing = missingForScenes();
const INITIATIVE = "initiative:徐汇区/创建全国文明城市";
const PROJECT = "project:西岸传媒港";
const PLACE = "place:西岸";

describe.skipIf(missing !== null)(`layouts in a browser${missing === null ? "" : `: ${missing}`}`, () => {
  let stage: Stage;
  let scene: Scene;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  afterEach(() => scene.close());

  it("sets initiatives left of projects and those left of places, takes it back, and does it again the same", async () => {
    scene = await stage.open();
    const { page } = scene;
    const before = await locate(page, PLACE);
    await choose(page, "分层：举措 → 项目 → 地点");
    const layered: (typeof before)[] = [];
    for (const id of [INITIATIVE, PROJECT, PLACE]) layered.push(await locate(page, id));
    expect(layered.map(({ x }) => x)).toEqual(layered.map(({ x }) => x).toSorted((one, other) => one - other));
    await page.locator("#canvas").press("z");
    await expect.poll(() => isNear(page, PLACE, before)).toBe(true);
    await page.locator("#canvas").press("Shift+z");
    await expect.poll(() => isNear(page, PLACE, layered[2] ?? before)).toBe(true);
    expect(scene.faults).toEqual([]);
  });

  it("puts what is selected in the middle of its rings", async () => {
    scene = await stage.open(`/#node=${encodeURIComponent(INITIATIVE)}`);
    const { page } = scene;
    await locate(page, INITIATIVE);
    await choose(page, "环绕所选");
    const [middle, other] = [await locate(page, INITIATIVE), await locate(page, PROJECT)];
    expect(Math.hypot(middle.x - other.x, middle.y - other.y)).toBeGreaterThan(20);
    // A link of it finds the same picture.
    await expect.poll(() => page.url()).toMatch(/[#&]v=/);
    const again = await stage.open(new URL(page.url()).hash.replace(/^/, "/"));
    const [there, thereOther] = [await locate(again.page, INITIATIVE), await locate(again.page, PROJECT)];
    const turn = (one: typeof middle, two: typeof middle) => Math.atan2(two.y - one.y, two.x - one.x);
    expect(turn(there, thereOther)).toBeCloseTo(turn(middle, other), 1);
    await again.close();
  });

  it("offers all layouts by keyboard, in English and in the dark, on a phone too", async () => {
    scene = await stage.open("/", { locale: "en", colorScheme: "dark", size: { width: 390, height: 844 } });
    const { page } = scene;
    await locate(page, PLACE);
    await page.getByRole("button", { name: "Layout" }).press("Enter");
    await page.getByRole("menuitemradio", { name: "By links", checked: true }).waitFor();
    // Nine ways to lay out, and three to name lines.
    expect(await page.getByRole("menuitemradio").count()).toBe(12);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.getByRole("menuitemradio", { name: "Circle" }).press("Enter");
    await expect.poll(() => page.getByRole("menuitemradio").count()).toBe(0);
    await page.getByRole("button", { name: "Layout" }).press("Enter");
    await page.getByRole("menuitemradio", { name: "Circle", checked: true }).waitFor();
    expect(scene.faults).toEqual([]);
  });
});

async function choose(page: Page, layout: string): Promise<void> {
  await page.getByTestId("layouts").click();
  await page.getByRole("menuitemradio", { name: layout }).click();
  await page.waitForTimeout(500);
}

async function isNear(page: Page, id: string, wanted: { readonly x: number; readonly y: number }): Promise<boolean> {
  const { x, y } = await locate(page, id);
  return Math.hypot(x - wanted.x, y - wanted.y) < 3;
}

async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(
    "axe.run().then(({violations}) => violations.filter(({impact}) => impact === 'serious' || impact === 'critical').map(({id, nodes}) => [id, nodes.length, nodes[0].html]))",
  );
}
