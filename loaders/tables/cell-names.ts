import { FACT_ENDS } from "#model/fact-ends.js";
import type { EntityType, FactType } from "#model/ontology.js";
import type { EntityRef, Mention } from "../stages.js";
import type { GridCell } from "./grid.js";
import { typeOfWord } from "./headings.js";

/** A name in a cell, with its place in the passages. */
export interface CellName {
  readonly text: string;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  /** Written in front of it: `举措：三个一百`. */
  readonly type: EntityType | null;
}

/** What stands between two separators; those within title marks, brackets and quotation marks part nothing. */
const PARTS = /(?:《[^》]{0,100}》|\([^)]{0,100}\)|（[^）]{0,100}）|“[^”]{0,100}”|[^;；,，、|])+/gu;

/** The names in a cell, parted by commas, semicolons, bars or line breaks; `isName` keeps one whole that is known to have such a sign. */
export function namesInCell(cell: GridCell, isName: (text: string) => boolean = () => false): CellName[] {
  const names: CellName[] = [];
  for (const [line, words] of cell.text.split("\n").entries()) {
    const passage = cell.passage + line;
    if (isName(words.trim())) names.push(nameAt(words, passage, { start: 0, end: words.length }));
    else {
      for (const { index, 0: part } of words.matchAll(PARTS)) {
        if (part.trim() !== "") names.push(nameAt(words, passage, { start: index, end: index + part.length }));
      }
    }
  }
  return names;
}

/** A cell that is one name. */
export function wholeName(cell: GridCell): CellName {
  const [first = ""] = cell.text.split("\n", 1);
  const name = nameAt(first, cell.passage, { start: 0, end: first.length });
  return { ...name, text: cell.text.split("\n").join("").trim() };
}

function nameAt(words: string, passage: number, { start, end }: { start: number; end: number }): CellName {
  const typed = /^\s*([^:：]{1,20})[:：]\s*/u.exec(words.slice(start, end));
  const type = typed === null ? null : typeOfWord(typed[1] ?? "");
  let from = type === null ? start : start + (typed?.[0].length ?? 0);
  let to = end;
  while (from < to && /[\s《]/u.test(words.charAt(from))) from += 1;
  while (to > from && /[\s》]/u.test(words.charAt(to - 1))) to -= 1;
  return { text: words.slice(from, to), passage, start: from, end: to, type };
}

/** What is known of a file's names while its rows are read. */
export interface KnownNames {
  /** What the reports' own rules take a name for. */
  readonly seen: ReadonlyMap<string, Mention>;
  /** Types of the entities that have a row of their own, by name. */
  readonly rows: ReadonlyMap<string, ReadonlySet<EntityType>>;
}

/** The entity that a name means as one of a type: as reports call it, 徐汇区发改委 for 区发改委 in a table on 徐汇区. */
export function entityOfName(
  name: CellName,
  type: EntityType,
  { seen }: KnownNames,
): EntityRef & { aliases: string[] } {
  const mention = seen.get(name.text);
  const known = mention?.type === type ? mention : null;
  const aliases = [...(known?.aliases ?? []), name.text].filter((alias) => alias !== (known?.name ?? name.text));
  return { type, name: known?.name ?? name.text, aliases };
}

/** Which type a name at an end of a fact has, of those that may stand there; null where nothing tells and several may. */
export function typeAtEnd(
  name: CellName,
  end: {
    readonly fact: FactType;
    readonly end: "subject" | "object";
    readonly told: EntityType | null;
    readonly own: EntityType | null;
  },
  { seen, rows }: KnownNames,
): EntityType | null {
  const allowed = FACT_ENDS[end.fact][end.end];
  const told = name.type ?? end.told;
  if (told !== null) return told;
  const ofRows = [...(rows.get(name.text) ?? [])].filter((type) => allowed.includes(type));
  if (ofRows.length === 1) return ofRows[0] ?? null;
  const mention = seen.get(name.text);
  if (mention !== undefined && allowed.includes(mention.type)) return mention.type;
  const [only, ...others] = allowed;
  if (only !== undefined && others.length === 0) return only;
  // A department belongs to a department, a company to a company; other things belong to initiatives.
  if (end.fact === "PART_OF") return end.own === "Department" || end.own === "Organization" ? end.own : "Initiative";
  return DEFAULTS[`${end.fact} ${end.end}`] ?? null;
}

/** What a name is where neither its heading nor the file nor the rules tell: 参与单位 are organizations. */
const DEFAULTS: Readonly<Partial<Record<`${FactType} ${"subject" | "object"}`, EntityType>>> = {
  "RESPONSIBLE_FOR object": "Project",
  "PARTNERS_WITH subject": "Organization",
  "PARTNERS_WITH object": "Organization",
  "PARTICIPATES_IN subject": "Organization",
  "PARTICIPATES_IN object": "Project",
  "APPLIES_TO object": "Place",
};
