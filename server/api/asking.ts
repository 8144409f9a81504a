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
  expect([path, answer.status, body]).toEqual([path, 200, schema.parse(body)]);
  return schema.parse(body);
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
