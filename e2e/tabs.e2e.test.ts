import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { distance, locate, searchBox } from "./page.js";
import { MEDIA_PORT, XIAN } from "./sample-keys.js";
import { describeScenes, PHONE } from "./scene.js";

describeScenes("several graphs in tabs", ({ open }) => {
  it("forks, names, sorts and closes them by the mouse, each with its own picture, also after a reload", async () => {
    const { page, faults } = await open();
    await locate(page, XIAN);
    expect(await page.getByRole("tablist", { name: "打开的图" }).count()).toBe(0);
    await page.mouse.click(700, 120, { button: "right" });
    await page.getByRole("menuitem", { name: "复制到新标签页" }).click();
    await expectTabs(page, ["图 1", "*图 2"]);
    await page.getByTestId("legend-Project").click();
    const place = await locate(page, XIAN);
    await page.mouse.move(place.x, place.y);
    await page.mouse.down();
    await page.mouse.move(place.x - 120, place.y + 40, { steps: 4 });
    await page.mouse.up();
    const moved = await locate(page, XIAN);
    await page.getByRole("tab", { name: "图 2" }).dblclick();
    await page.getByRole("textbox", { name: "图的名称" }).fill("没有项目 <b>🙂</b>");
    await page.keyboard.press("Enter");
    await expectTabs(page, ["图 1", "*没有项目 <b>🙂</b>"]);

    await page.getByRole("tab", { name: "图 1" }).click();
    expect(await page.getByTestId("legend-Project").getAttribute("aria-pressed")).toBe("true");
    expect(distance(await locate(page, XIAN), moved)).toBeGreaterThan(50);
    await page.keyboard.press("z");
    expect(await page.getByTestId("legend-Project").getAttribute("aria-pressed")).toBe("true");
    await page.getByRole("tab", { name: /没有项目/ }).click();
    expect(distance(await locate(page, XIAN), moved)).toBeLessThan(1);
    expect(await axeFaults(page)).toEqual([]);

    await page.mouse.click(moved.x, moved.y);
    await page.getByTestId("details").waitFor();
    await page.locator("#canvas").focus();
    await page.keyboard.press("+");
    const seen = await locate(page, XIAN);
    await page.keyboard.press("<");
    await page.getByTestId("details").waitFor({ state: "detached" });
    await locate(page, XIAN);
    await page.keyboard.press(">");
    await page.getByTestId("details").waitFor();
    expect(distance(await locate(page, XIAN), seen)).toBeLessThan(1);

    await dragTab(page, /没有项目/, "图 1");
    await expectTabs(page, ["*没有项目 <b>🙂</b>", "图 1"]);
    await page.getByRole("button", { name: "新建空白图" }).click();
    await page.getByText("图上还没有内容").waitFor();
    await expectTabs(page, ["没有项目 <b>🙂</b>", "*图 3", "图 1"]);
    await page.getByTestId("tabs").getByTitle("关闭“图 3”").click();
    await expectTabs(page, ["没有项目 <b>🙂</b>", "*图 1"]);
    await page.getByRole("button", { name: "恢复", exact: true }).click();
    await expectTabs(page, ["没有项目 <b>🙂</b>", "*图 3", "图 1"]);
    await page.getByRole("button", { name: "显示总览" }).click();
    await locate(page, XIAN);

    await page.waitForTimeout(700);
    await page.reload();
    await locate(page, XIAN);
    await expectTabs(page, ["没有项目 <b>🙂</b>", "*图 3", "图 1"]);
    await page.getByRole("tab", { name: /没有项目/ }).click();
    await expect.poll(() => page.getByTestId("legend-Project").getAttribute("aria-pressed")).toBe("false");
    expect(distance(await locate(page, XIAN), seen)).toBeLessThan(1);
    await page.goBack();
    await expectTabs(page, ["没有项目 <b>🙂</b>", "*图 3", "图 1"]);
    expect(faults).toEqual([]);
  });

  it("does the same by keys, in English, on a phone in the dark", async () => {
    const { page, faults } = await open("/", { locale: "en", colorScheme: "dark", size: PHONE });
    const { keyboard } = page;
    await locate(page, XIAN);
    await keyboard.press("Shift+N");
    await page.getByText("Nothing on the graph yet").waitFor();
    await searchBox(page).fill("西岸传媒港");
    await page
      .getByRole("option", { name: /西岸传媒港/ })
      .first()
      .waitFor();
    await keyboard.press("Enter");
    await locate(page, MEDIA_PORT);
    await keyboard.press("Escape");
    await page.locator("#canvas").focus();
    await keyboard.press("F2");
    await keyboard.type("Media port");
    await keyboard.press("Enter");
    await expectTabs(page, ["Graph 1", "*Media port"]);
    await keyboard.press("Shift+ArrowLeft");
    await expectTabs(page, ["*Media port", "Graph 1"]);
    await keyboard.press("ArrowRight");
    await keyboard.press("Enter");
    await expectTabs(page, ["Media port", "*Graph 1"]);
    await locate(page, XIAN);
    await keyboard.press("<");
    await expectTabs(page, ["*Media port", "Graph 1"]);
    await keyboard.press("Shift+D");
    await expectTabs(page, ["Media port", "*Media port (copy)", "Graph 1"]);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "More about this graph" }).click();
    await page.getByRole("menuitem", { name: "Close this graph" }).click();
    await expectTabs(page, ["Media port", "*Graph 1"]);
    await page.getByRole("tab", { name: "Graph 1" }).focus();
    await keyboard.press("Delete");
    await expect.poll(() => page.getByTestId("tabs").count()).toBe(0);
    expect(await page.locator("#canvas:focus").count()).toBe(1);
    await keyboard.press("Shift+T");
    await expectTabs(page, ["Media port", "*Graph 1"]);
    expect(faults).toEqual([]);
  });
});

/** The tabs as they stand, the one that is seen with a star. */
async function expectTabs(page: Page, wanted: readonly string[]): Promise<void> {
  const tabs = page.getByTestId("tabs").getByRole("tab");
  const row = async () => {
    const shown = await tabs.evaluateAll((elements) =>
      elements.map((element) => [element.getAttribute("aria-selected"), element.textContent] as const),
    );
    return shown.map(([isSelected, title]) => `${isSelected === "true" ? "*" : ""}${title}`);
  };
  await expect.poll(row).toEqual(wanted);
}

async function dragTab(page: Page, tab: RegExp, to: string): Promise<void> {
  const [from, onto] = [
    await page.getByRole("tab", { name: tab }).boundingBox(),
    await page.getByRole("tab", { name: to }).boundingBox(),
  ];
  await page.mouse.move((from?.x ?? 0) + 20, (from?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move((onto?.x ?? 0) + 10, (onto?.y ?? 0) + 10, { steps: 6 });
  await page.mouse.up();
}
