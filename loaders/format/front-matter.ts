import { type FormatHints, NO_HINTS } from "./formatted-text.js";

const FRONT_MATTER = /^(?:[\w-]+\s*:|(?:标题|地区|区域|发布机构|报告机关|年份|时期|日期|发布日期)\s*[:：])/mu;

/** A field, what goes on from the line before, a comment or nothing: a line of prose is none of them. */
const FRONT_MATTER_LINE = /^(?:[^:：]{1,60}[:：]|[ \t\-#\]}]|$)/u;

/** YAML between two `---` at the very start; only plain `name: value` lines are read. `end`: where the text begins, 0 without it. */
export function frontMatterOf(text: string): { readonly end: number; readonly hints: FormatHints } {
  const match = /^\s*---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(text);
  const block = match?.[1];
  if (match === null || block === undefined || !FRONT_MATTER.test(block)) return { end: 0, hints: NO_HINTS };
  if (!block.split("\n").every((line) => FRONT_MATTER_LINE.test(line))) return { end: 0, hints: NO_HINTS };
  const fields = new Map<string, string>();
  for (const line of block.split("\n")) {
    const field = /^([\p{L}\w-]+)\s*[:：](.*)$/u.exec(line);
    const value = field?.[2]?.trim().replace(/^(["'])(.*)\1$/u, "$2") ?? "";
    if (field?.[1] !== undefined && value !== "") fields.set(field[1].toLowerCase(), value);
  }
  return { end: match[0].length, hints: { title: fields.get("title") ?? null, fields } };
}
