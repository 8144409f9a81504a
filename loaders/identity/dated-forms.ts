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
  const outdated = new Map<string, Set<string>>();
  for (const { type, form, name, from, to } of dated) {
    if (year !== null && from <= year && year <= to) continue;
    const key = `${type} ${name}`;
    outdated.set(key, (outdated.get(key) ?? new Set()).add(plainName(form).name));
  }
  return mentions.map((mention) => {
    const forms = outdated.get(`${mention.type} ${mention.name}`);
    if (forms === undefined) return mention;
    const surface = passages[mention.passage]?.text.slice(mention.start, mention.end) ?? "";
    if (forms.has(plainName(surface).name)) return { ...mention, name: surface, aliases: [] };
    return { ...mention, aliases: mention.aliases.filter((alias) => !forms.has(plainName(alias).name)) };
  });
}
