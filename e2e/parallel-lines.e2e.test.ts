import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { loadFiles } from "./load-files.js";
import { distance, factsBetween, locate } from "./page.js";
import { MEDIA_PORT, XIAN } from "./sample-keys.js";
import { describeScenesOn } from "./scene.js";
import { serveEmpty, type Serving } from "./serving.js";

const WALK = "project:西岸文化走廊";
/** As long as a card may take on a slow machine before the pointer tries again, in milliseconds. */
const CARD_MS = 2_000;

// Of its own: what is loaded here must not be seen by the other scenes.
describeScenesOn(serveTables, "lines between the same two nodes", ({ open, address }) => {
  it("are one with their count until somebody opens it, then fan, each to be clicked", async () => {
    const { page, faults } = await open("/");
    const facts = await factsBetween(address(), MEDIA_PORT, XIAN);
    const [first = "", ...others] = facts;
    const last = others.at(-1) ?? "";
    const closed = await locate(page, first);
    expect([facts.length, distance(closed, await locate(page, last))]).toEqual([6, 0]);
    const card = page.getByTestId("bundle-card");
    // While the picture moves nothing is pointed at, and the card takes its time to come.
    await expect
      .poll(async () => {
        const { x, y } = await locate(page, first);
        await page.mouse.move(5, 5);
        await page.mouse.move(x, y, { steps: 4 });
        return card.waitFor({ timeout: CARD_MS }).then(
          () => true,
          () => false,
        );
      })
      .toBe(true);
    expect(await card.innerText()).toMatch(/^西岸传媒港\s*—\s*西岸\s+位于 → 6.*\s+共 6 条关系，点开后逐条显示$/u);
    expect(await axeFaults(page)).toEqual([]);
    await page.mouse.click(closed.x, closed.y);
    await page.getByTestId("evidence").waitFor();
    const opened = await locate(page, last);
    expect(distance(await locate(page, first), opened)).toBeGreaterThan(8);
    await page.mouse.click(opened.x, opened.y);
    await expect.poll(() => decodeURIComponent(page.url())).toContain(last);
    await page.locator("#canvas").press("Escape");
    await expect.poll(async () => distance(await locate(page, first), await locate(page, last))).toBe(0);
    expect(faults).toEqual([]);
  });

  it("curve to a side of their own where they point to each other", async () => {
    const { page, faults } = await open("/", { locale: "en", colorScheme: "dark" });
    const [[there = ""], [back = ""]] = await Promise.all([
      factsBetween(address(), WALK, MEDIA_PORT),
      factsBetween(address(), MEDIA_PORT, WALK),
    ]);
    expect(distance(await locate(page, there), await locate(page, back))).toBeGreaterThan(8);
    for (const fact of [there, back]) {
      const { x, y } = await locate(page, fact);
      await page.mouse.click(x, y);
      await expect.poll(() => decodeURIComponent(page.url())).toContain(fact);
      await page.locator("#canvas").press("Escape");
    }
    expect(faults).toEqual([]);
  });
});

/** A store of tables for six years that all say the same, but for two of them. */
async function serveTables(): Promise<Serving> {
  const serving = await serveEmpty();
  const files = new Map<string, string>();
  for (let year = 2015; year <= 2020; year += 1) {
    const rows = [
      "名称,类型,所在,所属",
      `西岸传媒港,项目,西岸,${year === 2016 ? "西岸文化走廊" : ""}`,
      `西岸文化走廊,项目,西岸,${year === 2015 ? "西岸传媒港" : ""}`,
    ];
    files.set(`${year}.csv`, rows.join("\n"));
    files.set(`${year}.csv.meta.json`, JSON.stringify({ title: `项目表 ${year}`, area: "徐汇区", year }));
  }
  await loadFiles(serving.address, files);
  return serving;
}
