import type { Locator, Page } from "playwright-core";
import type { Random } from "../random.js";

/** Something that a monkey does to the page; it may find nothing to do it to. */
type Deed = (page: Page, random: Random) => Promise<void>;

const WORDS = [
  "西岸",
  "xa",
  "West Bund",
  "徐汇",
  "政府",
  "gongcheng",
  "<b>&amp;</b>",
  "🙂",
  "没有这样的东西",
  "2014",
  "مرحبا",
];
const KEYS = [
  ...Array.from("fehzt`123456789+- "),
  "Shift+Z",
  "Enter",
  "Escape",
  "Delete",
  "Tab",
  "Shift+Tab",
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Shift+F10",
  "?",
];
/** What is not there any more has this long to come back, in milliseconds. */
const PATIENCE = { timeout: 500 };

/** Each with how often it is done beside the others. */
const DEEDS: readonly (readonly [weight: number, deed: Deed])[] = [
  [30, pressKey],
  [20, clickCanvas],
  [6, dragCanvas],
  [6, turnWheel],
  [16, pressButton],
  [10, chooseInPalette],
  [8, search],
  [4, chooseInMenu],
];

/** Does one thing to the page, chosen at random. */
export async function actAtRandom(page: Page, random: Random): Promise<void> {
  const sum = DEEDS.reduce((total, [weight]) => total + weight, 0);
  let left = random() * sum;
  const [, deed] = DEEDS.find(([weight]) => (left -= weight) < 0) ?? DEEDS[0] ?? [0, pressKey];
  // Elements come and go while the monkey reaches for them.
  await deed(page, random).catch((error: unknown) => {
    if (page.isClosed()) throw error;
  });
}

async function pressKey(page: Page, random: Random): Promise<void> {
  if (random() < 0.3) await page.locator("#canvas").focus(PATIENCE);
  await page.keyboard.press(oneOf(KEYS, random) ?? "f");
}

async function clickCanvas(page: Page, random: Random): Promise<void> {
  const { x, y } = await somewhere(page, random);
  const button = random() < 0.15 ? "right" : "left";
  await page.mouse.click(x, y, { button, clickCount: random() < 0.15 ? 2 : 1 });
}

async function dragCanvas(page: Page, random: Random): Promise<void> {
  const [from, to] = [await somewhere(page, random), await somewhere(page, random)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

async function turnWheel(page: Page, random: Random): Promise<void> {
  const { x, y } = await somewhere(page, random);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, random() * 400 - 200);
}

/** Any button that is seen, but none that opens what is outside the page. */
async function pressButton(page: Page, random: Random): Promise<void> {
  await one(page.locator("button:visible:not([data-outside])"), random, (button) => button.click(PATIENCE));
}

async function chooseInPalette(page: Page, random: Random): Promise<void> {
  await page.keyboard.press("Control+k");
  if (random() < 0.3) await page.keyboard.type(oneOf(WORDS, random) ?? "");
  await one(page.getByTestId("palette").getByRole("option"), random, (option) => option.click(PATIENCE));
}

async function search(page: Page, random: Random): Promise<void> {
  await page.locator("#search").fill(oneOf(WORDS, random) ?? "", PATIENCE);
  if (random() < 0.5) await page.keyboard.press("ArrowDown");
  await page.keyboard.press(random() < 0.7 ? "Enter" : "Escape");
}

async function chooseInMenu(page: Page, random: Random): Promise<void> {
  const { x, y } = await somewhere(page, random);
  await page.mouse.click(x, y, { button: "right" });
  await one(page.getByTestId("canvas-menu").getByRole("menuitem"), random, (item) => item.click(PATIENCE));
}

async function one(all: Locator, random: Random, act: (chosen: Locator) => Promise<void>): Promise<void> {
  const count = await all.count();
  if (count > 0) await act(all.nth(Math.floor(random() * count)));
}

async function somewhere(page: Page, random: Random): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator("#canvas").boundingBox(PATIENCE);
  if (box === null) return { x: 0, y: 0 };
  return { x: box.x + random() * box.width, y: box.y + random() * box.height };
}

function oneOf<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}
