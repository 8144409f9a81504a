import type { Page } from "playwright-core";
import { z } from "zod";
import { NeighbourAnswer } from "#model/neighbours-api.js";

/** Where on the page a node's centre or a relationship's middle is painted, once the picture is still. */
export async function locate(page: Page, id: string): Promise<{ readonly x: number; readonly y: number }> {
  let before: string | null = null;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const point: unknown = await page.evaluate(`window.__mailuo.locate(${JSON.stringify(id)})`);
    const now = JSON.stringify(point);
    if (isPoint(point) && now === before) return point;
    before = now;
    await page.waitForTimeout(150);
  }
  throw new Error(`${id} is not shown.`);
}

function isPoint(value: unknown): value is { readonly x: number; readonly y: number } {
  return (
    typeof value === "object" &&
    value !== null &&
    "x" in value &&
    "y" in value &&
    typeof value.x === "number" &&
    typeof value.y === "number"
  );
}

/** Id of the first fact that a server tells from one entity to another. */
export async function factBetween(address: string, start: string, end: string): Promise<string> {
  const answer = await fetch(`${address}/api/entities/${encodeURIComponent(start)}/neighbours`);
  const { relationships } = NeighbourAnswer.parse(await answer.json());
  const fact = relationships.find((relationship) => relationship.start === start && relationship.end === end);
  return z.string().parse(fact?.id);
}
