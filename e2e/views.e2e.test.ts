import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { locate } from "./page.js";
import { missingForScenes, openStage, type Scene, type Stage } from "./scene.js";

const missing = missingForScenes();
const XIAN = "place:西岸";

describe.skipIf(missing !== null)(`views in a browser${missing === null ? "" : `: ${missing}`}`, () => {
  let stage: Stage;
  let scene: Scene;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    await scene.close();
  });

  it("keeps what is seen under a name, and shows it again to somebody else", async () => {
    scene = await stage.open();
    const { page } = scene;
    const place = await locate(page, XIAN);
    await page.mouse.move(place.x, place.y);
    await page.mouse.down();
    await page.mouse.move(place.x - 120, place.y + 40, { steps: 4 });
    await page.mouse.up();
    await page.getByTestId("legend-Project").click();
    await page.keyboard.press("Control+s");
    await page.getByRole("textbox", { name: "视图名称" }).fill("西岸，没有项目");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "西岸，没有项目" }).waitFor();
    const moved = await locate(page, XIAN);
    expect(await axeFaults(page)).toEqual([]);
    await scene.close();
    scene = await stage.open();
    await locate(scene.page, XIAN);
    await scene.page.getByRole("button", { name: "视图", exact: true }).click();
    await scene.page.getByRole("button", { name: "打开", exact: true }).first().click();
    await expect.poll(() => scene.page.getByTestId("legend-Project").getAttribute("aria-pressed")).toBe("false");
    const again = await locate(scene.page, XIAN);
    expect(Math.hypot(again.x - moved.x, again.y - moved.y)).toBeLessThan(2);
    expect(scene.faults).toEqual([]);
  });

  it("renames and deletes a view, and takes the deletion back, on a phone in the dark", async () => {
    scene = await stage.open("/", { locale: "en", colorScheme: "dark", size: { width: 390, height: 844 } });
    const { page } = scene;
    await locate(page, XIAN);
    await page.getByRole("button", { name: "Views", exact: true }).click();
    await page.getByRole("textbox", { name: "Name of the view" }).fill("<b>One</b> 🙂");
    await page.getByRole("button", { name: "Save view" }).click();
    await page.getByRole("button", { name: "More about “<b>One</b> 🙂”" }).click();
    await page.getByRole("menuitem", { name: "Rename" }).click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Two");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Two" }).waitFor();
    await page.getByRole("button", { name: "More about “Two”" }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.getByRole("heading", { name: "Two" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Restore" }).click();
    await page.getByRole("heading", { name: "Two" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(scene.faults).toEqual([]);
  });
});
