import type { Route } from "playwright-core";
import { expect, it } from "vitest";
import { chooseFiles, dropFile, openLoading, REPORT_TEXT } from "./reports.js";
import { describeScenesOn, type SceneOptions } from "./scene.js";
import { serveSample } from "./serving.js";

// Of its own: what is loaded here must not be seen by the other scenes.
describeScenesOn(serveSample, "loading reports in the browser", ({ open }) => {
  async function openDialog(options: SceneOptions = {}) {
    const { page, faults } = await open("/", options);
    return { page, faults, dialog: await openLoading(page) };
  }

  it("loads chosen files, tells of each, and leads to the report", async () => {
    const { page, faults, dialog } = await openDialog();
    await dialog.getByText("文件没有写明时").click();
    await dialog.getByLabel("地区").fill("徐汇区");
    await chooseFiles(page, ["甲报告.txt", REPORT_TEXT], ["空.txt", ""]);
    await dialog.getByText(/空\.txt：文件是空的/).waitFor();
    await dialog.getByRole("button", { name: "载入 1 个文件" }).click();
    const status = dialog.getByTestId("job-status").first();
    await status.getByText("已完成 · 载入 1 份").waitFor({ timeout: 30_000 });
    await dialog.getByText("1 条消息").click();
    await dialog.getByRole("button", { name: "阅读《甲报告》" }).click();
    await page.getByTestId("reader").getByText("西岸传媒港开工建设").first().waitFor();
    await page.getByRole("heading", { name: "甲报告" }).first().waitFor();
    expect(faults).toEqual([]);
  });

  it("takes dropped files, and by the keyboard alone everything can be reached", async () => {
    const { page, faults, dialog } = await openDialog({ locale: "en" });
    await expect.poll(() => page.evaluate("document.activeElement?.textContent")).toBe("choose files");
    await dropFile(dialog.getByTestId("drop"), "乙报告.txt", REPORT_TEXT);
    await dialog.getByRole("button", { name: "Load without waiting" }).click();
    await dialog.getByText("Done · 1 loaded").first().waitFor({ timeout: 30_000 });
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await page.getByRole("heading", { name: "乙报告" }).waitFor();
    await dropFile(page.locator("#canvas"), "丁报告.txt", REPORT_TEXT);
    await dialog.getByText("丁报告.txt").first().waitFor();
    expect(faults).toEqual([]);
  });

  it("shows past loads after a reload, and says what a server that is full or away says", async () => {
    const { page, dialog } = await openDialog();
    await dialog.getByTestId("job-status").first().getByText("已完成").waitFor();
    await page.route("**/api/documents", (route) =>
      route.request().method() === "POST" ? route.abort() : route.continue(),
    );
    await chooseFiles(page, ["丙.txt", REPORT_TEXT]);
    await dialog.getByRole("button", { name: "不等检查，直接载入" }).click();
    await dialog.getByText("上传没有完成").waitFor();
    expect(await dialog.getByRole("alert").innerText()).toContain("连");
  });

  it("keeps the files and what was corrected when the server refuses them, and sends them again", async () => {
    const { page, dialog } = await openDialog();
    await chooseFiles(page, ["丁报告.txt", REPORT_TEXT.replace("8%", "9%")]);
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

  it("keeps the files where the dialog is closed while they are sent and the server then refuses, and sends them again", async () => {
    const { page, dialog } = await openDialog();
    await chooseFiles(page, ["戊报告.txt", REPORT_TEXT.replace("8%", "7%")]);
    await dialog.getByRole("group").getByLabel("地区").fill("静安区");
    const refuse = async (route: Route) => {
      await dialog.waitFor({ state: "detached" });
      await route.abort();
    };
    await page.route("**/api/documents", refuse, { times: 1 });
    await dialog.getByRole("button", { name: "载入 1 个文件" }).click();
    await dialog.getByText("正在上传 1 个文件").first().waitFor();
    await page.keyboard.press("Escape");
    const notice = page.getByRole("alert").filter({ hasText: "所选文件仍保留" });
    await notice.getByRole("button", { name: "载入报告…" }).click();
    await dialog.getByText("上传没有完成").waitFor();
    expect(await dialog.getByRole("group").getByLabel("地区").inputValue()).toBe("静安区");
    expect(await notice.count()).toBe(0);
    await dialog.getByRole("button", { name: "载入 1 个文件" }).click();
    await dialog.getByTestId("job-status").first().getByText("已完成 · 载入 1 份").waitFor({ timeout: 30_000 });
  });
});
