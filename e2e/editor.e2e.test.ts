import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { untilShown } from "./page.js";
import { describeScenes, type Scene, type SceneOptions } from "./scene.js";

describeScenes("the query editor", ({ open }) => {
  async function openEditor(options: SceneOptions = {}): Promise<Scene & { readonly editor: Locator }> {
    const scene = await open("/", options);
    await untilShown(scene.page);
    await scene.page.keyboard.press("`");
    const editor = scene.page.locator(".cm-content");
    await editor.waitFor();
    await expect.poll(() => editor.evaluate((element) => element === document.activeElement)).toBe(true);
    return { ...scene, editor };
  }

  it("is loaded when the workbench is opened, not before", async () => {
    const asked: string[] = [];
    const { page } = await open("/", {
      prepare: async (context) => {
        context.on("request", (request) => asked.push(request.url()));
      },
    });
    await untilShown(page);
    await page.waitForLoadState("networkidle");
    expect(asked.filter(isEditor)).toEqual([]);
    await page.keyboard.press("`");
    await page.locator(".cm-content").waitFor();
    await expect.poll(() => asked.filter(isEditor).length).toBeGreaterThan(1);
  });

  it("completes labels and names in pinyin, by keys alone", async () => {
    const { page, editor, faults } = await openEditor();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("MATCH (p:Pro");
    await chooseFirst(page, "Project");
    await page.keyboard.type(' {name: "xian');
    await chooseFirst(page, "西岸传媒港");
    await page.keyboard.type("}) RETURN p.na");
    await chooseFirst(page, "name");
    expect(await editor.innerText()).toBe('MATCH (p:Project {name: "西岸传媒港"}) RETURN p.name');
    await page.keyboard.press("Control+Enter");
    await page.getByRole("gridcell", { name: "西岸传媒港" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("lets the list of completions have the focus, and keys go on in the text", async () => {
    const { page, editor, faults } = await openEditor();
    // Not typed: a list that opened within the word would close behind it.
    await editor.fill("RETURN ");
    const list = page.locator(".cm-tooltip-autocomplete [role=listbox]");
    await expect
      .poll(async () => {
        if ((await list.count()) === 0) await page.keyboard.press("Control+Space");
        return list.evaluate((element) => element.tabIndex).catch(() => null);
      })
      .toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    // What the lists stand in makes the page no longer.
    expect(await page.evaluate("document.documentElement.scrollHeight - innerHeight")).toBe(0);
    await list.focus();
    await page.keyboard.type("co");
    await expect.poll(() => editor.innerText()).toBe("RETURN co");
    expect(await editor.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
    // A variable that is written out is not taken for the beginning of a function.
    await editor.fill("");
    await page.keyboard.type("MATCH (p:Project)");
    await page.keyboard.press("Escape");
    await page.keyboard.type(" RETURN p");
    await list.waitFor({ state: "detached" });
    await page.keyboard.press("Enter");
    await expect.poll(() => editor.locator(".cm-line").allInnerTexts()).toEqual(["MATCH (p:Project) RETURN p", "\n"]);
    await editor.fill("RETURN ");
    await page.keyboard.type("co");
    // Running is the end of completing: the next Enter puts in nothing.
    await list.waitFor();
    await page.keyboard.press("Control+Enter");
    await list.waitFor({ state: "detached" });
  });

  it("says what is wrong before the query runs, and puts in what was meant", async () => {
    const { page, editor } = await openEditor();
    await editor.fill("MATCH (p:Projct) RETRUN p");
    await page.locator(".cm-lintRange-error").getByText("RETRUN").waitFor();
    const said = page.getByText("这里不能写“RETRUN”。 是不是 RETURN？");
    await pointUntil(page, page.locator(".cm-lintRange-error"), () => said.waitFor({ timeout: 2_000 }));
    await applyFix(page, page.locator(".cm-lintRange-error"), "改为 RETURN");
    await expect.poll(() => editor.innerText()).toBe("MATCH (p:Projct) RETURN p");
    await applyFix(page, page.locator(".cm-lintRange-warning"), "改为 Project");
    await expect.poll(() => editor.innerText()).toBe("MATCH (p:Project) RETURN p");
    await page.locator(".cm-lintRange-warning").waitFor({ state: "detached" });
  });

  it("explains labels, properties, keywords and functions under the pointer and by a key, in English and dark", async () => {
    const { page, editor } = await openEditor({ locale: "en", colorScheme: "dark" });
    await editor.fill("MATCH (p:Project) RETURN count(p)");
    await editor.getByText("Project").hover();
    await page.getByText("Something particular that is built or carried out.").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".cm-description").waitFor({ state: "detached" });
    await page.keyboard.press("Control+End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Control+I");
    await page.getByText("How many rows, or how many that are not null.").waitFor();
    await page.keyboard.press("Escape");
    await editor.fill("MATCH (p:Project) RETURN p.nameEn");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Control+I");
    await page.getByText("What it is called in English.").waitFor();
    await page.keyboard.press("Escape");
    await editor.getByText("RETURN").hover();
    await page.getByText("Says what the columns of the result are.").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".cm-description").waitFor({ state: "detached" });
    expect(await page.getByTestId("workbench").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByTestId("workbench").waitFor({ state: "detached" });
  });

  it("lays a query out anew and takes it back", async () => {
    const { page, editor } = await openEditor();
    await editor.fill("match (p:Project) where p.name is not null return p");
    await page.keyboard.press("Shift+Alt+F");
    await expect.poll(() => editor.innerText()).toBe("MATCH (p:Project)\nWHERE p.name IS NOT NULL\nRETURN p");
    await page.keyboard.press("Control+Z");
    await expect.poll(() => editor.innerText()).toBe("match (p:Project) where p.name is not null return p");
    await editor.fill("MATCH (p");
    await page.getByRole("button", { name: "排版" }).click();
    await page.getByText("语句有错，无法排版。").waitFor();
    // Whoever writes goes on writing.
    await editor.and(page.locator(":focus")).waitFor();
  });

  it("runs the query at the caret of several, or what is selected", async () => {
    const { page, editor } = await openEditor();
    await editor.fill("RETURN 11 AS first;\nRETURN 22 AS second;\nRETURN 33 AS third");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("gridcell", { name: "22" }).waitFor();
    await page.getByText("运行了第 2 条，共 3 条").waitFor();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Shift+Home");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("gridcell", { name: "33" }).waitFor();
    expect(await page.getByText("运行了选中的部分").or(page.getByText("运行了第 3 条，共 3 条")).isVisible()).toBe(
      true,
    );
  });

  it("leaves what an input method composes alone", async () => {
    const { page, editor, faults } = await openEditor();
    await editor.fill("");
    await page.keyboard.type('MATCH (p:Place {name: "');
    const session = await page.context().newCDPSession(page);
    for (const text of ["x", "xi", "xi'a", "xi'an"]) {
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      await page.keyboard.press("Shift");
    }
    // Longer than a list or a mark would take.
    await page.waitForTimeout(900);
    expect(await page.locator(".cm-tooltip-autocomplete").count()).toBe(0);
    expect(await editor.innerText()).toBe('MATCH (p:Place {name: "xi\'an"})');
    await session.send("Input.insertText", { text: "西岸" });
    await expect.poll(() => editor.innerText()).toBe('MATCH (p:Place {name: "西岸"})');
    expect(faults).toEqual([]);
  });

  it("takes back in each tab what was written in that one", async () => {
    const { page, editor, faults } = await openEditor();
    await editor.fill("RETURN 1 AS eins");
    // Moved, the caret parts what is written after it from what stood before.
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("!");
    await expect.poll(() => editor.innerText()).toBe("RETURN 1 AS ein!s");
    await page.keyboard.press("Alt+t");
    await expect.poll(() => page.getByTestId("query-tabs").getByRole("tab").count()).toBe(2);
    await focus(editor);
    await page.keyboard.type("RETURN 2");
    await expect.poll(() => editor.innerText()).toBe("RETURN 2");
    await undoUntil(page, editor, "");
    // Nothing of the other tab is taken back here.
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Alt+PageUp");
    await expect.poll(() => editor.innerText()).toBe("RETURN 1 AS ein!s");
    await focus(editor);
    await undoUntil(page, editor, "RETURN 1 AS eins");
    await page.keyboard.press("Control+y");
    await expect.poll(() => editor.innerText()).toBe("RETURN 1 AS ein!s");
    expect(faults).toEqual([]);
  });

  it("writes at several carets at once, by keys and by the pointer", async () => {
    const { page, editor, faults } = await openEditor();
    await editor.fill("RETURN p.name, q.name,\n  r.name");
    await page.keyboard.press("Control+Home");
    for (let step = 0; step < "RETURN p.".length; step += 1) await page.keyboard.press("ArrowRight");
    // The word, and then the next two like it.
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Control+d");
    await page.keyboard.insertText("key");
    await expect.poll(() => editor.innerText()).toBe("RETURN p.key, q.key,\n  r.key");
    await page.keyboard.press("Escape");
    const [first, second] = [editor.locator(".cm-line").first(), editor.locator(".cm-line").last()];
    await first.click({ position: { x: 2, y: 8 } });
    await second.click({ position: { x: 2, y: 8 }, modifiers: ["Alt"] });
    await page.keyboard.insertText("/**/");
    await expect.poll(() => editor.innerText()).toBe("/**/RETURN p.key, q.key,\n/**/  r.key");
    await editor.fill("p.one\nq.one\nr.one");
    await drag(page, first, second);
    await page.keyboard.insertText("x");
    await expect.poll(() => editor.innerText()).toBe("x.one\nx.one\nx.one");
    expect(faults).toEqual([]);
  });

  it("writes the name that is chosen at every caret", async () => {
    const { page, editor, faults } = await openEditor();
    await editor.fill("MATCH (a {name: })\nMATCH (b {name: })");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Control+Alt+ArrowUp");
    await page.keyboard.type('"西岸传');
    await chooseFirst(page, "西岸传媒港");
    await expect.poll(() => editor.innerText()).toBe('MATCH (a {name: "西岸传媒港"})\nMATCH (b {name: "西岸传媒港"})');
    expect(faults).toEqual([]);
  });

  it.each([
    { locale: "zh-CN", colorScheme: "light", find: "查找", replacement: "替换为", all: "全部替换" },
    { locale: "en", colorScheme: "dark", find: "Find", replacement: "Replace", all: "replace all" },
  ] as const)("finds and replaces in the text ($locale)", async ({ find, replacement, all, ...options }) => {
    const { page, editor, faults } = await openEditor(options);
    await editor.fill("MATCH (p:Place)\nRETURN p.name, p.area");
    await page.keyboard.press("Control+f");
    const search = page.locator(".cm-search");
    await expect.poll(() => search.getByLabel(find).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type("p.");
    await expect.poll(() => page.locator(".cm-searchMatch").count()).toBe(2);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".cm-searchMatch-selected").innerText()).toBe("p.");
    await search.getByLabel(replacement).fill("q.");
    expect(await axeFaults(page)).toEqual([]);
    await search.getByRole("button", { name: all }).press("Enter");
    await expect.poll(() => editor.innerText()).toBe("MATCH (p:Place)\nRETURN q.name, q.area");
    await search.getByLabel(find).press("Escape");
    await search.waitFor({ state: "detached" });
    // Escape closed the search alone.
    expect(await page.getByTestId("workbench").isVisible()).toBe(true);
    await expect.poll(() => editor.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
  });

  it("tells what a function takes while it is written, the argument at the caret marked", async () => {
    const { page, editor, faults } = await openEditor();
    await editor.fill("");
    await page.keyboard.type("RETURN substring(");
    const help = page.locator(".cm-description");
    const marked = help.locator("strong");
    await expect.poll(() => marked.innerText().catch(() => "")).toBe("text");
    await page.keyboard.type("'西岸传媒港', ");
    await expect.poll(() => marked.innerText().catch(() => "")).toBe("from");
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.type("0)");
    await help.waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });

  it("keeps single letters from the page, and Tab leads on", async () => {
    const { page, editor } = await openEditor();
    await editor.fill("");
    await page.keyboard.type("t f z");
    expect(await editor.innerText()).toBe("t f z");
    await page.keyboard.press("Tab");
    await expect.poll(() => editor.evaluate((element) => element === document.activeElement)).toBe(false);
    expect(await editor.innerText()).toBe("t f z");
  });
});

const isEditor = (url: string) => /CodeEditor|language-worker/u.test(url);

/** Over a column one letter wide, from the first of the lines to the last. */
async function drag(page: Page, first: Locator, last: Locator): Promise<void> {
  const [top, bottom] = [await first.boundingBox(), await last.boundingBox()];
  if (top === null || bottom === null) throw new Error("The lines are not seen.");
  // A line begins 8 pixels from its edge; a letter of 13 pixels is some 8 wide.
  const left = top.x + 8;
  await page.keyboard.down("Alt");
  await page.keyboard.down("Shift");
  await page.mouse.move(left, top.y + 8);
  await page.mouse.down();
  await page.mouse.move(left + 8, bottom.y + 8, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await page.keyboard.up("Alt");
}

async function chooseFirst(page: Page, name: string): Promise<void> {
  const first = page.locator(".cm-tooltip-autocomplete").getByRole("option").first();
  await expect.poll(() => first.innerText().catch(() => "")).toContain(name);
  // A list that has just come takes no Enter, so that none is caught that was meant for the text.
  await page.waitForTimeout(500);
  await page.keyboard.press("Enter");
  await page.locator(".cm-tooltip-autocomplete").waitFor({ state: "detached" });
}

async function focus(editor: Locator): Promise<void> {
  await editor.focus();
  await expect.poll(() => editor.evaluate((element) => element === document.activeElement)).toBe(true);
}

/** What is written at short intervals is taken back together, at longer ones by parts. */
async function undoUntil(page: Page, editor: Locator, text: string): Promise<void> {
  await expect
    .poll(async () => {
      if ((await written(editor)) !== text) await page.keyboard.press("Control+z");
      return written(editor);
    })
    .toBe(text);
}

/** Without the hint that an empty editor shows. */
async function written(editor: Locator): Promise<string> {
  return (await editor.locator(".cm-placeholder").count()) > 0 ? "" : editor.innerText();
}

async function applyFix(page: Page, mark: Locator, fix: string): Promise<void> {
  const button = page.getByRole("button", { name: fix });
  await pointUntil(page, mark, () => button.click({ timeout: 2_000 }));
}

/** Moves the pointer onto a mark until something can be done there: what is said of it goes when the text is looked at anew. */
async function pointUntil(page: Page, mark: Locator, done: () => Promise<void>): Promise<void> {
  await expect
    .poll(async () => {
      await page.mouse.move(0, 0);
      await mark.hover();
      return done().then(
        () => true,
        () => false,
      );
    })
    .toBe(true);
}
