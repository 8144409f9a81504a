import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { missingForScenes, openStage, type Scene, type SceneOptions, type Stage } from "./scene.js";
import { serveSample, type Serving } from "./serving.js";

const missing = missingForScenes();
const TEXT = "各位代表：现在，我代表徐汇区人民政府报告工作。上半年，西岸传媒港开工建设，完成投资12.5亿元，增长8%。";

describe.skipIf(missing !== null)(`loading reports in the browser${missing === null ? "" : `: ${missing}`}`, () => {
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
    await dialog.waitFor();
    return { page, dialog };
  }

  it("loads chosen files, tells of each, and leads to the report", async () => {
    const { page, dialog } = await openDialog();
    await dialog.getByText("文件没有写明时").click();
    await dialog.getByLabel("地区").fill("徐汇区");
    await page.locator('input[type="file"]').setInputFiles([file("甲报告.txt", TEXT), file("空.txt", "")]);
    await dialog.getByText(/空\.txt：文件是空的/).waitFor();
    await dialog.getByRole("button", { name: "载入 1 个文件" }).click();
    const status = dialog.getByTestId("job-status").first();
    await status.getByText("已完成 · 载入 1 份").waitFor({ timeout: 30_000 });
    await dialog.getByText("1 条消息").click();
    await dialog.getByRole("button", { name: "阅读《甲报告》" }).click();
    await page.getByTestId("reader").getByText("西岸传媒港开工建设").first().waitFor();
    await page.getByRole("heading", { name: "甲报告" }).first().waitFor();
    expect(scene.faults).toEqual([]);
  });

  it("takes dropped files, and by the keyboard alone everything can be reached", async () => {
    const { page, dialog } = await openDialog({ locale: "en" });
    await expect.poll(() => page.evaluate("document.activeElement?.textContent")).toBe("choose files");
    const transfer = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([${JSON.stringify(TEXT)}], "乙报告.txt"));
      return transfer;
    })()`);
    await dialog.getByTestId("drop").dispatchEvent("drop", { dataTransfer: transfer });
    await dialog.getByRole("button", { name: "Load without waiting" }).click();
    await dialog.getByText("Done · 1 loaded").first().waitFor({ timeout: 30_000 });
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await page.getByRole("heading", { name: "乙报告" }).waitFor();
    expect(scene.faults).toEqual([]);
  });

  it("shows past loads after a reload, and says what a server that is full or away says", async () => {
    const { page, dialog } = await openDialog();
    await dialog.getByTestId("job-status").first().getByText("已完成").waitFor();
    await page.route("**/api/documents", (route) =>
      route.request().method() === "POST" ? route.abort() : route.continue(),
    );
    await page.locator('input[type="file"]').setInputFiles([file("丙.txt", TEXT)]);
    await dialog.getByRole("button", { name: "不等检查，直接载入" }).click();
    await dialog.getByText("上传没有完成").waitFor();
    expect(await dialog.getByRole("alert").innerText()).toContain("连");
  });

  it("keeps the files and what was corrected when the server refuses them, and sends them again", async () => {
    const { page, dialog } = await openDialog();
    await page.locator('input[type="file"]').setInputFiles([file("丁报告.txt", TEXT.replace("8%", "9%"))]);
    const area = dialog.getByRole("group").getByLabel("地区");
    const guess = await area.inputValue();
    await area.fill("");
    await area.blur();
    expect(await area.inputValue()).toBe(guess);
    await area.fill("静安区");
    await page.route("**/api/documents", (route) => route.abort(), { times: 1 });
    await dialog.getByRole("button", { name: "载入 1 个文件" }).click();
    await dialog.getByText("上传没有完成").waitFor();
    expect(await area.inputValue()).toBe("静安区");
    await dialog.getByRole("button", { name: "载入 1 个文件" }).click();
    await dialog.getByTestId("job-status").first().getByText("已完成 · 载入 1 份").waitFor({ timeout: 30_000 });
    expect(await dialog.getByRole("alert").count()).toBe(0);
  });
});

function file(name: string, text: string) {
  return { name, mimeType: "text/plain", buffer: Buffer.from(text) };
}
