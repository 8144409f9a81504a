import { deflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { distance, linkTo, locate, pathOf, untilShown } from "./page.js";
import { differingShare } from "./same-picture.js";
import { MEDIA_PORT, SHANGHAI, XIAN } from "./sample-keys.js";
import { describeScenes, type Scene } from "./scene.js";

/** Of the pixels that may differ in a picture that is the same. */
const BAR = 0.005;

describeScenes("what is seen can be undone, kept and sent", ({ open }) => {
  /** A canvas that no other has: one node expanded, one dragged away, one type hidden. */
  async function openChanged(): Promise<Scene> {
    // As links of the first version told it.
    const scene = await open(`/#show=overview:200&show=expand:50:${XIAN}`);
    const { page } = scene;
    await untilShown(page);
    const from = await locate(page, MEDIA_PORT);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 60, from.y + 90, { steps: 5 });
    await page.mouse.up();
    await page.getByTestId("legend-Indicator").click();
    return scene;
  }

  it("opens a link in a fresh browser as the same picture", async () => {
    const { page, faults } = await openChanged();
    const other = await open(await restedLinkTo(page));
    await expectSamePicture(page, other.page);
    expect(await other.page.getByTestId("legend-Indicator").getAttribute("aria-pressed")).toBe("false");
    expect([...faults, ...other.faults]).toEqual([]);
  });

  it("shares a short link, in either language, to the same picture", async () => {
    const { page } = await openChanged();
    await restedLinkTo(page);
    await page.getByRole("button", { name: "分享链接" }).click();
    const field = page.getByRole("textbox", { name: "链接" });
    await expect.poll(() => field.inputValue()).toMatch(/#k=[0-9a-f]+$/u);
    const link = await field.inputValue();
    await page.keyboard.press("Escape");
    const { page: other } = await open(pathOf(link));
    await expectSamePicture(page, other);
    expect(other.url()).toContain(new URL(link).hash.slice(1));
  });

  it("undoes step by step by Z, and goes anywhere in the history by a click", async () => {
    const { page } = await openChanged();
    const dragged = await locate(page, MEDIA_PORT);
    await page.keyboard.press("z");
    await page.keyboard.press("z");
    const before = await locate(page, MEDIA_PORT);
    expect(distance(before, dragged)).toBeGreaterThan(50);
    await page.keyboard.press("Shift+Z");
    expect(await locate(page, MEDIA_PORT)).toEqual(dragged);
    await page.getByRole("navigation", { name: "面板" }).getByRole("button", { name: "历史" }).click();
    const panel = page.getByRole("region", { name: "操作历史" });
    await panel.getByRole("button", { name: /移动“西岸传媒港”/ }).waitFor();
    await panel.getByRole("button", { name: "打开时的样子" }).click();
    await panel.getByRole("button", { name: /打开时的样子\s*当前/ }).waitFor();
    expect(await panel.getByRole("button", { name: "撤销" }).isDisabled()).toBe(true);
  });

  it("shows what is left of a link to things that are gone, and says what is missing", async () => {
    const { page } = await open(
      `/#lang=en&v=${codeOf({ ...PICTURE, entities: [...PICTURE.entities, ["project:消失", 9, 9]] })}`,
    );
    await page
      .getByRole("alert")
      .getByText(/1 thing is no longer in the store: 消失/)
      .waitFor();
    await locate(page, XIAN);
    await page.getByRole("alert").getByRole("button", { name: "Close" }).click();
    await expect.poll(() => page.getByText(/no longer in the store/).count()).toBe(0);
  });

  it("says so where a short link is kept no longer, and shows the overview", async () => {
    const { page } = await open("/#lang=en&k=0123456789ab");
    const alert = page.getByRole("alert").filter({ hasText: "The link did not open" });
    await alert.getByText(/ask whoever sent it for another. The overview is shown instead./).waitFor();
    expect(await alert.getByRole("button", { name: "Try again" }).count()).toBe(0);
    await locate(page, XIAN);
  });

  it("says so where the short link of a query is kept no longer, and nothing of the canvas, which it does not concern", async () => {
    const { page } = await open("/#lang=en&kq=0123456789ab");
    const alert = page.getByRole("alert").filter({ hasText: "The link did not open" });
    await alert.getByText(/ask whoever sent it for another/).waitFor();
    expect(await alert.getByText(/overview/).count()).toBe(0);
  });

  it("says so where a link is mangled, and shows the overview", async () => {
    const { page } = await open("/#lang=en&v=mangled");
    await page
      .getByRole("alert")
      .getByText(/This link is damaged/)
      .waitFor();
    await locate(page, XIAN);
    expect(await page.getByRole("alert").count()).toBe(1);
  });
});

const PICTURE = {
  entities: [
    [XIAN, 0, 0],
    [MEDIA_PORT, 100, 40],
  ],
  facts: [],
  origins: [],
  expansions: [],
  extent: { x: [0, 100], y: [0, 40] },
};

async function restedLinkTo(page: Page): Promise<string> {
  await linkTo(page);
  // The camera is told when it rests.
  await page.waitForTimeout(700);
  return linkTo(page);
}

async function expectSamePicture(one: Page, other: Page): Promise<void> {
  for (const id of [XIAN, MEDIA_PORT, SHANGHAI]) {
    // A camera that is as good as home is told as home.
    expect(distance(await locate(other, id), await locate(one, id))).toBeLessThan(0.5);
  }
  const [before, after] = [await pictureOf(one), await pictureOf(other)];
  expect(await differingShare(one.context(), before, after)).toBeLessThanOrEqual(BAR);
}

function codeOf(picture: object): string {
  return deflateRawSync(JSON.stringify({ version: 2, picture, parts: {} })).toString("base64url");
}

/** The canvas without what lies over it. */
async function pictureOf(page: Page): Promise<Buffer> {
  await page.mouse.move(5, 5);
  await page.waitForTimeout(300);
  return page.locator("#canvas").screenshot();
}
