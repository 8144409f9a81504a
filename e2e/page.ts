import type { Locator, Page } from "playwright-core";
import { z } from "zod";
import { NeighbourAnswer } from "#model/neighbours-api.js";

const PATIENCE_MS = 30_000;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function searchBox(page: Page): Locator {
  return page.getByRole("combobox", { name: /搜索|Search/ });
}

/** Waits until the page tells how much it shows, in either language. */
export async function untilShown(page: Page): Promise<void> {
  await page
    .getByTestId("shown-count")
    .getByText(/实体|entities/)
    .waitFor();
}

/** How many entities the page says that it shows, in either language; NaN where it does not. */
export async function shownEntities(page: Page): Promise<number> {
  const words = await page.getByTestId("shown-count").innerText();
  return Number(/中的 (\d+)|共 (\d+)|^(\d+)/.exec(words)?.slice(1).find(Boolean) ?? Number.NaN);
}

/** Has the page show an entity and no more than a few of its neighbours, by keys. */
export async function showOnly(page: Page, name: string): Promise<void> {
  await untilShown(page);
  await searchBox(page).fill(name);
  await page.getByRole("option", { name }).first().waitFor();
  await page.keyboard.press("Shift+Enter");
  await page.getByTestId("details").getByRole("heading", { level: 3 }).waitFor();
}

/** Where on the page a node's centre or a relationship's middle is painted, once the picture is still. */
export async function locate(page: Page, id: string): Promise<Point> {
  let before: string | null = null;
  const lastAttempt = Date.now() + PATIENCE_MS;
  do {
    const point = await placeOf(page, id);
    const now = JSON.stringify(point);
    if (isPoint(point) && now === before && (await isLaidOut(page))) return point;
    before = now;
    await page.waitForTimeout(150);
    await untilPainted(page);
  } while (Date.now() < lastAttempt);
  throw new Error(`${id} is not shown.`);
}

/** On a busy machine nothing may be painted for long: what has not been is still as well. */
async function untilPainted(page: Page): Promise<void> {
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
}

/** A long layout shows what it has come to only now and then: nothing moves in between. */
function isLaidOut(page: Page): Promise<unknown> {
  return page.evaluate("window.__mailuo?.isStill() ?? false");
}

export async function isShown(page: Page, id: string): Promise<boolean> {
  return (await placeOf(page, id)) !== null;
}

function placeOf(page: Page, id: string): Promise<unknown> {
  return page.evaluate(`window.__mailuo?.locate(${JSON.stringify(id)}) ?? null`);
}

function isPoint(value: unknown): value is Point {
  return (
    typeof value === "object" &&
    value !== null &&
    "x" in value &&
    "y" in value &&
    typeof value.x === "number" &&
    typeof value.y === "number"
  );
}

export function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** The path by which another browser finds the same picture, once the address tells of it. */
export async function linkTo(page: Page): Promise<string> {
  await page.waitForURL(/[#&]v=/);
  let link = page.url();
  // It is written a quarter of a second after the last change.
  for (let quiet = 0; quiet < 3; quiet = page.url() === link ? quiet + 1 : 0) {
    link = page.url();
    await page.waitForTimeout(200);
  }
  return pathOf(link);
}

/** An address without its server. */
export function pathOf(address: string): string {
  const { pathname, search, hash } = new URL(address);
  return `${pathname}${search}${hash}`;
}

/** Goes with Tab to where something is; fails where Tab does not come there within so many presses. */
export function tabTo(page: Page, wanted: Locator, presses: number): Promise<void> {
  return goBy("Tab", page, { wanted, presses });
}

/** The same with Shift and Tab. */
export function tabBackTo(page: Page, wanted: Locator, presses: number): Promise<void> {
  return goBy("Shift+Tab", page, { wanted, presses });
}

async function goBy(key: string, page: Page, { wanted, presses }: { wanted: Locator; presses: number }): Promise<void> {
  const focused = wanted.and(page.locator(":focus"));
  for (let pressed = 0; pressed < presses; pressed += 1) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${presses} times ${key} do not lead to ${String(wanted)}.`);
}

/** Id of the first fact that a server tells from one entity to another. */
export async function factBetween(address: string, start: string, end: string): Promise<string> {
  const [first] = await factsBetween(address, start, end);
  return z.string().parse(first);
}

/** Ids of all facts that a server tells from one entity to another. */
export async function factsBetween(address: string, start: string, end: string): Promise<readonly string[]> {
  const answer = await fetch(`${address}/api/entities/${encodeURIComponent(start)}/neighbours`);
  const { relationships } = NeighbourAnswer.parse(await answer.json());
  return relationships.flatMap((fact) => (fact.start === start && fact.end === end ? [fact.id] : []));
}
