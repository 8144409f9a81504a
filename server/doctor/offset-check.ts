import { z } from "zod";
import type { Catalogue } from "#cypher/catalogue.js";
import type { Finding } from "#model/doctor.js";
import type { GraphStore, RunOptions } from "#server/store/port.js";

export const OFFSET_CHECK = "offsets";

const PASSAGES_A_PAGE = 500;
const DOCUMENTS_A_PAGE = 200;
const MOST_EXAMPLES = 5;
const LIMITS = { maxRows: 1_000, timeoutMs: 120_000 };

const TextRow = z.tuple([z.string()]);
const Mention = z.object({ entity: z.string(), start: z.number(), end: z.number(), surface: z.string() });
const Passage = z.object({
  key: z.string(),
  text: z.string(),
  surface: z.string().nullish(),
  start: z.number(),
  end: z.number(),
  order: z.number(),
});

/** Whether each passage and mention cuts out of its document's original exactly the words that it says (ADR 3). */
export async function checkOffsets(
  store: Pick<GraphStore, "run" | "steadily">,
  catalogue: Catalogue,
  signal?: AbortSignal,
): Promise<readonly Finding[]> {
  const limits = { ...LIMITS, signal };
  const wrong: string[] = [];
  for await (const document of documentKeys({ run: (...asked) => store.run(...asked), catalogue, limits })) {
    // A document may be replaced between its text and its passages.
    wrong.push(...(await store.steadily((run) => wrongOf(document, { run, catalogue, limits }))));
  }
  if (wrong.length === 0) return [];
  const detail = {
    en: "Passages or mentions do not stand in the original where they say.",
    zh: "语段或提及不在原文中所说的位置。",
  };
  const examples = wrong.slice(0, MOST_EXAMPLES);
  return [{ check: OFFSET_CHECK, detail, total: wrong.length, examples, remedy: "reload" }];
}

interface Reading {
  readonly run: GraphStore["run"];
  readonly catalogue: Catalogue;
  readonly limits: RunOptions;
}

async function wrongOf(document: string, reading: Reading): Promise<readonly string[]> {
  const { run, catalogue, limits } = reading;
  const [text] = (await run(catalogue.get("document-text"), { key: document }, limits)).rows;
  // One without an original is found by a check of its own.
  if (text === undefined) return [];
  const [original] = TextRow.parse(text);
  const wrong: string[] = [];
  for await (const page of passagePages(document, reading)) wrong.push(...wrongIn(page, original));
  return wrong;
}

interface Page {
  readonly passages: readonly z.infer<typeof Passage>[];
  readonly mentions: readonly z.infer<typeof Mention>[];
}

function wrongIn({ passages, mentions }: Page, original: string): readonly string[] {
  return [
    ...passages.filter(({ start, end, text, surface }) => original.slice(start, end) !== (surface ?? text)),
    ...mentions
      .filter(({ start, end, surface }) => original.slice(start, end) !== surface)
      .map(({ entity, surface }) => ({ key: `${surface} (${entity})` })),
  ].map(({ key }) => key);
}

async function* documentKeys({ run, catalogue, limits }: Reading): AsyncGenerator<string> {
  for (let after = ""; ;) {
    const { rows } = await run(catalogue.get("document-versions"), { after, limit: DOCUMENTS_A_PAGE }, limits);
    const keys = rows.map((row) => z.string().parse(row[0]));
    yield* keys;
    const last = keys.at(-1);
    if (last === undefined || keys.length < DOCUMENTS_A_PAGE) return;
    after = last;
  }
}

async function* passagePages(key: string, { run, catalogue, limits }: Reading): AsyncGenerator<Page> {
  for (let after = -1; ;) {
    const params = { key, after, limit: PASSAGES_A_PAGE };
    const { columns, rows, graph } = await run(catalogue.get("document-passages"), params, limits);
    const found = columns.indexOf("mentions");
    const passages = graph.nodes.map(({ properties }) => Passage.parse(properties));
    yield { passages, mentions: rows.flatMap((row) => z.array(Mention).parse(row[found])) };
    const last = passages.at(-1);
    if (last === undefined || rows.length < PASSAGES_A_PAGE) return;
    after = last.order;
  }
}
