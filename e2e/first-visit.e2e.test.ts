import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { missingForScenes, openStage, type Scene, type Stage } from "./scene.js";
import { serveEmpty } from "./serving.js";

const missing = missingForScenes();
const STOPS = 7;

describe.skipIf(missing !== null)(`a first visit in a browser${missing === null ? "" : `: ${missing}`}`, () => {
  let stage: Stage;
  let scene: Scene;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    await scene.close();
  });

  it("shows around by the keyboard alone, each stop at what is really there, and leaves no trace", async () => {
    scene = await stage.open();
    const { page } = scene;
    await page.getByRole("button", { name: "两分钟导览" }).focus();
    await page.keyboard.press("Enter");
    const faults: string[] = [];
    for (let stop = 1; stop <= STOPS; stop += 1) {
      await page.getByTestId("tour").getByText(`第 ${stop} 步，共 ${STOPS} 步`).waitFor();
      if (stop === 4) await page.getByTestId("evidence-card").first().waitFor();
      if (stop === 4) faults.push(...(await axeFaults(page)));
      await page.keyboard.press("Enter");
    }
    await page.getByTestId("tour").waitFor({ state: "detached" });
    expect(faults).toEqual([]);
    expect(await page.evaluate("document.activeElement.id")).toBe("canvas");
    await page.reload();
    await page.getByTestId("shown-count").getByText(/实体/).waitFor();
    expect(await page.getByRole("button", { name: "两分钟导览" }).count()).toBe(0);
    expect(scene.faults).toEqual([]);
  });

  it("can be left at any stop, on a phone too, and begun again from the help", async () => {
    scene = await stage.open("/", { locale: "en-US", colorScheme: "dark", size: { width: 390, height: 844 } });
    const { page } = scene;
    await page.getByRole("button", { name: "Two-minute tour" }).click();
    const card = page.getByTestId("tour");
    await card.getByRole("button", { name: "Next" }).click();
    await card.getByText("Step 2 of 7").waitFor();
    const box = await card.boundingBox();
    expect(box !== null && box.x >= 0 && box.x + box.width <= 390).toBe(true);
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Keys and help" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Two-minute tour" }).click();
    await card.getByText("Step 1 of 7").waitFor();
    expect(scene.faults).toEqual([]);
  });

  it("offers the sample where nothing was loaded, and shows its graph", { timeout: 120_000 }, async () => {
    const serving = await serveEmpty();
    const own = await openStage(serving.address);
    scene = await own.open();
    try {
      const { page } = scene;
      await page.getByRole("button", { name: "载入示例报告" }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.getByRole("button", { name: "载入示例报告" }).click();
      await page.getByTestId("legend-Project").waitFor();
      await page
        .getByTestId("shown-count")
        .getByText(/\d\d 个/)
        .waitFor();
      expect(scene.faults).toEqual([]);
    } finally {
      await scene.close();
      await own.close();
      await serving.stop();
    }
  });
});
