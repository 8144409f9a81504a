import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { untilShown } from "./page.js";
import { describeScenes, describeScenesOn, PHONE } from "./scene.js";
import { serveEmpty } from "./serving.js";

const TITLE = "a first visit in a browser";
const STOPS = 7;

describeScenes(TITLE, ({ open }) => {
  it("shows around by the keyboard alone, each stop at what is really there, and leaves no trace", async () => {
    const { page, faults } = await open();
    await page.getByRole("button", { name: "两分钟导览" }).focus();
    await page.keyboard.press("Enter");
    const violations: string[] = [];
    for (let stop = 1; stop <= STOPS; stop += 1) {
      await page.getByTestId("tour").getByText(`第 ${stop} 步，共 ${STOPS} 步`).waitFor();
      if (stop === 4) await page.getByTestId("evidence-card").first().waitFor();
      if (stop === 4) violations.push(...(await axeFaults(page)));
      await page.keyboard.press("Enter");
    }
    await page.getByTestId("tour").waitFor({ state: "detached" });
    expect(violations).toEqual([]);
    expect(await page.evaluate("document.activeElement.id")).toBe("canvas");
    await page.reload();
    await untilShown(page);
    expect(await page.getByRole("button", { name: "两分钟导览" }).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("is offered again where the page was loaded anew in the middle of it", async () => {
    const { page, faults } = await open("/", { locale: "en" });
    const start = page.getByRole("button", { name: "Two-minute tour" });
    await start.click();
    await page.getByTestId("tour").getByRole("button", { name: "Next" }).click();
    await page.getByText("Step 2 of 7").waitFor();
    await page.reload();
    await start.click();
    await page.getByText("Step 1 of 7").waitFor();
    expect(faults).toEqual([]);
  });

  it("can be left at any stop, on a phone too, and begun again from the help", async () => {
    const { page, faults } = await open("/", { locale: "en-US", colorScheme: "dark", size: PHONE });
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
    expect(faults).toEqual([]);
  });

  it("speaks to fingers of fingers, and leaves a small screen as it was", async () => {
    const { page, faults } = await open("/", { locale: "en", size: PHONE, isTouch: true });
    await untilShown(page);
    const legend = page.getByTestId("legend-Project");
    expect(await legend.count()).toBe(0);
    await page.getByText("Tap a line to read the sentence behind it").waitFor();
    await page.getByRole("button", { name: "Two-minute tour" }).tap();
    const card = page.getByTestId("tour");
    const said: string[] = [];
    for (let stop = 1; stop <= STOPS; stop += 1) {
      await card.getByText(`Step ${stop} of ${STOPS}`).waitFor();
      if (stop === 5) await legend.waitFor();
      said.push(await card.getByRole("paragraph").innerText());
      await card.getByRole("button", { name: stop === STOPS ? "Done" : "Next" }).tap();
    }
    await card.waitFor({ state: "detached" });
    expect(said.filter((text) => /click|Press|Alt|Ctrl/u.test(text))).toEqual([]);
    await legend.waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });
});

describeScenesOn(serveEmpty, TITLE, ({ open }) => {
  it("offers the sample where nothing was loaded, and shows its graph", { timeout: 120_000 }, async () => {
    const { page, faults } = await open();
    await page.getByRole("button", { name: "载入示例报告" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "载入示例报告" }).click();
    await page.getByTestId("legend-Project").waitFor();
    await page
      .getByTestId("shown-count")
      .getByText(/\d\d 个/)
      .waitFor();
    expect(faults).toEqual([]);
  });
});
