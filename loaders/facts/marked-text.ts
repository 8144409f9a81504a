import { isEntityType } from "#model/ontology.js";
import type { Mention, StructuredPassage, StructuredSection, StructuredText } from "../stages.js";

const MARK = /\{(\w+):([^{}=]+)(?:=([^{}]+))?\}/g;

/** Reads the text of a `RuleExample`: a line is a passage, `# ` makes it the heading of the section that the following lines stand in. */
export function readMarkedText(marked: string): { structured: StructuredText; mentions: Mention[] } {
  const sections: StructuredSection[] = [];
  const passages: StructuredPassage[] = [];
  const mentions: Mention[] = [];
  let at = 0;
  for (const [index, line] of marked.split("\n").entries()) {
    const isHeading = line.startsWith("# ");
    const read = readLine(isHeading ? line.slice(2) : line, index);
    if (isHeading) sections.push({ title: read.text, level: 1, modality: "review", parent: null });
    passages.push({
      span: { start: at, end: at + read.text.length },
      text: read.text,
      kind: isHeading ? "heading" : "sentence",
      section: sections.length === 0 ? null : sections.length - 1,
      modality: "review",
      paragraph: index,
    });
    mentions.push(...read.mentions);
    at += read.text.length + 1;
  }
  return { structured: { sections, passages }, mentions };
}

function readLine(line: string, passage: number): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = "";
  let read = 0;
  for (const match of line.matchAll(MARK)) {
    const [whole, type = "", surface = "", name = surface] = match;
    text += line.slice(read, match.index);
    read = match.index + whole.length;
    if (!isEntityType(type)) throw new TypeError(`${whole}: ${type} is no entity type`);
    const start = text.length;
    text += surface;
    mentions.push({ type, name, passage, start, end: text.length, aliases: [], rule: "marked", confidence: 1 });
  }
  return { text: text + line.slice(read), mentions };
}
