import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentBatch } from "#model/batch.js";
import { plainName } from "#loaders/identity/plain-name.js";
import { createReader } from "#loaders/read.js";
import { packageRoot } from "#server/package-root.js";
import { numberAfter } from "./called-with.js";
import { createRandom } from "./random.js";
import { corpusFiles, sampleOf } from "./corpus.js";

/**
 * `npm run bench -- merges [--seed N] [--pairs N] [--reports N] [FILE]`: draws pairs of mentions that ended on one node, for a person to
 * judge: half are two reports' mentions, half two forms of one report. Reads the development reports of areas (128) and as many others as told (300).
 * Writes a table (JSON lines) to FILE or stdout.
 */

const words = process.argv.slice(2);
const seed = numberAfter("--seed") ?? 1;
const pairs = numberAfter("--pairs") ?? 200;
const others = numberAfter("--reports") ?? 300;

/** A name where it stands. */
interface Seen {
  readonly document: string;
  readonly form: string;
  /** Words of the passage around it. */
  readonly around: string;
}

export interface DrawnPair {
  readonly kind: "reports" | "forms";
  readonly key: string;
  /** Of the key: by which rule other reports mean the same. Of a form: by which it names this. */
  readonly rule: string;
  readonly a: Seen;
  readonly b: Seen;
}

/** All that is known of a node: in each report each form once. */
interface Node {
  readonly rule: string;
  readonly seen: Seen[];
  readonly rules: Map<string, string>;
}

const nodes = new Map<string, Node>();
const read = createReader(join(packageRoot(), "loaders/gazetteers"));
for (const file of reportFiles()) collect(read(readFileSync(file), file.split("/").slice(-2).join("/")));
const drawn = [...draw("reports", reportPairs, pairs / 2), ...draw("forms", formPairs, pairs / 2)];
const lines = drawn.map((pair) => `${JSON.stringify(pair)}\n`).join("");
const target = words.find((word, at) => !word.startsWith("--") && !(words[at - 1] ?? "").startsWith("--"));
if (target === undefined) process.stdout.write(lines);
else writeFileSync(target, lines);

function reportFiles(): readonly string[] {
  const all = corpusFiles();
  const development = all.filter((file) =>
    existsSync(join(packageRoot(), "..", "shared", "corpus", ...file.split("/").slice(-2))),
  );
  const known = new Set(development);
  return [
    ...development,
    ...sampleOf(
      all.filter((file) => !known.has(file)),
      others,
      seed,
    ),
  ];
}

function collect(batch: DocumentBatch): void {
  const passages = new Map(batch.passages.map((passage) => [passage.key, passage.text] as const));
  const entities = new Map(batch.entities.map((entity) => [entity.key, entity] as const));
  const known = new Set<string>();
  for (const mention of batch.mentions) {
    const entity = entities.get(mention.entity);
    const text = passages.get(mention.passage) ?? "";
    const form = text.slice(mention.textStart, mention.textEnd);
    if (entity === undefined || known.has(`${entity.key} ${form}`)) continue;
    known.add(`${entity.key} ${form}`);
    const node: Node = nodes.get(entity.key) ?? { rule: entity.identity, seen: [], rules: new Map() };
    nodes.set(entity.key, node);
    entity.aliases.forEach((alias, at) => node.rules.set(alias, entity.aliasRules[at] ?? ""));
    const around = `${text.slice(Math.max(0, mention.textStart - 25), mention.textStart)}【${form}】${text.slice(mention.textEnd, mention.textEnd + 25)}`;
    node.seen.push({ document: batch.document.key, form, around });
  }
}

/** One pair of each node that has any: nodes that hundreds of reports name do not crowd out the others. */
function draw(
  kind: DrawnPair["kind"],
  pairsOf: (node: Node) => readonly (readonly [Seen, Seen])[],
  count: number,
): DrawnPair[] {
  const random = createRandom(seed);
  const keys = [...nodes.keys()].toSorted();
  const taken = new Set<string>();
  const found: DrawnPair[] = [];
  while (found.length < count && taken.size < keys.length) {
    const key = keys[Math.floor(random() * keys.length)] ?? "";
    const node = nodes.get(key);
    if (node === undefined || taken.has(key)) continue;
    taken.add(key);
    const candidates = pairsOf(node);
    const [a, b] = candidates[Math.floor(random() * candidates.length)] ?? [];
    if (a === undefined || b === undefined) continue;
    const rule = kind === "reports" ? node.rule : (node.rules.get(b.form) ?? node.rules.get(a.form) ?? node.rule);
    found.push({ kind, key, rule, a, b });
  }
  return found;
}

function reportPairs({ seen }: Node): (readonly [Seen, Seen])[] {
  const firsts = seen.filter(({ document }, at) => seen.findIndex((other) => other.document === document) === at);
  return firsts.slice(0, 40).flatMap((a, at) => firsts.slice(at + 1, 40).map((b) => [a, b] as const));
}

/** Two names that differ in more than quotation marks; where a measure's name is put together, its figure is no name of it. */
function formPairs({ seen }: Node): (readonly [Seen, Seen])[] {
  const names = seen.filter(({ form }) => !/^\d/u.test(form)).slice(0, 60);
  return names.flatMap((a, at) =>
    names
      .slice(at + 1)
      .filter((b) => a.document === b.document && plainName(a.form).name !== plainName(b.form).name)
      .map((b) => [a, b] as const),
  );
}
