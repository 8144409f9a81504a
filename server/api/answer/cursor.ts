import { createHash } from "node:crypto";
import type { z } from "zod";
import { GraphError } from "#model/problem.js";

/** A sort key: what an item of a list stands after. */
export type Position = readonly (string | number)[];

/**
 * Where a page of a list ended, as text that callers hand back unread. `list` names the list with its criteria, so that a cursor
 * of another one is known. It grants nothing that the caller may not read anyway: the check only tells a mangled one.
 */
export function cursorAfter(list: string, position: Position): string {
  return Buffer.from(JSON.stringify([checkOf(list, position), ...position])).toString("base64url");
}

/** Throws `invalid-cursor` where the text was not made by `cursorAfter` for this list. */
export function positionFromCursor<Place extends z.ZodType>(
  list: string,
  cursor: string,
  place: Place,
): z.output<Place> {
  const [check, ...position] = listFromJson(Buffer.from(cursor, "base64url").toString("utf8"));
  const parsed = place.safeParse(position);
  if (!parsed.success || check !== checkOf(list, position)) throw invalidCursor();
  return parsed.data;
}

export function invalidCursor(): GraphError {
  return new GraphError("invalid-cursor", {
    en: "This cursor is not one of this list with these criteria, or the list has changed since; ask again without a cursor.",
    zh: "这个游标不属于当前条件下的列表，或列表已有变化；请不带游标重新请求。",
  });
}

function checkOf(list: string, position: readonly unknown[]): string {
  return createHash("sha256")
    .update(JSON.stringify([list, position]))
    .digest("base64url")
    .slice(0, 10);
}

function listFromJson(text: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
