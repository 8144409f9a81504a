import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { missingForScenes, openStage, type Scene, type Stage } from "./scene.js";

const missing = missingForScenes();

describe.skipIf(missing !== null)(`the keyboard alone${missing === null ? "" : `: ${missing}`}`, () => {
  let stage: Stage;
  let scene: Scene;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    await scene.close();
  });

  it(
    "leads from a search over an expansion and a path to the sentence, keeps what is seen and exports it",
    { timeout: 120_000 },
    async () => {
      scene = await stage.open();
      const { page } = scene;
      const { keyboard } = page;
      await page.getByTestId("shown-count").getByText(/实体/).waitFor();

      await keyboard.press("/");
      await keyboard.type("西岸传媒港");
      await page
        .getByRole("option", { name: /西岸传媒港/ })
        .first()
        .waitFor();
      await keyboard.press("Shift+Enter");
      const heading = page.getByTestId("details").getByRole("heading", { level: 3 });
      await heading.getByText("西岸传媒港", { exact: true }).waitFor();

      await walkAway(page, "西岸传媒港");
      const before = await entities(page);
      await keyboard.press("e");
      await expect.poll(() => entities(page)).toBeGreaterThan(before);

      await keyboard.press("p");
      const paths = page.getByTestId("paths");
      const end = paths.getByRole("combobox", { name: "到哪个实体？" });
      await end.waitFor();
      await tabTo(page, end);
      await keyboard.type("xhqw");
      await paths.getByRole("option", { name: /徐汇区委/ }).waitFor();
      await keyboard.press("Enter");
      const proof = paths.getByRole("button", { name: "查看依据" }).first();
      await proof.waitFor();
      await tabTo(page, proof);
      await keyboard.press("Enter");
      const card = page.getByTestId("evidence-card").first();
      await card.waitFor();
      await tabTo(page, card.getByRole("button", { name: "在原文中打开" }));
      await keyboard.press("Enter");
      await page.getByTestId("reader").getByTestId("chosen-passage").first().waitFor();
      await keyboard.press("Escape");
      await page.getByTestId("reader").waitFor({ state: "detached" });

      await keyboard.press("Control+s");
      await page.locator("#view-title:focus").waitFor();
      await keyboard.type("只用键盘");
      await keyboard.press("Enter");
      await page.getByRole("heading", { name: "只用键盘" }).waitFor();

      await keyboard.press("Control+Shift+E");
      const dialog = page.getByTestId("export");
      await dialog.waitFor();
      await tabTo(page, dialog.locator("button[type=submit]"));
      const download = page.waitForEvent("download");
      await keyboard.press("Enter");
      expect((await download).suggestedFilename()).toMatch(/^脉络/);
      expect(scene.faults).toEqual([]);
    },
  );
});

/** Goes with Tab to where something is; fails where Tab never comes there. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${String(wanted)}.`);
}

/** Walks from the selected node to a neighbour, in whatever direction one is. */
async function walkAway(page: Page, from: string): Promise<void> {
  const heading = page.getByTestId("details").getByRole("heading", { level: 3 });
  for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
    if ((await heading.innerText()) !== from) return;
  }
  throw new Error(`No arrow leads away from ${from}.`);
}

async function entities(page: Page): Promise<number> {
  const words = await page.getByTestId("shown-count").innerText();
  return Number(/显示.*中的 (\d+) 个/.exec(words)?.[1] ?? /(\d+) 个实体/.exec(words)?.[1] ?? 0);
}
