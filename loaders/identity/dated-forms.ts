import type { DatedForm } from "#loaders/gazetteers/gazetteers.js";
import type { Mention, ReportMetadata, StructuredPassage } from "../stages.js";
import { plainName } from "./plain-name.js";

/**
 * 奥运会 means Beijing's games until 2009 and others later: outside its years a form stands for itself. Where the report's year is not
 * known, it stands for itself too.
 */
export function settleDatedForms(
  mentions: readonly Mention[],
  passages: readonly StructuredPassage[],
  { year }: ReportMetadata,
  dated: readonly DatedForm[],
): Mention[] {
  const all = new Set(dated.map(({ type, form, name }) => `${type} ${name} ${plainName(form).name}`));
  const outdated = new Map<string, Set<string>>();
  for (const { type, form, name, from, to } of dated) {
    if (year !== null && from <= year && year <= to) continue;
    const key = `${type} ${name}`;
    outdated.set(key, (outdated.get(key) ?? new Set()).add(plainName(form).name));
  }
  return mentions.map((mention) => {
    const text = passages[mention.passage]?.text ?? "";
    const surface = text.slice(mention.start, mention.end);
    const own = { ...mention, name: surface, aliases: [] };
    const key = `${mention.type} ${mention.name}`;
    const form = plainName(surface).name;
    if (all.has(`${key} ${form}`)) {
      const start = startOfOther(text, mention.start);
      if (start !== null) return { ...own, start, name: text.slice(start, mention.end) };
    }
    const forms = outdated.get(key);
    if (forms === undefined) return mention;
    if (forms.has(form)) return own;
    return { ...mention, aliases: mention.aliases.filter((alias) => !forms.has(plainName(alias).name)) };
  });
}

/** 特殊|奥运会, 青年|奥运会, 第28届|奥运会: what stands before makes it another than the one that was to come. */
const OF_ANOTHER = /(?:特殊|特|残疾人|残|冬季|冬|青年|青|智力|园艺|第?[\d一二三四五六七八九十]{1,4}届|届)$/u;

/** Where the name of another begins, of which the form is only the end: with the form alone it would be joined with what is called by it. */
function startOfOther(text: string, start: number): number | null {
  const before = OF_ANOTHER.exec(text.slice(0, start));
  return before === null ? null : before.index + (before[0] === "届" ? 1 : 0);
}
