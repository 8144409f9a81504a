import { ENTITY_TYPES } from "#model/entity-types.js";
import type { Candidate, Completions } from "./candidates.js";
import { cypherTokens } from "./cypher-tokens.js";
import { literalAt, type Literal } from "./literal-at.js";
import { rank } from "./rank.js";

export type EntityTypeName = (typeof ENTITY_TYPES)[number];

/** An entity of the store, as the search knows it. */
export interface NamedEntity {
  readonly key: string;
  readonly name: string;
  /** Its type label. */
  readonly type: string;
}

/** Who is asked what could be written. */
export interface Sources {
  readonly grammar: (text: string, caret: number) => Promise<Completions>;
  /** Entities by name, alias, pinyin; of these types, or of all. */
  readonly entities: (words: string, types: readonly EntityTypeName[]) => Promise<readonly NamedEntity[]>;
}

export interface Offer {
  readonly from: number;
  readonly to: number;
  /** The best first. */
  readonly candidates: readonly Candidate[];
  /** What the grammar allows here, from which more typing picks without asking again; null where it must be asked again. */
  readonly all: readonly Candidate[] | null;
}

/** Properties that name an entity, and so can be completed from the store. */
const NAMING: ReadonlySet<string> = new Set(["name", "key"]);

/** What to offer at the caret; null where there is nothing to offer, as in a comment. */
export async function complete(text: string, caret: number, sources: Sources): Promise<Offer | null> {
  const literal = literalAt(text, caret);
  if (literal !== null) return NAMING.has(literal.property) ? offerEntities(literal, sources) : null;
  if (isInText(text, caret)) return null;
  const { from, candidates } = await sources.grammar(text, caret);
  return { from, to: caret, candidates: rank(candidates, text.slice(from, caret)), all: candidates };
}

function isInText(text: string, caret: number): boolean {
  return cypherTokens(text).some(
    ({ kind, start, end, text: piece }) =>
      (kind === "string" || kind === "comment") &&
      start < caret &&
      (caret < end || (caret === end && !/^(?:\/\*[\s\S]*\*\/|(['"])[\s\S]*\1)$/u.test(piece))),
  );
}

async function offerEntities(literal: Literal, { entities }: Sources): Promise<Offer | null> {
  const words = literal.property === "key" ? literal.typed.replace(/^[^:]*:/u, "") : literal.typed;
  if (words.trim() === "") return null;
  const types = ENTITY_TYPES.filter((type) => literal.labels.includes(type));
  const found = await entities(words.trim(), types);
  const candidates = found.map(({ key, name, type }): Candidate => {
    const label = literal.property === "key" ? key : name;
    const insert = escaped(label, literal.quote);
    return { kind: "entity", label, detail: type, ...(insert === label ? {} : { insert }) };
  });
  return { from: literal.from, to: literal.to, candidates, all: null };
}

const escaped = (words: string, quote: string) =>
  words.replaceAll("\\", String.raw`\\`).replaceAll(quote, `\\${quote}`);
