import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { extractText } from "unpdf";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { hasPython, pythonWithTools } from "#server/exchange/testing/python-tools.js";
import { axeFaults } from "./axe.js";
import { locate } from "./page.js";
import { XIAN } from "./sample-keys.js";
import { describeScenes, PHONE, type Scene, type SceneOptions } from "./scene.js";

const isPythonHere = await hasPython();

describeScenes("exports in a browser", ({ open }) => {
  async function openDialog(options: SceneOptions = {}): Promise<Scene> {
    const scene = await open("/", options);
    const { page } = scene;
    await locate(page, XIAN);
    await page.getByRole("button", { name: /^(?:导出|Export)$/ }).click();
    await page.getByTestId("export").waitFor();
    return scene;
  }

  it("saves the picture that is seen as SVG, with its names, its legend and where it comes from", async () => {
    const { page, faults } = await openDialog();
    await page.getByRole("radio", { name: /SVG/ }).check();
    const { name, content } = await saved(page);
    expect(name).toMatch(/^脉络-.+-\d{4}-\d\d-\d\d\.svg$/);
    const svg = content.toString("utf8");
    expect(svg).toContain(">西岸</text>");
    expect(svg).toMatch(/>地点 \d+<\/text>/);
    expect(svg).toMatch(/来源：/);
    const isRead = `new DOMParser().parseFromString(${JSON.stringify(svg)}, "image/svg+xml").querySelector("parsererror") === null`;
    expect(await page.evaluate(isRead)).toBe(true);
    expect(faults).toEqual([]);
  });

  it("draws into the SVG what lies over the canvas, as text: headings, and what people wrote", async () => {
    const { page, faults } = await open();
    await locate(page, XIAN);
    await page.getByTestId("layouts").click();
    await page.getByRole("menuitemradio", { name: "按类型分组" }).click();
    await locate(page, XIAN);
    await page.mouse.click(200, 200, { button: "right" });
    await page.getByRole("menuitem", { name: "在这里添加文字" }).click();
    await page.getByRole("textbox", { name: "备注" }).fill("请核对<b>");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "请核对<b>" }).waitFor();
    await page.keyboard.press("Control+Shift+e");
    await page.getByRole("radio", { name: /SVG/ }).check();
    const svg = (await saved(page)).content.toString("utf8");
    expect(svg).toMatch(/>项目 · \d+<\/text>/);
    expect(svg).toContain(">请核对&lt;b&gt;</text>");
    expect(faults).toEqual([]);
  });

  it("saves a PNG of the size that it told, four times as fine, and clear where it shall be transparent", async () => {
    const { page, faults } = await openDialog({ colorScheme: "dark", size: { width: 960, height: 600 } });
    await page.getByRole("radio", { name: "4×" }).check();
    await page.getByLabel("背景透明").check();
    await page.getByLabel("带标题与说明").uncheck();
    await page.getByLabel("带图例").uncheck();
    await page.getByText(/× .* 像素/).waitFor();
    const canvas = await page.locator("#canvas").boundingBox();
    const { content } = await saved(page);
    const size = { width: content.readUInt32BE(16), height: content.readUInt32BE(20) };
    expect(size).toEqual({ width: (canvas?.width ?? 0) * 4, height: (canvas?.height ?? 0) * 4 });
    expect(content.includes(`iTXtSource\0\0\0\0\0${new URL(page.url()).origin}/`)).toBe(true);
    const pixels = await pixelsOf(page, content);
    expect(pixels.clear).toBeGreaterThan(0.5);
    expect(pixels.coloured).toBeGreaterThan(0.001);
    expect(faults).toEqual([]);
  });

  it.skipIf(!isPythonHere)(
    "saves GEXF, GraphML and JSON that others open, with all that is shown",
    async () => {
      const { page, faults } = await openDialog();
      const folder = await mkdtemp(join(tmpdir(), "mailuo-exports-"));
      try {
        for (const format of ["GEXF", "GraphML", "JSON"]) {
          await page.getByRole("radio", { name: new RegExp(`^${format}`) }).check();
          const { content } = await saved(page);
          await writeFile(join(folder, `graph.${format.toLowerCase()}`), content);
        }
        const shown = /中的 (\d+) 个.*?(\d+) 条关系/s.exec(await page.getByTestId("shown-count").innerText());
        const [, nodes, relationships] = shown ?? [];
        const seen = {
          nodes: Number(nodes),
          edges: Number(relationships),
          name: "西岸",
          type: "Place",
          isPlaced: true,
        };
        const script = join(import.meta.dirname, "exported_graphs.py");
        const { stdout } = await promisify(execFile)(await pythonWithTools(), [script, folder, XIAN]);
        expect(JSON.parse(stdout)).toEqual({ gexf: seen, graphml: seen, json: seen });
      } finally {
        await rm(folder, { recursive: true });
      }
      expect(faults).toEqual([]);
    },
    300_000,
  );

  it("saves two tables in a ZIP", async () => {
    const { page } = await openDialog({ locale: "en" });
    await page.getByRole("radio", { name: /^CSV/ }).check();
    const { name, content } = await saved(page);
    expect(name).toMatch(/^Mailuo-.+\.zip$/);
    expect(content.subarray(0, 2).toString()).toBe("PK");
    expect(["nodes.csv", "relationships.csv", "about.txt"].filter((file) => !content.includes(file))).toEqual([]);
  });

  it("offers its formats without a fault that axe finds, on a phone too", async () => {
    const { page } = await openDialog({ size: PHONE });
    await page
      .getByTestId("export")
      .getByText(/× .* 像素/)
      .waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const controls = await page.getByTestId("export").locator("form button, form label:not([for])").all();
    const small = [];
    for (const control of controls) {
      const box = await control.boundingBox();
      if (box !== null && box.width > 1 && box.height < 39.5) small.push(`${await control.innerText()}: ${box.height}`);
    }
    expect(small).toEqual([]);
  });

  it("keeps the button that exports in sight on a low window", async () => {
    const { page } = await openDialog({ size: { width: 1024, height: 640 } });
    const dialog = page.getByTestId("export");
    await dialog.getByText(/× .* 像素/).waitFor();
    const box = await dialog.getByRole("button", { name: "导出", exact: true }).boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(640);
    // It covers nothing that has the focus.
    await dialog.getByRole("checkbox", { name: "背景透明" }).focus();
    const last = await dialog.getByRole("checkbox", { name: "背景透明" }).boundingBox();
    expect((last?.y ?? Infinity) + (last?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
  });

  it("saves a page that shows graph and sentences without a network, asks for nothing and runs nothing else", async () => {
    const { page } = await openDialog();
    await page.getByRole("radio", { name: /离线网页/ }).check();
    const { content } = await saved(page);
    const folder = await mkdtemp(join(tmpdir(), "mailuo-exports-"));
    const asked: string[] = [];
    try {
      const file = join(folder, "graph.html");
      await writeFile(file, content);
      await page.context().setOffline(true);
      const offline = await page.context().newPage();
      offline.on("request", (request) => void asked.push(request.url()));
      offline.on("console", (message) => void asked.push(message.text()));
      offline.on("pageerror", (error) => void asked.push(error.message));
      await offline.goto(`file://${file}`);
      await offline.keyboard.press("/");
      await offline.keyboard.type("xacmg");
      await offline.getByRole("button", { name: "西岸传媒港", exact: true }).click();
      await offline.getByText("又称：西岸传媒港建设").waitFor();
      await offline.getByRole("button", { name: /西岸传媒港 — 位于 → 西岸.*徐汇区2014年上半年工作回顾/s }).click();
      await offline
        .getByText(/稳步推进/)
        .first()
        .waitFor();
      expect(await offline.locator("mark.end").allInnerTexts()).toEqual(["西岸传媒港建设", "西岸"]);
      expect(await axeFaults(offline)).toEqual([]);
      await offline.getByRole("button", { name: "English" }).click();
      await offline.getByRole("button", { name: "Back to the list" }).click();
      await offline.getByRole("searchbox").fill("");
      await offline.getByRole("button", { name: /^Place/ }).click();
      expect(await offline.getByRole("button", { name: /^Place/ }).getAttribute("aria-pressed")).toBe("false");
      expect(await offline.getByRole("button", { name: "West Bund", exact: true }).count()).toBe(0);
      await offline.close();
      const phone = await open("/", { isTouch: true, size: PHONE });
      await phone.page.goto(`file://${file}`);
      await phone.page.getByText("点一下线，读它背后的原句").waitFor();
    } finally {
      await rm(folder, { recursive: true });
    }
    expect(asked).toEqual([expect.stringMatching(/^file:/)]);
  });

  it("prints the picture, the facts by their kind and the numbered sentences behind them, and not the page", async () => {
    const { page, faults } = await open("/", {
      colorScheme: "dark",
      prepare: async (context) => void (await context.addInitScript("window.print = () => { window.printed = true; }")),
    });
    await locate(page, XIAN);
    await page.keyboard.press("Control+p");
    await page.getByTestId("export").getByRole("button", { name: "打印", exact: true }).click();
    const sheet = page.getByTestId("print-sheet");
    await sheet.waitFor({ state: "attached" });
    await expect.poll(() => page.evaluate("window.printed")).toBe(true);
    expect(await sheet.isVisible()).toBe(false);
    const { totalPages, text } = await extractText(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    expect(totalPages).toBeGreaterThan(3);
    // Fonts may have their own signs for parts of characters, and lines break anywhere.
    const [first = "", ...rest] = text.map((one) => one.normalize("NFKC").replaceAll(/\s/gu, ""));
    expect(first).toMatch(/来源:.*属于\(\d+\)/);
    expect(first).not.toContain("跟随系统");
    expect(rest.join("")).toContain("西岸传媒港西岸2014进行中原句写明");
    expect(rest.join("")).toContain("西岸传媒港建设稳步推进");
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    await sheet.waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });
});

/** Presses the button and gives the file that the browser saved. */
async function saved(page: Page): Promise<{ readonly name: string; readonly content: Buffer }> {
  const coming = page.waitForEvent("download");
  await page
    .getByTestId("export")
    .getByRole("button", { name: /^(?:导出|Export)$/ })
    .click();
  const download = await coming;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** Which shares of an image's pixels are clear, and of some colour that is no grey. */
async function pixelsOf(page: Page, image: Buffer): Promise<{ readonly clear: number; readonly coloured: number }> {
  const counted: unknown = await page.evaluate(`(async () => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(${JSON.stringify(image.toString("base64"))}), (c) => c.charCodeAt(0))]));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let [clear, coloured] = [0, 0];
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] === 0) clear += 1;
      else if (Math.max(data[at], data[at + 1], data[at + 2]) - Math.min(data[at], data[at + 1], data[at + 2]) > 60) coloured += 1;
    }
    return JSON.stringify({ clear: clear / (data.length / 4), coloured: coloured / (data.length / 4) });
  })()`);
  return JSON.parse(String(counted));
}
