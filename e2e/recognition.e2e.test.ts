import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { missingForScenes, openStage, type Scene, type SceneOptions, type Stage } from "./scene.js";
import { serveSample, type Serving } from "./serving.js";

const missing = missingForScenes();
const TEXT = "各位代表：现在，我代表徐汇区人民政府报告工作。上半年，西岸传媒港开工建设，完成投资12.5亿元，增长8%。";

describe.skipIf(missing !== null)(`what files are taken for${missing === null ? "" : `: ${missing}`}`, () => {
  let serving: Serving;
  let stage: Stage;
  let scene: Scene;

  beforeAll(async () => {
    // Of its own: what is loaded here must not be seen by the other scenes.
    serving = await serveSample();
    stage = await openStage(serving.address);
  });
  beforeEach(() => async () => scene?.close());
  afterAll(async () => {
    await stage?.close();
    await serving?.stop();
  });

  async function openDialog(options: SceneOptions = {}) {
    scene = await stage.open("/", options);
    const { page } = scene;
    const [documents, load] = options.locale === "en" ? ["Documents", "Load reports…"] : ["文档", "载入报告…"];
    await page.getByRole("button", { name: documents, exact: true }).click();
    await page.getByRole("button", { name: load }).click();
    const dialog = page.getByRole("dialog");
    const choose = (name: string, text: string) =>
      page.locator('input[type="file"]').setInputFiles([{ name, mimeType: "text/plain", buffer: Buffer.from(text) }]);
    return { page, dialog, choose };
  }

  it("is told before they are loaded and can be corrected; what a load changed is told, and it is undone", async () => {
    const { page, dialog, choose } = await openDialog();
    await choose("甲报告.txt", TEXT);
    const card = dialog.getByTestId("inspected");
    await card.getByText("新文件").waitFor({ timeout: 30_000 });
    await card.getByText(/新增 \d+ 个实体/).waitFor();
    await card.getByLabel("标题").fill("徐汇区上半年报告");
    await card.getByLabel("年份").fill("2013");
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "载入 1 个文件" }).click();
    await dialog.getByTestId("job-status").first().getByText("已完成 · 载入 1 份").waitFor({ timeout: 30_000 });
    await dialog
      .getByTestId("changes")
      .first()
      .getByText(/新增 \d+ 个实体/)
      .waitFor();
    const { items } = await (await fetch(`${serving.address}/api/documents`)).json();
    expect(items).toEqual(
      expect.arrayContaining([expect.objectContaining({ title: "徐汇区上半年报告", year: 2013, area: "徐汇区" })]),
    );

    await dialog.getByRole("button", { name: "撤销载入“甲报告.txt”" }).click();
    await dialog.getByRole("button", { name: "撤销载入", exact: true }).click();
    await dialog.getByText("已完成 · 撤回 1 份").waitFor({ timeout: 30_000 });
    await dialog.getByText("已撤销").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(scene.faults).toEqual([]);
  }, 120_000);

  it("fits a narrow screen in the dark, and says why a file cannot be read", async () => {
    const options = { locale: "en", colorScheme: "dark", size: { width: 390, height: 844 } } as const;
    const { page, dialog, choose } = await openDialog(options);
    await choose("空.txt", "");
    await dialog.getByText("Cannot be read").waitFor({ timeout: 30_000 });
    expect(await dialog.getByRole("button", { name: "Load 0 files" }).isDisabled()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await choose("乙报告.txt", TEXT);
    await dialog.getByText("New", { exact: true }).waitFor({ timeout: 30_000 });
    expect(await axeFaults(page)).toEqual([]);
    expect(scene.faults).toEqual([]);
  });
});
