import { InvalidArgumentError, type Command } from "commander";
import { ENTITY_TYPES } from "#model/entity-types.js";
import type { CandidateRule } from "#loaders/identity/candidates.js";
import type { EntityType } from "#model/ontology.js";
import type { Duplicate, DuplicateSide } from "#server/duplicates.js";
import { examples } from "./examples.js";
import { countFrom } from "./number-options.js";
import type { Terminal } from "./terminal.js";

interface DuplicateOptions {
  readonly type: readonly EntityType[];
  readonly limit: number;
  readonly offset: number;
  readonly json?: true;
}

/** Enough for the largest graph, whatever the limit on other queries. */
const TIMEOUT_MS = 120_000;

export function addDuplicatesCommand(program: Command, terminal: Terminal): void {
  program
    .command("duplicates")
    .description("list entities that stay apart but might be one thing, the likeliest first, with their sentences")
    .option("--type <type>", "only this type of entity; may be given again", addType, [])
    .option("--limit <count>", "list at most this many", countFrom(0), 50)
    .option("--offset <count>", "pass over this many of the likeliest", countFrom(0), 0)
    .option("--json", "print one JSON object a line: rule, strength, and both entities with documents and sentences")
    .addHelpText("after", examples("duplicates", "duplicates --type Project --limit 200", "duplicates --json"))
    .action(async (options: DuplicateOptions) => {
      const { withStoreThatIs } = await import("./store-session.js");
      const { findDuplicates } = await import("#server/duplicates.js");
      await withStoreThatIs(terminal, async ({ store, catalogue }) => {
        const { type: types, limit, offset } = options;
        const search = { store, catalogue, types, limit, offset, timeoutMs: TIMEOUT_MS, signal: terminal.signal };
        const { total, items } = await findDuplicates(search);
        let count = 0;
        for await (const duplicate of items) {
          count += 1;
          await terminal.print(options.json ? `${JSON.stringify(duplicate)}\n` : textFromDuplicate(duplicate));
        }
        terminal.tell(lineFromCounts(count, offset, total));
      });
    });
}

function textFromDuplicate({ rule, strength, a, b }: Duplicate): string {
  return [`${strength.toFixed(2)}  ${rule}: ${WHY[rule]}`, ...linesFromSide(a), ...linesFromSide(b), "", ""].join("\n");
}

/** What each rule has found, for those who read the list. */
const WHY: Readonly<Record<CandidateRule, string>> = {
  "alias-is-name": "a form of the one is the name of the other",
  "other-type": "one name, two types",
  "nearer-area": "one name, in an area and in another around it",
  "longer-name": "the name of the one ends in that of the other",
  "other-year": "one name, in two years",
};

function linesFromSide({ key, name, documents, sightings }: DuplicateSide): string[] {
  const reports = `${documents} ${documents === 1 ? "document" : "documents"}`;
  return [
    `  ${name}  (${key}; ${reports})`,
    ...sightings.map(
      ({ title, text }) => `      ${title}: ${text.replaceAll(/\s+/gu, " ").slice(0, LONGEST_SENTENCE)}`,
    ),
  ];
}

const LONGEST_SENTENCE = 120;

function lineFromCounts(count: number, offset: number, total: number): string {
  if (total === 0) return "nothing stays apart that might be one";
  const range = count === 0 ? "none" : `${offset + 1}–${offset + count}`;
  const more = offset + count < total ? "; there are more, see --limit and --offset" : "";
  return `${range} of ${total} candidates${more}`;
}

function addType(text: string, before: readonly EntityType[]): readonly EntityType[] {
  const type = ENTITY_TYPES.find((name) => name.toLowerCase() === text.toLowerCase());
  if (type === undefined) throw new InvalidArgumentError(`Entity types are ${ENTITY_TYPES.join(", ")}.`);
  return [...before, type];
}
