import type { Page, Route } from "playwright-core";
import { expect, it } from "vitest";
import { locate, shownEntities, tabTo, untilShown } from "./page.js";
import { MEDIA_PORT } from "./sample-keys.js";
import { describeScenes } from "./scene.js";

describeScenes("the keyboard alone", ({ open }) => {
  it(
    "leads from a search over an expansion and a path to the sentence, keeps what is seen and exports it",
    { timeout: 120_000 },
    async () => {
      const { page, faults } = await open();
      const { keyboard } = page;
      await untilShown(page);

      await keyboard.press("/");
      await keyboard.type("西岸传媒港");
      await page
        .getByRole("option", { name: /西岸传媒港/ })
        .first()
        .waitFor();
      await keyboard.press("Shift+Enter");
      const heading = page.getByTestId("details").getByRole("heading", { level: 3 });
      await heading.getByText("西岸传媒港", { exact: true }).waitFor();

      await walkAway(page, "西岸传媒港");
      const before = await shownEntities(page);
      await keyboard.press("e");
      await expect.poll(() => shownEntities(page)).toBeGreaterThan(before);

      await keyboard.press("p");
      const paths = page.getByTestId("paths");
      const end = paths.getByRole("combobox", { name: "到哪个实体？" });
      // No Tab: what is typed after P is the other end's name.
      await end.and(page.locator(":focus")).waitFor();
      await keyboard.type("xhqw");
      await paths.getByRole("option", { name: /徐汇区委/ }).waitFor();
      await keyboard.press("Enter");
      const proof = paths.getByRole("button", { name: "查看依据" }).first();
      await proof.waitFor();
      await tabTo(page, proof, 120);
      await keyboard.press("Enter");
      const card = page.getByTestId("evidence-card").first();
      await card.waitFor();
      await tabTo(page, card.getByRole("button", { name: "在原文中打开" }), 120);
      await keyboard.press("Enter");
      await page.getByTestId("reader").getByTestId("chosen-passage").first().waitFor();
      await keyboard.press("Escape");
      await page.getByTestId("reader").waitFor({ state: "detached" });
      await card.getByRole("button", { name: "在原文中打开" }).and(page.locator(":focus")).waitFor();

      await keyboard.press("Control+s");
      await page.locator("#view-title:focus").waitFor();
      await keyboard.type("只用键盘");
      await keyboard.press("Enter");
      await page.getByRole("heading", { name: "只用键盘" }).waitFor();

      await keyboard.press("Control+Shift+E");
      const dialog = page.getByTestId("export");
      await dialog.waitFor();
      await tabTo(page, dialog.locator("button[type=submit]"), 120);
      const download = page.waitForEvent("download");
      await keyboard.press("Enter");
      expect((await download).suggestedFilename()).toMatch(/^脉络/);
      await dialog.getByText("已导出").waitFor();
      await dialog.locator("button[type=submit]:focus").waitFor();
      expect(faults).toEqual([]);
    },
  );

  it("keeps the focus on a button that works, which does not do its work twice", async () => {
    const { page, faults } = await open(`/#node=${MEDIA_PORT}`);
    await untilShown(page);
    const held: Route[] = [];
    await page.route("**/neighbours*", (route) => void held.push(route));
    const expand = page.getByTestId("details").getByRole("button", { name: /^展开 \d/ });
    await expand.focus();
    await page.keyboard.press("Enter");
    await page.locator("button:focus[aria-disabled=true]").waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => held.length).toBe(1);
    await held[0]?.continue();
    await expand.and(page.locator(":focus:not([aria-disabled])")).waitFor();
    expect(held).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it("steps through the lines of a node, tells each, and opens the sentence of one", async () => {
    const { page, faults } = await open(`/#node=${MEDIA_PORT}`, { locale: "en", colorScheme: "dark" });
    await untilShown(page);
    await locate(page, MEDIA_PORT);
    await page.locator("#canvas").focus();
    const announcer = page.getByTestId("announcer");
    await page.keyboard.press(".");
    await announcer.getByText(/West Bund Media Port.* · line 1 of \d/).waitFor();
    const first = await announcer.innerText();
    const card = page.getByTestId("line-card");
    await card.waitFor();
    await page.keyboard.press(".");
    await announcer.getByText(/line 2 of \d/).waitFor();
    await page.keyboard.press(",");
    await announcer.getByText(first).waitFor();
    await page.keyboard.press("Enter");
    await page.getByTestId("evidence-card").first().waitFor();
    await card.waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });
});

/** Walks from the selected node to a neighbour, in whatever direction one is. */
async function walkAway(page: Page, from: string): Promise<void> {
  const heading = page.getByTestId("details").getByRole("heading", { level: 3 });
  for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
    if ((await heading.innerText()) !== from) return;
  }
  throw new Error(`No arrow leads away from ${from}.`);
}
