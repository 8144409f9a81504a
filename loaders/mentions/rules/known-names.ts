import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import type { Token } from "../tokens.js";

/** Names that the gazetteers know, and divisions of GB/T 2260, where they end with the words: not 京东 in 北京东路. */
export function knownNames(text: string, tokens: readonly Token[], reading: Reading): Candidate[] {
  const starts = new Set(tokens.map((token) => token.start));
  const ends = new Set(tokens.map((token) => token.end));
  const found: Candidate[] = [];
  for (const { start, end, value } of reading.names.findAll(text)) {
    if (end - start < 4 && !(starts.has(start) || ends.has(end))) continue;
    const surface = text.slice(start, end);
    const aliases = [...value.aliases, surface].filter((alias) => alias !== value.name);
    found.push({ start, end, type: value.type, name: value.name, aliases, rule: "gazetteer", confidence: 0.9 });
  }
  for (const { start, end, value } of reading.divisions.findAll(text)) {
    if (!(starts.has(start) || ends.has(end))) continue;
    const aliases = value.short === null ? [] : [value.short];
    found.push({ start, end, type: "Place", name: value.name, aliases, rule: "division", confidence: 0.85 });
  }
  return found;
}

const OWN_AREA = /^(?:全|我)([省市区县州旗])$/u;

/** 全区, 我市: the document's own area. */
export function ownArea(tokens: readonly Token[], reading: Reading): Candidate[] {
  return tokens.flatMap((token) => {
    const level = OWN_AREA.exec(token.text)?.[1];
    const name = level === undefined ? undefined : reading.levels.get(level);
    if (name === undefined) return [];
    const short = reading.area?.name === name ? reading.area.short : null;
    const aliases = short === null ? [token.text] : [short, token.text];
    return [
      { start: token.start, end: token.end, type: "Place" as const, name, aliases, rule: "own-area", confidence: 0.9 },
    ];
  });
}
