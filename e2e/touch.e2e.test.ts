import { expect, it } from "vitest";
import { fingersOn } from "./fingers.js";
import { distance, locate, showOnly, shownEntities } from "./page.js";
import { SHANGHAI, XIAN } from "./sample-keys.js";
import { describeScenes, PHONE } from "./scene.js";
import { smallControls } from "./small-controls.js";

const TABLET = { width: 1024, height: 768 } as const;

describeScenes("touch", ({ open }) => {
  it("taps what it comes near, drags nodes and the picture, and lets two fingers zoom without touching anything", async () => {
    const { page, faults } = await open("/", { size: PHONE, isTouch: true });
    const fingers = await fingersOn(page);
    const at = await locate(page, SHANGHAI);
    const other = await locate(page, XIAN);

    await fingers.drag({ x: 60, y: 640 }, { x: 90, y: 600 });
    const panned = await locate(page, SHANGHAI);
    expect(distance(panned, { x: at.x + 30, y: at.y - 40 })).toBeLessThan(3);

    const middle = { x: 195, y: 360 };
    await fingers.pinch(middle, 80, 160);
    const [one, two] = [await locate(page, SHANGHAI), await locate(page, XIAN)];
    expect(distance(one, two) / distance(at, other)).toBeCloseTo(2, 1);
    expect(
      distance(one, { x: middle.x + 2 * (panned.x - middle.x), y: middle.y + 2 * (panned.y - middle.y) }),
    ).toBeLessThan(3);
    expect(await page.getByTestId("details").count()).toBe(0);
    await fingers.pinch(middle, 160, 80);

    const before = await locate(page, SHANGHAI);
    await fingers.drag(before, { x: before.x - 80, y: before.y - 170 });
    const dragged = await locate(page, SHANGHAI);
    expect(distance(dragged, { x: before.x - 80, y: before.y - 170 })).toBeLessThan(3);
    expect(await page.getByTestId("details").count()).toBe(0);

    await fingers.tap({ x: dragged.x + 9, y: dragged.y });
    await page.getByTestId("details").getByRole("heading", { level: 3, name: "上海市" }).waitFor();
    const sheet = await page.locator("[data-pane=detailsWidth]").boundingBox();
    expect(sheet).toMatchObject({ x: 0, width: PHONE.width });
    expect((await locate(page, SHANGHAI)).y).toBeLessThan(sheet?.y ?? 0);
    expect(faults).toEqual([]);
  });

  it("asks for the menu by resting, of a node and of the canvas", async () => {
    const { page, faults } = await open("/", { locale: "en", colorScheme: "dark", size: PHONE, isTouch: true });
    const fingers = await fingersOn(page);
    await fingers.rest(await locate(page, SHANGHAI), 700);
    const menu = page.getByTestId("canvas-menu");
    await menu.getByRole("menuitem", { name: "Hide the selection" }).waitFor();
    const shown = await shownEntities(page);
    await menu.getByRole("menuitem", { name: "Hide the selection" }).tap();
    await expect.poll(() => shownEntities(page)).toBe(shown - 1);
    await menu.waitFor({ state: "detached" });
    // What told of it would lie over what is left.
    await page.locator("[data-pane=detailsWidth]").waitFor({ state: "detached" });
    // The count has more to say than before: the small picture stands clear of it.
    await page.getByRole("button", { name: "Small picture of the whole" }).tap();
    const topOfCount = async () => (await page.getByTestId("shown-count").boundingBox())?.y ?? 0;
    const endOfMap = async () => {
      const map = await page.getByTestId("minimap").boundingBox();
      return map === null ? Number.POSITIVE_INFINITY : map.y + map.height;
    };
    await expect.poll(async () => (await topOfCount()) - (await endOfMap())).toBeGreaterThanOrEqual(0);
    await fingers.rest({ x: 60, y: 160 }, 700);
    await menu.getByRole("menuitem", { name: "Share a link" }).waitFor();
    await page.keyboard.press("Escape");
    // The menu of the page offers what is possible by now.
    const more = page.getByRole("button", { name: "More", exact: true });
    for (const theme of ["Light", "As the system"]) {
      await more.tap();
      await page.getByRole("menuitem", { name: `Appearance: ${theme}` }).tap();
    }
    expect(faults).toEqual([]);
  });

  it("closes a sheet that is swiped down, and lets one spring back that is moved a little", async () => {
    const { page, faults } = await open("/", { size: PHONE, isTouch: true });
    const fingers = await fingersOn(page);
    await fingers.tap(await locate(page, XIAN));
    const sheet = page.locator("[data-pane=detailsWidth]");
    await sheet.getByRole("tab").first().waitFor();
    const top = (await sheet.boundingBox())?.y ?? 0;
    const head = { x: 120, y: top + 24 };
    const below = (way: number) => ({ x: head.x, y: head.y + way });
    await fingers.drag(head, below(8), below(16), below(24), below(32), below(40));
    await expect.poll(async () => (await sheet.boundingBox())?.y).toBe(top);
    await fingers.drag(head, below(60), below(120), below(180), below(240));
    await sheet.waitFor({ state: "detached" });
    expect(await page.getByTestId("shown-count").isVisible()).toBe(true);
    await page.getByRole("button", { name: "筛选", exact: true }).tap();
    const side = page.locator("[data-pane=sideWidth]");
    await side.getByRole("heading", { level: 2 }).waitFor();
    await fingers.drag(head, below(60), below(120), below(180), below(240));
    await side.waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });

  it("gives fingers enough to press everywhere, and no sheet is wider than the screen", async () => {
    const { page, faults } = await open("/", { locale: "en", size: PHONE, isTouch: true });
    await locate(page, XIAN);
    const found = new Map<string, readonly string[]>();
    const look = async (where: string) => {
      const small = await smallControls(page);
      if (small.length > 0) found.set(where, small);
      expect(await page.evaluate("innerWidth")).toBe(PHONE.width);
    };
    await look("the page");
    for (const panel of ["Filters", "Paths", "Measures", "Questions", "Documents", "Views", "History"]) {
      await page.getByRole("button", { name: panel, exact: true }).tap();
      const sheet = page.locator("[data-pane=sideWidth]");
      await sheet.getByRole("heading", { level: 2 }).waitFor();
      await look(panel);
      await sheet.getByRole("button", { name: "Close" }).first().tap();
    }
    await (await fingersOn(page)).tap(await locate(page, XIAN));
    const details = page.getByTestId("details");
    await details.getByRole("tab").first().waitFor();
    await look("details");
    await details
      .getByRole("button", { name: /sentence/ })
      .first()
      .tap();
    await details.getByTestId("evidence-card").first().waitFor();
    await look("evidence");
    expect(Object.fromEntries(found)).toEqual({});
    expect(faults).toEqual([]);
  });

  it("shades the end of the rail beyond which there are more buttons", async () => {
    const { page, faults } = await open("/", { size: PHONE, isTouch: true });
    const rail = page.getByRole("navigation", { name: "面板" });
    const { y } = (await rail.boundingBox()) ?? { y: 0 };
    // Above the icons, where nothing but the ground is painted.
    const edges = async () => ({
      start: await page.screenshot({ clip: { x: 0, y: y + 2, width: 4, height: 3 } }),
      end: await page.screenshot({ clip: { x: PHONE.width - 4, y: y + 2, width: 4, height: 3 } }),
    });
    const atStart = await edges();
    await rail.evaluate((box) => box.scrollTo({ left: box.scrollWidth, behavior: "instant" }));
    await expect.poll(async () => (await edges()).end.equals(atStart.end)).toBe(false);
    expect((await edges()).start.equals(atStart.start)).toBe(false);
    await rail.getByRole("button", { name: "查询" }).tap();
    await page.getByTestId("workbench").waitFor();
    expect(faults).toEqual([]);
  });

  it("draws an area around nodes on a tablet, and double taps expand", async () => {
    const { page, faults } = await open("/", { size: TABLET, isTouch: true });
    const fingers = await fingersOn(page);
    const at = await locate(page, XIAN);
    await page.getByRole("button", { name: /圈选/ }).tap();
    const [left, right, top, bottom] = [at.x - 30, at.x + 30, at.y - 30, at.y + 30];
    await fingers.drag({ x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom });
    await page.getByTestId("chosen-bar").waitFor();
    await page.getByRole("button", { name: /圈选/ }).tap();
    await showOnly(page, "西岸传媒港");
    const shown = await shownEntities(page);
    const place = await locate(page, XIAN);
    await fingers.doubleTap(place);
    await expect.poll(() => shownEntities(page)).toBeGreaterThan(shown);
    await page.getByRole("button", { name: "表格", exact: true }).tap();
    const row = page.getByRole("grid").locator('[aria-rowindex="2"]');
    const cell = await row.getByRole("gridcell").last().boundingBox();
    for (const button of await row.getByRole("button").all()) {
      const box = await button.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(cell?.x ?? Infinity);
      expect(box?.height).toBeLessThanOrEqual(cell?.height ?? 0);
    }
    expect(faults).toEqual([]);
  });
});
