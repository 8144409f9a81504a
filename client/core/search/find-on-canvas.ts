import { ENTITY_TYPES } from "#model/entity-types.js";
import type { GraphNode } from "#model/graph.js";
import type { EntityType } from "#model/ontology.js";
import { entityTypeOf } from "../names/entity-type.js";
import { folded } from "./folded.js";
import { rememberLast } from "../remember-last.js";
import type { Dataset } from "../scene/dataset.js";

export interface FoundNode {
  readonly node: GraphNode;
  /** The form that answers, as it is written. */
  readonly matched: string;
  /** What of `matched` answers, where the words stand in it as they were typed. */
  readonly range: readonly [start: number, end: number] | null;
  readonly field: "name" | "nameEn" | "alias" | "pinyin" | "initials";
}

export interface FoundOnCanvas {
  /** Those that are called so, then those whose name begins so, then the rest; within each the shorter names first. */
  readonly items: readonly FoundNode[];
  readonly total: number;
}

interface FindOptions {
  /** Empty: all. */
  readonly types: readonly EntityType[];
  readonly limit: number;
}

/** Nodes on the canvas by any part of what they are called, without asking the server. */
export function findOnCanvas(dataset: Dataset, text: string, { types, limit }: FindOptions): FoundOnCanvas {
  const wanted = folded(text);
  if (wanted === "") return { items: [], total: 0 };
  const found = [...writtenNames(dataset.nodes).values()].flatMap((names) => hitOf(names, wanted, text.trim()) ?? []);
  const fitting = found.filter(({ node }) => types.length === 0 || types.some((type) => entityTypeOf(node) === type));
  const sorted = fitting.toSorted(
    (a, b) => a.tier - b.tier || a.matched.length - b.matched.length || rankOf(a.node) - rankOf(b.node),
  );
  const items = sorted.slice(0, limit).map(({ node, matched, range, field }) => ({ node, matched, range, field }));
  return { items, total: sorted.length };
}

/** Whether the search would find the node by the text: by its name, another name of it, or how that sounds. */
export function isFoundBy(dataset: Dataset, id: string, text: string): boolean {
  const [names, wanted] = [writtenNames(dataset.nodes).get(id), folded(text)];
  return names !== undefined && wanted !== "" && names.forms.some((form) => tierOf(form, wanted) !== null);
}

interface Form {
  readonly field: FoundNode["field"];
  readonly written: string;
  readonly folded: string;
}

interface Names {
  readonly node: GraphNode;
  readonly forms: readonly Form[];
}

/** Typing asks at each key: names are made ready once for as long as the canvas holds the same nodes. */
const writtenNames = rememberLast(
  (nodes: Dataset["nodes"]): ReadonlyMap<string, Names> =>
    new Map([...nodes].map(([id, node]) => [id, { node, forms: formsOf(node) }])),
);

function formsOf({ properties }: GraphNode): readonly Form[] {
  const { name, title, nameEn, aliases, pinyin, initials } = properties;
  const given: readonly (readonly [Form["field"], unknown])[] = [
    ["name", name ?? title],
    ["nameEn", nameEn],
    ...(Array.isArray(aliases) ? aliases.map((alias) => ["alias", alias] as const) : []),
    ["pinyin", pinyin],
    ["initials", initials],
  ];
  return given.flatMap(([field, written]) =>
    typeof written === "string" && written !== "" ? [{ field, written, folded: folded(written) }] : [],
  );
}

function hitOf({ node, forms }: Names, wanted: string, typed: string): (FoundNode & { readonly tier: number }) | null {
  let best: { readonly form: Form; readonly tier: number } | null = null;
  for (const form of forms) {
    const tier = tierOf(form, wanted);
    if (tier !== null && (best === null || tier < best.tier)) best = { form, tier };
  }
  if (best === null) return null;
  const { written, field } = best.form;
  return { node, matched: written, field, range: rangeOf(typed, written), tier: best.tier };
}

function rangeOf(typed: string, written: string): FoundNode["range"] {
  const lower = written.toLowerCase();
  // Few letters change their length with their case; where one does, places would be off.
  const at = lower.length === written.length ? lower.indexOf(typed.toLowerCase()) : -1;
  return at === -1 ? null : [at, at + typed.length];
}

/** Letters of a sound in the middle of other sounds would find nearly everything. */
function tierOf({ field, folded: form }: Form, wanted: string): number | null {
  const at = form.indexOf(wanted);
  if (at === -1 || (at > 0 && (field === "pinyin" || field === "initials"))) return null;
  const isWhole = form.length === wanted.length;
  return (isWhole ? 0 : at === 0 ? 1 : 2) + (field === "name" ? 0 : 0.5);
}

function rankOf(node: GraphNode): number {
  const type = entityTypeOf(node);
  return type === undefined ? ENTITY_TYPES.length : ENTITY_TYPES.indexOf(type);
}
