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
    await page.goto(link);
    await page.reload();
    await details.getByText("<img src=x").waitFor();
    expect(scene.faults).toEqual([]);
  });
});
