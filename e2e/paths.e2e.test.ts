import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { showOnly, shownEntities, untilShown } from "./page.js";
import { runUntil } from "./run-until.js";
import { describeScenes, PHONE, type SceneOptions } from "./scene.js";

describeScenes("paths in a browser", ({ open }) => {
  /** The page with the panel open, an entity taken as the first end by its key. */
  async function openFrom(name: string, options?: SceneOptions) {
    const { page, faults } = await open("/", options);
    await showOnly(page, name);
    await page.keyboard.press("p");
    return { page, faults, panel: page.getByTestId("paths") };
  }

  it("leads from one entity to another, sentence by sentence, and puts that way on the graph alone", async () => {
    const { page, faults, panel } = await openFrom("西岸传媒港");
    await panel.getByRole("combobox", { name: "到哪个实体？" }).fill("chj");
    await panel.getByRole("option", { name: /漕河泾开发区/ }).waitFor();
    await page.keyboard.press("Enter");
    const path = panel.getByTestId("path").first();
    await path.getByText("4 步").waitFor();
    await path.locator("mark").first().waitFor();
    await expect.poll(() => path.locator("blockquote").count()).toBe(4);
    expect(await shownEntities(page)).toBe(3);
    expect(await axeFaults(page)).toEqual([]);
    await path.getByRole("button", { name: "把这条路径加到图上" }).click();
    await expect.poll(() => shownEntities(page)).toBe(6);
    await path.getByRole("button", { name: "查看依据" }).first().click();
    await page.getByTestId("evidence-card").first().waitFor();
    await page.keyboard.press("z");
    await expect.poll(() => shownEntities(page)).toBe(3);
    expect(faults).toEqual([]);
  });

  it("steps through several ways by keys, in English, in the dark, on a phone", async () => {
    const { page, faults, panel } = await openFrom("西岸传媒港", {
      locale: "en",
      colorScheme: "dark",
      size: PHONE,
    });
    const end = panel.getByRole("combobox", { name: "To which other one?" });
    // Found by its Chinese name, which is offered beside the English one.
    await end.fill("西岸");
    await panel.getByRole("option", { name: /West Bund 西岸/ }).waitFor();
    await end.fill("龙美术馆");
    await panel.getByRole("option", { name: /龙美术馆/ }).click();
    await panel.getByRole("heading", { name: /^Path 1 of [2-9]/ }).waitFor();
    await panel.getByRole("button", { name: "Next path" }).focus();
    await page.keyboard.press("]");
    await panel.getByRole("heading", { name: /^Path 2 of/ }).waitFor();
    await page.keyboard.press("[");
    await panel.getByRole("heading", { name: /^Path 1 of/ }).waitFor();
    expect(faults).toEqual([]);
  });

  it("takes both ends one after the other by keys alone, and takes one back", async () => {
    const { page, faults } = await open("/");
    await untilShown(page);
    await page.getByRole("navigation", { name: "面板" }).getByRole("button", { name: "路径" }).click();
    const panel = page.getByTestId("paths");
    await panel.getByRole("combobox", { name: "从哪个实体出发？" }).focus();
    for (const [typed, offered] of [
      ["西岸传媒港", /西岸传媒港/],
      ["chj", /漕河泾开发区/],
    ] as const) {
      await page.keyboard.type(typed);
      await panel.getByRole("option", { name: offered }).first().waitFor();
      await page.keyboard.press("Enter");
      await panel.getByRole("list", { name: "路径的两端" }).getByText(offered).waitFor();
    }
    await panel.getByTestId("path").first().waitFor();
    await panel.getByRole("button", { name: "去掉漕河泾开发区" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("到哪个实体？");
    expect(faults).toEqual([]);
  });

  it("says that no further end can be picked where the picker was, and leads the focus there and back to it", async () => {
    const { page, faults, panel } = await openFrom("西岸传媒港");
    const picker = panel.locator("#path-end");
    const takenBack = panel.getByRole("button", { name: /^去掉/u });
    for (const [at, name] of ["漕河泾开发区", "西岸", "龙美术馆", "徐汇区", "腾讯"].entries()) {
      await picker.fill(name);
      await picker.press("Enter");
      await takenBack.nth(at + 1).waitFor();
    }
    await panel.getByText("一条路径最多选 6 个实体").and(page.locator(":focus")).waitFor();
    expect(await panel.getByRole("combobox", { name: /实体|到/u }).count()).toBe(0);
    await takenBack.last().press("Enter");
    await panel.getByRole("combobox", { name: "再到哪里？" }).and(page.locator(":focus")).waitFor();
    expect(faults).toEqual([]);
  });

  it("opens the query of a path, which finds its facts", async () => {
    const { page, faults, panel } = await openFrom("西岸传媒港");
    await panel.getByRole("combobox", { name: "到哪个实体？" }).fill("chj");
    await panel.getByRole("option", { name: /漕河泾开发区/ }).waitFor();
    await page.keyboard.press("Enter");
    await panel.getByRole("button", { name: "看这条路径的 Cypher" }).press("Enter");
    const workbench = page.getByTestId("workbench");
    const steps = workbench.getByRole("gridcell").getByText("4", { exact: true });
    await runUntil(workbench, steps.first());
    expect(faults).toEqual([]);
  });

  it("says where there is no path and offers a longer one, takes names for text, and begins again", async () => {
    const { page, faults, panel } = await openFrom("西岸传媒港");
    const pick = panel.getByRole("combobox", { name: "到哪个实体？" });
    await pick.fill("<script>alert(1)</script>");
    await panel.getByText("没有别的实体叫“<script>alert(1)</script>”。").waitFor();
    await pick.fill("漕河泾开发区");
    await panel.getByRole("option", { name: /漕河泾开发区/ }).click();
    await panel.getByRole("combobox", { name: "最长" }).selectOption("2");
    await panel.getByText("2 步以内没有路径").waitFor();
    await panel.getByRole("button", { name: "放宽到 4 步" }).focus();
    await page.keyboard.press("Enter");
    await panel.getByTestId("path").first().waitFor();
    // The button has gone, but who walks by keys goes on where it was.
    await page.keyboard.press("Tab");
    expect(await panel.locator(":focus").count()).toBe(1);
    await panel.getByRole("button", { name: "重新开始" }).click();
    await panel.getByRole("combobox", { name: "从哪个实体出发？" }).waitFor();
    expect(faults).toEqual([]);
  });
});
