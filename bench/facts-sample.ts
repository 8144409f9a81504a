import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { DocumentBatch, FactRecord } from "#model/batch.js";
import { createReader } from "#loaders/read.js";
import { packageRoot } from "#server/package-root.js";
import { corpusFiles, sampleOf } from "./corpus.js";

const REPORTS = 300;
const FACTS = 200;

/** A fact as a person judges it: what it says and the sentences that it leads to. */
interface Judged {
  readonly says: string;
  readonly rule: string;
  readonly document: string;
  readonly sentences: string;
}

/**
 * `npm run bench -- facts-sample [SEED] [EACH]`: draws 200 facts of 300 reports of the corpus, or EACH facts of every rule, and prints them
 * as a Markdown table whose last column waits for a verdict. The lists with the verdicts are in `docs/fact-precision.md`.
 */
function main(): void {
  const seed = Number(process.argv[2] ?? 1);
  const read = createReader(join(packageRoot(), "loaders/gazetteers"));
  const facts = sampleOf(corpusFiles(), REPORTS, seed).flatMap((file, index) => {
    if (index % 50 === 49) console.error(`${index + 1} of ${REPORTS} reports`);
    const path = relative(join(packageRoot(), ".cache", "corpus"), file)
      .split(sep)
      .slice(-2)
      .join("/");
    const batch = read(readFileSync(file), path);
    return batch.facts.map((fact) => judged(fact, batch));
  });
  const each = process.argv[3];
  const drawn = each === undefined ? sampleOf(facts, FACTS, seed) : drawnByRule(facts, Number(each), seed);
  console.log(`${drawn.length} of ${facts.length} facts in ${REPORTS} reports, seed ${seed}.\n`);
  console.log("| # | fact | rule | document | sentence | verdict |\n|---|---|---|---|---|---|");
  for (const [index, fact] of drawn.entries()) {
    const cells = [index + 1, fact.says, fact.rule, fact.document, fact.sentences, ""];
    console.log(`| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`);
  }
}

function drawnByRule(facts: readonly Judged[], each: number, seed: number): Judged[] {
  const rules = [...new Set(facts.map(({ rule }) => rule))].toSorted();
  return rules.flatMap((name) =>
    sampleOf(
      facts.filter(({ rule }) => rule === name),
      each,
      seed,
    ),
  );
}

function judged(fact: FactRecord, batch: DocumentBatch): Judged {
  const name = (key: string): string => batch.entities.find((entity) => entity.key === key)?.name ?? key;
  const texts = new Map(batch.passages.map(({ key, text }) => [key, text]));
  const basis = fact.basis === "stated" ? "" : ` (${fact.basis})`;
  return {
    says: `${name(fact.start)} ${fact.type} ${name(fact.end)}, ${fact.status}${basis}`,
    rule: fact.rule,
    document: batch.document.key.replace("document:", ""),
    sentences: fact.evidence.map((passage) => texts.get(passage) ?? passage).join(" … "),
  };
}

main();
