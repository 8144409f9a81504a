import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { missingForScenes, openStage, type Scene, type Stage } from "./scene.js";

const missing = missingForScenes();

describe.skipIf(missing !== null)(`filters in a browser${missing === null ? "" : `: ${missing}`}`, () => {
  let stage: Stage;
  let scene: Scene;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    await scene.close();
  });

  async function open(locale: string, panel: string) {
    scene = await stage.open("/", { locale });
    await scene.page.getByTestId("legend").waitFor();
    await scene.page.getByRole("button", { name: panel, exact: true }).click();
    return scene.page;
  }

  async function add(button: string, name: string) {
    await scene.page.getByRole("button", { name: button }).click();
    await scene.page.getByRole("menuitem", { name, exact: true }).click();
  }

  it("say what passes, hide the rest, come back with the link and let everything be shown again", async () => {
    const page = await open("zh-CN", "筛选");
    await add("添加条件", "状态");
    const card = page.getByTestId("filter-category");
    await card.getByText(/^(\d+) 条关系中 \1 条符合$/).waitFor();
    await card.getByRole("checkbox", { name: /进行中/ }).click();
    const showAll = page.getByTestId("show-everything");
    const hidden = await showAll.innerText();
    expect(hidden).toMatch(/^已隐藏 \d+ 个/);
    // The link is written a moment after the last change.
    await page.waitForTimeout(1_500);
    await page.reload();
    await page.getByTestId("filter-category").waitFor();
    await expect.poll(() => showAll.innerText()).toBe(hidden);
    await showAll.click();
    await showAll.waitFor({ state: "detached" });
    expect(await card.getByRole("switch").isChecked()).toBe(false);
    expect(scene.faults).toEqual([]);
  });

  it("are set by keys alone on how values are spread", async () => {
    const page = await open("en", "Filters");
    await add("Add a condition", "Confidence");
    const card = page.getByTestId("filter-range");
    await card.getByRole("slider", { name: "From" }).focus();
    for (let count = 0; count < 8; count += 1) await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.getByTestId("show-everything").count()).toBe(1);
    expect(scene.faults).toEqual([]);
  });

  it("have style rules beside them, which the legend explains", async () => {
    const page = await open("zh-CN", "筛选");
    await add("添加规则", "地区");
    const card = page.getByTestId("rule-category");
    await card.getByRole("checkbox", { name: "徐汇区" }).click();
    await card.getByRole("radio", { name: "紫" }).click();
    await page.getByTestId("legend").getByText("地区", { exact: true }).waitFor();
    expect(scene.faults).toEqual([]);
  });
});
