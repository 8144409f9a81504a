import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { searchBox, shownEntities, untilShown } from "./page.js";
import { runUntil } from "./run-until.js";
import { describeScenes, PHONE, type Scene, type SceneOptions } from "./scene.js";

describeScenes("searching in a browser", ({ open }) => {
  async function openGraph(options?: SceneOptions): Promise<Scene> {
    const scene = await open("/", options);
    await untilShown(scene.page);
    return scene;
  }

  it("lists what is on the graph before what the store has, and says by what a hit was found", async () => {
    const { page, faults } = await openGraph();
    await searchBox(page).fill("xacmg");
    const here = page.getByRole("group", { name: "图上" });
    await here.getByRole("option", { name: /西岸传媒港.*首字母.*已在图上/ }).waitFor();
    await searchBox(page).fill("West Bund");
    await here.getByRole("option", { name: /^西岸 West Bund/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await searchBox(page).fill("區委");
    await page.getByRole("option").first().waitFor();
    expect(faults).toEqual([]);
  });

  it("takes its list and its hint away from who goes on by Tab, and not from who comes back", async () => {
    const { page, faults } = await openGraph();
    const hint = page.getByRole("search").getByText(/拼音首字母/);
    await searchBox(page).focus();
    await hint.waitFor();
    await page.keyboard.press("Tab");
    await hint.waitFor({ state: "detached" });
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.type("西岸");
    await page.getByRole("option").first().waitFor();
    const isWithin = () => page.evaluate<boolean>("document.activeElement?.closest('[role=search]') != null");
    for (let presses = 0; presses < 20 && (await isWithin()); presses += 1) await page.keyboard.press("Tab");
    expect(await isWithin()).toBe(false);
    await page.getByRole("option").first().waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });

  it("replaces the graph by a hit and adds others, by keys alone, in English and in the dark", async () => {
    const { page, faults } = await openGraph({ locale: "en", colorScheme: "dark" });
    await page.keyboard.press("/");
    await page.keyboard.type("西岸传媒港");
    await page
      .getByRole("option", { name: /西岸传媒港/ })
      .first()
      .waitFor();
    await page.keyboard.press("Shift+Enter");
    await page
      .getByTestId("details")
      .getByRole("heading", { name: /西岸传媒港|Media/ })
      .waitFor();
    await expect.poll(() => shownEntities(page)).toBeLessThan(20);
    const before = await shownEntities(page);
    await page.keyboard.press("/");
    await page.keyboard.type("漕河泾");
    await page
      .getByRole("group", { name: "Entities" })
      .getByRole("option", { name: /漕河泾/ })
      .first()
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => shownEntities(page)).toBe(before + 1);
    expect(await searchBox(page).evaluate((box) => box === document.activeElement)).toBe(true);
    await page
      .getByRole("group", { name: "On the graph" })
      .getByRole("option", { name: /on the graph/ })
      .waitFor();
    expect(faults).toEqual([]);
  });

  it("means by Enter what was typed, though the answer is still on its way", async () => {
    const { page, faults } = await openGraph();
    await searchBox(page).fill("西岸传媒港");
    await page
      .getByRole("option", { name: /西岸传媒港/ })
      .first()
      .waitFor();
    await searchBox(page).fill("西岸传媒港建设");
    await page.keyboard.press("Shift+Enter");
    await page.getByTestId("details").getByRole("heading", { name: "西岸传媒港" }).waitFor();
    await searchBox(page).fill("区委");
    await page.keyboard.press("Enter");
    await page.getByTestId("details").getByRole("heading", { level: 3, name: /区委/ }).waitFor();
    expect(faults).toEqual([]);
  });

  it("remembers what was chosen, and forgets it when told to", async () => {
    const { page, faults } = await openGraph();
    await searchBox(page).fill("西岸");
    await page.getByRole("option", { name: /^西岸/ }).first().click();
    await page.reload();
    await searchBox(page).click();
    const lately = page.getByRole("group", { name: "最近" });
    await lately.getByRole("option", { name: /^西岸/ }).waitFor();
    await page.keyboard.press("Enter");
    expect(await lately.isVisible()).toBe(true);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByTestId("details").getByRole("heading", { name: "西岸", exact: true }).waitFor();
    await searchBox(page).fill("");
    await page.getByRole("button", { name: "清空这份列表" }).click();
    await lately.waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });

  it("shows what is typed as text, and a sentence in its report", async () => {
    const { page, faults } = await openGraph({ size: PHONE });
    await searchBox(page).fill("<img src=x onerror=alert(1)>");
    await page.getByText("没有找到“<img src=x onerror=alert(1)>”").waitFor();
    await searchBox(page).fill("建设稳步推进");
    await page.getByRole("group", { name: "原文" }).getByRole("option").first().click();
    await page.getByTestId("reader").getByTestId("chosen-passage").first().waitFor();
    expect(faults).toEqual([]);
  });

  it("opens the query of what was found, which finds it again", async () => {
    const { page, faults } = await openGraph();
    await searchBox(page).fill("西岸传媒");
    const list = page.getByRole("listbox");
    await list
      .getByRole("option", { name: /西岸传媒港/ })
      .first()
      .waitFor();
    await page.getByRole("button", { name: "看这些结果的 Cypher" }).press("Enter");
    await list.waitFor({ state: "detached" });
    const workbench = page.getByTestId("workbench");
    await workbench.getByText("toLower(form) CONTAINS $q").first().waitFor();
    await runUntil(
      workbench,
      workbench.getByRole("gridcell").getByRole("button", { name: "西岸传媒港", exact: true }).first(),
    );
    expect(faults).toEqual([]);
  });
});
