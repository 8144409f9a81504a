import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { loadFiles } from "./load-files.js";
import { describeScenesOn, PHONE } from "./scene.js";
import { serveEmpty, type Serving } from "./serving.js";

const AREAS = ["苏州市", "宿州市", "上海市"];
const YEARS = 20;

// Of its own: what is loaded here must not be seen by the other scenes.
describeScenesOn(serveMany, "the list of documents", ({ open }) => {
  it("is found through by area, pinyin and year, and goes on as far as there are any", async () => {
    const { page, faults } = await open("/", { size: { width: 1440, height: 900 } });
    await page.getByRole("button", { name: "文档", exact: true }).click();
    const panel = page.getByRole("region", { name: "文档" });
    const titles = panel.getByRole("heading", { level: 3 });
    await panel.getByText("60 份文档").waitFor();
    expect(await titles.count()).toBe(50);
    await panel.getByRole("button", { name: "再显示 10 条" }).click();
    await expect.poll(() => titles.count()).toBe(60);
    const box = panel.getByRole("searchbox", { name: "查找标题、地区、部门或年份" });
    await box.fill("suzhou 2019年");
    await panel.getByText("2 份文档").waitFor();
    expect(await titles.allInnerTexts()).toEqual(["苏州市项目表 2019", "宿州市项目表 2019"]);
    expect(await axeFaults(page)).toEqual([]);
    await box.fill("蘇州");
    await panel.getByText("20 份文档").waitFor();
    await box.fill("广州");
    await panel.getByText("没有找到“广州”。").waitFor();
    await page.keyboard.press("Escape");
    await panel.getByText("60 份文档").waitFor();
    expect(faults).toEqual([]);
  });

  it("keeps what was looked for while it is closed, on a phone in English too", async () => {
    const { page, faults } = await open("/", { locale: "en", colorScheme: "dark", size: PHONE, isTouch: true });
    const button = page.getByRole("button", { name: "Documents", exact: true });
    await button.tap();
    const box = page.getByRole("searchbox", { name: "Find a title, area, issuer or year" });
    await box.fill("shanghai 2005");
    await page.getByText("1 document", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Close" }).first().tap();
    await box.waitFor({ state: "detached" });
    await button.tap();
    expect(await box.inputValue()).toBe("shanghai 2005");
    await page.getByText("1 document", { exact: true }).waitFor();
    expect(faults).toEqual([]);
  });
});

/** A store of sixty small tables of three cities. */
async function serveMany(): Promise<Serving> {
  const serving = await serveEmpty();
  const files = new Map<string, string>();
  for (const [place, area] of AREAS.entries()) {
    for (let year = 2001; year <= 2000 + YEARS; year += 1) {
      const name = `${place}-${year}.csv`;
      files.set(name, `名称,类型,所在\n${area}${year}年会展中心,项目,${area}`);
      files.set(`${name}.meta.json`, JSON.stringify({ title: `${area}项目表 ${year}`, area, year }));
    }
  }
  await loadFiles(serving.address, files);
  return serving;
}
