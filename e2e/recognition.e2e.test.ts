import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { chooseFiles, openLoading, REPORT_TEXT } from "./reports.js";
import { describeScenesOn, PHONE, type SceneOptions } from "./scene.js";
import { serveSample } from "./serving.js";

// Of its own: what is loaded here must not be seen by the other scenes.
describeScenesOn(serveSample, "what files are taken for", ({ open, address }) => {
  async function openDialog(options: SceneOptions = {}) {
    const { page, faults } = await open("/", options);
    return { page, faults, dialog: await openLoading(page) };
  }

  it("is told before they are loaded and can be corrected; what a load changed is told, and it is undone", async () => {
    const { page, faults, dialog } = await openDialog();
    await chooseFiles(page, ["甲报告.txt", REPORT_TEXT]);
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
    const { items } = await (await fetch(`${address()}/api/documents`)).json();
    expect(items).toEqual(
      expect.arrayContaining([expect.objectContaining({ title: "徐汇区上半年报告", year: 2013, area: "徐汇区" })]),
    );

    await dialog.getByRole("button", { name: "撤销载入“甲报告.txt”" }).click();
    await dialog.getByText("已完成 · 撤回 1 份").waitFor({ timeout: 30_000 });
    await dialog.getByText("已撤销").waitFor();
    await dialog.getByRole("button", { name: "收回这次撤销：甲报告.txt" }).click();
    await expect.poll(() => dialog.getByText("已撤销").count(), { timeout: 30_000 }).toBe(2);
    await dialog.getByRole("heading", { name: "收回撤销：甲报告.txt" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  }, 120_000);

  it("fits a narrow screen in the dark, and says why a file cannot be read", async () => {
    const options = { locale: "en", colorScheme: "dark", size: PHONE } as const;
    const { page, faults, dialog } = await openDialog(options);
    await chooseFiles(page, ["空.txt", ""]);
    await dialog.getByText("Cannot be read").waitFor({ timeout: 30_000 });
    expect(await dialog.getByRole("button", { name: "Load 0 files" }).isDisabled()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await chooseFiles(page, ["乙报告.txt", REPORT_TEXT]);
    await dialog.getByText("New", { exact: true }).waitFor({ timeout: 30_000 });
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
