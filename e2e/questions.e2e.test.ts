import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { untilShown } from "./page.js";
import { describeScenes, PHONE } from "./scene.js";

describeScenes("questions in a browser", ({ open }) => {
  it("reads a question as it is typed, fills in the one that is meant, and asks it, by keys alone", async () => {
    const { page, faults } = await open();
    await untilShown(page);
    await page.getByRole("button", { name: "问题", exact: true }).click();
    await page.getByLabel("用自己的话提问").fill("漕河泾有哪些项目");
    await page.keyboard.press("Enter");
    await page.getByText("漕河泾开发区有什么？（项目）").waitFor();
    await page.getByRole("button", { name: "填写", exact: true }).press("Enter");
    const card = page.getByRole("group").filter({ has: page.getByText("一个地点有什么", { exact: true }) });
    expect(await card.getByLabel("地点", { exact: true }).inputValue()).toBe("place:漕河泾开发区");
    expect(await card.getByLabel("类型 · 可不填").inputValue()).toBe("Project");
    await page.keyboard.press("Enter");
    await page.getByTestId("workbench").getByRole("columnheader", { name: "evidence" }).waitFor();
    expect(faults).toEqual([]);
  });

  it("offers the nearest where it is not sure, and says what it does not know", async () => {
    const { page, faults } = await open("/", { locale: "en", colorScheme: "dark", size: PHONE });
    await untilShown(page);
    await page.getByRole("button", { name: "Questions", exact: true }).click();
    await page.getByLabel("Ask in your own words").fill("projects on Mars Base");
    await page.keyboard.press("Enter");
    await page.getByText("Not known: mars base").waitFor();
    const nearest = page.getByRole("list", { name: "Not sure what is meant. The nearest questions:" });
    await nearest.getByText("Which projects are there?").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
