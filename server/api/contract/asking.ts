import { expect } from "vitest";
import type { z } from "zod";
import { Problem } from "#model/problem.js";
import type { SampleApp } from "./sample-app.js";

/** For tests: what is asked of the API, and what is made of its answers. */

export const inPath = encodeURIComponent;

/** The body of a good answer, which must have exactly what the schema says. */
export async function get<Schema extends z.ZodType>(
  { app }: SampleApp,
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const answer = await app.request(path);
  const body: unknown = await answer.json();
  expect([path, answer.status, answer.ok ? "" : body]).toEqual([path, 200, ""]);
  expect(body).toEqual(schema.parse(body));
  return schema.parse(body);
}

/** A list page by page, from its first to its last. */
export async function pagesOf<Schema extends z.ZodType<{ readonly nextCursor: string | null }>>(
  sample: SampleApp,
  path: string,
  schema: Schema,
  limit: number,
): Promise<z.output<Schema>[]> {
  const pages: z.output<Schema>[] = [];
  let cursor: string | null = null;
  do {
    const asked = cursor === null ? "" : `&cursor=${cursor}`;
    const page: z.output<Schema> = await get(sample, `${path}?limit=${limit}${asked}`, schema);
    pages.push(page);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return pages;
}

export async function post(
  { app }: SampleApp,
  path: string,
  body: unknown,
  signal: AbortSignal | null = null,
): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return app.request(path, { method: "POST", body: JSON.stringify(body), headers, signal });
}

export async function problemOf(answer: Response | Promise<Response>): Promise<Problem> {
  return Problem.parse(await (await answer).json());
}

export function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items;
  if (first === undefined) throw new Error("The sample has none of these.");
  return first;
}
