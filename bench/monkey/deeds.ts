import type { Page } from "playwright-core";
import type { Random } from "../random.js";
import { placeOfOne, placeWithin } from "./places.js";

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
const CANVAS = "#canvas";

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
  // The page may load anew in the midst of it.
  await deed(page, random).catch((error: unknown) => {
    if (page.isClosed()) throw error;
  });
}

async function pressKey(page: Page, random: Random): Promise<void> {
  if (random() < 0.3) await page.evaluate(`document.querySelector("${CANVAS}")?.focus()`);
  await page.keyboard.press(oneOf(KEYS, random) ?? "f");
}

async function clickCanvas(page: Page, random: Random): Promise<void> {
  const { x, y } = await placeWithin(page, CANVAS, random);
  const button = random() < 0.15 ? "right" : "left";
  await page.mouse.click(x, y, { button, clickCount: random() < 0.15 ? 2 : 1 });
}

async function dragCanvas(page: Page, random: Random): Promise<void> {
  const [from, to] = [await placeWithin(page, CANVAS, random), await placeWithin(page, CANVAS, random)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

async function turnWheel(page: Page, random: Random): Promise<void> {
  const { x, y } = await placeWithin(page, CANVAS, random);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, random() * 400 - 200);
}

/** Any button that is seen, but none that opens what is outside the page. */
async function pressButton(page: Page, random: Random): Promise<void> {
  await pressOne(page, "button:not([data-outside])", random);
}

async function chooseInPalette(page: Page, random: Random): Promise<void> {
  await page.keyboard.press("Control+k");
  if (random() < 0.3) await page.keyboard.type(oneOf(WORDS, random) ?? "");
  await pressOne(page, '[data-testid="palette"] [role="option"]', random);
}

async function search(page: Page, random: Random): Promise<void> {
  await pressOne(page, "#search", random);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(oneOf(WORDS, random) ?? "");
  if (random() < 0.5) await page.keyboard.press("ArrowDown");
  await page.keyboard.press(random() < 0.7 ? "Enter" : "Escape");
}

async function chooseInMenu(page: Page, random: Random): Promise<void> {
  const { x, y } = await placeWithin(page, CANVAS, random);
  await page.mouse.click(x, y, { button: "right" });
  await pressOne(page, '[data-testid="canvas-menu"] [role="menuitem"]', random);
}

/** Presses what stands there, be it the chosen one or what lies over it. */
async function pressOne(page: Page, selector: string, random: Random): Promise<void> {
  const place = await placeOfOne(page, selector, random);
  if (place !== null) await page.mouse.click(place.x, place.y);
}

function oneOf<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}
