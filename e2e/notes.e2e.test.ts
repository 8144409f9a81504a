import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { locate } from "./page.js";
import { missingForScenes, openStage, type Scene, type Stage } from "./scene.js";

const missing = missingForScenes();
const XIAN = "place:西岸";
const HOSTILE = '<img src=x onerror="throw 1"> 查一查\n第二行';

describe.skipIf(missing !== null)(`notes in a browser${missing === null ? "" : `: ${missing}`}`, () => {
  let stage: Stage;
  let scene: Scene;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    await scene.close();
  });

  it("are written on what is selected, told by its card and carried by the address, and undone to the earlier text", async () => {
    scene = await stage.open();
    const { page } = scene;
    const at = await locate(page, XIAN);
    await page.mouse.click(at.x, at.y);
    const details = page.getByTestId("details");
    await details.getByRole("button", { name: "添加备注" }).click();
    await page.keyboard.insertText("先写的");
    await page.keyboard.press("Control+Enter");
    const edit = details.getByRole("button", { name: "编辑备注" });
    await expect.poll(() => edit.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("不要的");
    await page.keyboard.press("Escape");
    await details.getByText("先写的").waitFor();
    await edit.click();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(HOSTILE);
    await page.mouse.move(at.x, at.y, { steps: 3 });
    await page.locator("#canvas").focus();
    await details.getByText("<img src=x").waitFor();
    await page.getByTestId("node-card").getByText("第二行").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.waitForFunction("/[#&]v=/.test(location.hash)");
    const link = page.url();
    await page.keyboard.press("z");
    await details.getByText("先写的").waitFor();
    expect(scene.faults).toEqual([]);
    await scene.close();
    scene = await stage.open(`/${new URL(link).hash}`);
    await scene.page.getByTestId("details").getByText("<img src=x").waitFor();
    expect(scene.faults).toEqual([]);
  });

  it("are written anywhere on the canvas, follow the camera, and are dragged, changed and deleted by keys", async () => {
    scene = await stage.open("/", { locale: "en", colorScheme: "dark" });
    const { page } = scene;
    await locate(page, XIAN);
    const box = await page.locator("#canvas").boundingBox();
    if (box === null) throw new TypeError("no canvas");
    const spot = { x: box.x + 60, y: box.y + 120 };
    await page.mouse.click(spot.x, spot.y, { button: "right" });
    await page.getByRole("menuitem", { name: "Add text here" }).click();
    const texts = page.getByTestId("free-texts");
    await texts.getByRole("textbox", { name: "Note" }).fill(HOSTILE);
    await page.keyboard.press("Control+Enter");
    const text = texts.getByRole("button", { name: "<img src=x" });
    await text.waitFor();
    const placed = await text.boundingBox();
    expect(Math.hypot((placed?.x ?? 0) - spot.x, (placed?.y ?? 0) - spot.y)).toBeLessThan(2);
    await text.hover();
    await page.mouse.down();
    await page.mouse.move(spot.x + 200, spot.y + 100, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await text.boundingBox())?.y ?? 0).toBeGreaterThan(spot.y + 50);
    const dragged = await text.boundingBox();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => Math.round(((await text.boundingBox())?.x ?? 0) - (dragged?.x ?? 0))).toBe(10);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(async () => (await text.boundingBox())?.x).not.toBe((dragged?.x ?? 0) + 10);
    await text.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("Ports");
    await page.keyboard.press("Control+Enter");
    const changed = texts.getByRole("button", { name: "Ports", exact: true });
    await expect.poll(() => changed.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Delete");
    await changed.waitFor({ state: "detached" });
    await page.keyboard.press("z");
    await changed.waitFor();
    await page.keyboard.press("z");
    await text.waitFor();
    expect(scene.faults).toEqual([]);
  });

  it("are written from the palette, on a phone too", async () => {
    scene = await stage.open("/", { size: { width: 390, height: 844 } });
    const { page } = scene;
    await locate(page, XIAN);
    await page.keyboard.press("Control+k");
    await page.keyboard.insertText("添加文字");
    await page.getByRole("option", { name: /添加文字/ }).click();
    const texts = page.getByTestId("free-texts");
    await texts.getByRole("textbox", { name: "备注" }).fill("先看这里");
    await page.keyboard.press("Control+Enter");
    await texts.getByRole("button", { name: "先看这里" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(scene.faults).toEqual([]);
  });
});
