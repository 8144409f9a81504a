import type { OfficePackage } from "./office-package.js";

/** What a paragraph style says of its paragraphs. */
export interface WordStyle {
  /** 1–9; null: no heading. */
  readonly headingLevel: number | null;
  readonly isBold: boolean;
  /** A line of a table of contents. */
  readonly isContents: boolean;
  readonly numbering: NumberingPlace | null;
}

/** The list that a paragraph is counted in. */
export interface NumberingPlace {
  readonly list: string;
  /** 0 for the outermost. */
  readonly level: number;
}

export const PLAIN_STYLE: WordStyle = { headingLevel: null, isBold: false, isContents: false, numbering: null };

interface RawStyle {
  name: string;
  basedOn: string | null;
  outline: number | null;
  bold: boolean | null;
  list: string | null;
  level: number | null;
}

/** Paragraph styles by their id, with what they take from the styles that they are based on. */
export async function readStyles(file: OfficePackage, part: string): Promise<ReadonlyMap<string, WordStyle>> {
  const raw = new Map<string, RawStyle>();
  let style: RawStyle | null = null;
  await file.walk(part, {
    open: (name, { styleId, val }) => {
      if (name === "style") {
        style = { name: "", basedOn: null, outline: null, bold: null, list: null, level: null };
        if (styleId !== undefined) raw.set(styleId, style);
      } else if (style !== null) setProperty(style, name, val);
    },
    close: (name) => {
      if (name === "style") style = null;
    },
  });
  return new Map([...raw.keys()].map((id) => [id, resolved(raw, id)]));
}

function setProperty(style: RawStyle, name: string, value: string | undefined): void {
  if (name === "name") style.name = value ?? "";
  else if (name === "basedOn") style.basedOn = value ?? null;
  else if (name === "outlineLvl") style.outline = Number(value);
  else if (name === "b") style.bold = isOn(value);
  else if (name === "numId") style.list = value ?? null;
  else if (name === "ilvl") style.level = Number(value);
}

/** Whether an on-off property is on: without a value it is. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/u.test(value);
}

function resolved(raw: ReadonlyMap<string, RawStyle>, id: string): WordStyle {
  const line: RawStyle[] = [];
  for (let next = raw.get(id); next !== undefined && !line.includes(next); next = raw.get(next.basedOn ?? "")) {
    line.push(next);
  }
  const first = <Value>(pick: (style: RawStyle) => Value | null): Value | null =>
    line.map(pick).find((value) => value !== null) ?? null;
  const outline = first(({ outline }) => outline);
  const list = first(({ list }) => list);
  return {
    headingLevel: first(({ name }) => headingLevelOf(name)) ?? (outline !== null && outline < 9 ? outline + 1 : null),
    isBold: first(({ bold }) => bold) ?? false,
    isContents: line.some(({ name }) => /^(?:toc \d|目录)/iu.test(name)),
    numbering: list === null || list === "0" ? null : { list, level: first(({ level }) => level) ?? 0 },
  };
}

function headingLevelOf(name: string): number | null {
  if (/^(?:title|标题)$/iu.test(name)) return 1;
  const level = /^(?:heading|标题) ?([1-9])$/iu.exec(name)?.[1];
  return level === undefined ? null : Number(level);
}
