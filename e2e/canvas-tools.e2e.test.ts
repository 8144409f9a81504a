import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { locate } from "./page.js";
import { SHANGHAI, XIAN } from "./sample-keys.js";
import { describeScenes } from "./scene.js";

describeScenes("the canvas's tools", ({ open }) => {
  it("choose several nodes by an area, by a click with Shift and by Space, and do something with all of them", async () => {
    const { page, faults } = await open();
    const at = await locate(page, XIAN);
    await page.keyboard.down("Shift");
    await page.mouse.move(at.x - 25, at.y - 25);
    await page.mouse.down();
    for (const [x, y] of [
      [25, -25],
      [25, 25],
      [-25, 25],
    ] as const) {
      await page.mouse.move(at.x + x, at.y + y, { steps: 3 });
    }
    await page.mouse.up();
    const bar = page.getByTestId("chosen-bar");
    await bar.waitFor();
    const byArea = await chosenCount(page);
    expect(byArea).toBeGreaterThanOrEqual(1);
    expect(await locate(page, XIAN)).toEqual(at);
    const other = await locate(page, SHANGHAI);
    await page.mouse.click(other.x, other.y);
    await page.keyboard.up("Shift");
    await expect.poll(() => chosenCount(page)).toBe(byArea + 1);
    await bar.getByRole("button", { name: "全部固定" }).click();
    await bar.getByRole("button", { name: "全部取消固定" }).waitFor();
    await page.mouse.click(other.x, other.y);
    await page.getByTestId("details").getByRole("heading", { name: "上海市" }).waitFor();
    await page.locator("#canvas").focus();
    await page.keyboard.press(" ");
    await expect.poll(() => chosenCount(page)).toBe(byArea);
    await bar.getByRole("button", { name: "取消选择" }).click();
    await bar.waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });

  it("choose by drags alone while the tool is on, as fingers must", async () => {
    const { page, faults } = await open("/", { locale: "en", colorScheme: "dark" });
    const at = await locate(page, XIAN);
    const tool = page.getByRole("button", { name: /drawing an area/ });
    await tool.click();
    await page.mouse.move(at.x - 25, at.y - 25);
    await page.mouse.down();
    await page.mouse.move(at.x + 25, at.y - 25, { steps: 3 });
    await page.mouse.move(at.x, at.y + 30, { steps: 3 });
    await page.mouse.up();
    await page
      .getByTestId("chosen-bar")
      .getByText(/chosen/)
      .waitFor();
    // First what was chosen, then the tool.
    await page.keyboard.press("Escape");
    await page.getByTestId("chosen-bar").waitFor({ state: "detached" });
    expect(await tool.getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("Escape");
    await expect.poll(() => tool.getAttribute("aria-pressed")).toBe("false");
    expect(faults).toEqual([]);
  });

  it("leave an area that is being drawn by Escape, which moves nothing and keeps what was chosen", async () => {
    const { page, faults } = await open();
    const at = await locate(page, XIAN);
    await page.keyboard.down("Shift");
    await page.mouse.click(at.x, at.y);
    await expect.poll(() => chosenCount(page)).toBe(1);
    await page.mouse.move(at.x - 120, at.y - 120);
    await page.mouse.down();
    await page.mouse.move(at.x + 120, at.y - 120, { steps: 3 });
    await page.mouse.move(at.x + 120, at.y + 120, { steps: 3 });
    await page.keyboard.press("Escape");
    await page.mouse.move(at.x - 120, at.y + 120, { steps: 3 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    expect(await locate(page, XIAN)).toEqual(at);
    expect(await chosenCount(page)).toBe(1);
    // The next Escape is for what was chosen, as ever.
    await page.keyboard.press("Escape");
    await page.getByTestId("chosen-bar").waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });

  it("tell what the pointer is on, and where keys have walked to", async () => {
    const { page } = await open();
    const at = await locate(page, XIAN);
    await page.mouse.move(at.x, at.y, { steps: 3 });
    const card = page.getByTestId("node-card");
    await card.waitFor();
    expect(await card.innerText()).toMatch(/西岸\s*地点\s*· 图上 \d+ 条关系/);
    await page.mouse.click(at.x, at.y);
    await page.getByTestId("details").getByRole("heading", { name: "西岸", exact: true }).waitFor();
    await page.locator("#canvas").focus();
    for (const key of ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"]) {
      await page.keyboard.press(key);
      if ((await page.getByTestId("announcer").innerText()) !== "") break;
    }
    await expect.poll(() => page.getByTestId("announcer").innerText()).toMatch(/.+ · .+ · .+：西岸/);
  });

  it("show the whole small, and move to what is pressed there", async () => {
    const { page } = await open();
    const before = await locate(page, XIAN);
    await page.getByRole("button", { name: "缩略图" }).click();
    const map = await page.getByTestId("minimap").boundingBox();
    if (map === null) throw new TypeError("no small picture");
    await page.mouse.click(map.x + 10, map.y + map.height / 2);
    const canvas = await page.locator("#canvas").boundingBox();
    // What lies at the left of the whole is in the middle now: all else has moved to the right.
    await expect.poll(async () => (await locate(page, XIAN)).x).toBeGreaterThan(before.x + (canvas?.width ?? 0) / 8);
    // Whoever goes on until nothing is left to be seen is told, and led back.
    await page.locator("#canvas").focus();
    const outOfSight = page.getByText("显示的内容都在视野之外");
    for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press("ArrowLeft");
    await outOfSight.locator("..").getByRole("button", { name: "适合窗口" }).click();
    await outOfSight.waitFor({ state: "detached" });
  });
});

async function chosenCount(page: Page): Promise<number> {
  return Number(/\d+/.exec(await page.getByTestId("chosen-bar").innerText())?.[0]);
}
