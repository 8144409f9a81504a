import { z } from "zod";
import type { Cell, Params } from "#model/query.js";
import { createFailingStore } from "#server/store/failing-store.js";
import type { GraphStore } from "#server/store/port.js";
import { createSteadyReading } from "#server/store/steady-reading.js";

/** For tests: a document's entities by name and its facts as pairs of them; `corrected`: when its facts were put right. */
export type Documents = Record<
  string,
  { version: string; entities: string[]; facts: [string, string][]; corrected?: string[] }
>;

const Text = z.string();
const Keys = z.array(Text);
function entityRow(name: string): Cell[] {
  return [name, "Place", name];
}

/** For tests: a store of documents; `during` is called before each query, as others write while one reads. `astray` are entities of no document. */
export function storeOf(documents: Documents, during: (query: string) => void = () => {}, astray: string[] = []) {
  const asked: string[] = [];
  const factRows = (keys: readonly string[]): Cell[][] =>
    keys.flatMap((key) =>
      (documents[key]?.facts ?? []).map(([a, b]) => [`${key}:${a}-${b}`, "PART_OF", a, b, key, "stated", "done", 1]),
    );
  const entitiesOf = (keys: readonly string[]): string[] =>
    [...new Set(keys.flatMap((key) => documents[key]?.entities ?? []))].toSorted();
  const answers: Record<string, (params: Params) => Cell[][]> = {
    revision: () => [[revision()]],
    "corrected-documents": () =>
      Object.entries(documents).flatMap(([key, { corrected }]) => (corrected === undefined ? [] : [[key, corrected]])),
    "document-versions": () => Object.entries(documents).map(([key, { version }]) => [key, version, null]),
    "entity-page": ({ after }) =>
      [...entitiesOf(Object.keys(documents)), ...astray].filter((name) => name > Text.parse(after)).map(entityRow),
    "fact-page": ({ after, until }) =>
      factRows(Object.keys(documents)).filter(
        ([, , start]) => Text.parse(start) > Text.parse(after) && Text.parse(start) <= Text.parse(until),
      ),
    "entities-of-documents": ({ documents }) => entitiesOf(Keys.parse(documents)).map(entityRow),
    "facts-of-documents": ({ documents }) => factRows(Keys.parse(documents)),
  };
  const revision = (): string => JSON.stringify(astray.length === 0 ? documents : [documents, astray]);
  const run: GraphStore["run"] = async ({ name }, params) => {
    during(name);
    asked.push(name);
    const rows = answers[name]?.(params) ?? [];
    return { columns: [], rows, graph: { nodes: [], relationships: [] }, truncated: false, elapsedMs: 0 };
  };
  const steadily = createSteadyReading(async () => {
    const before = revision();
    return { run, isSteady: async () => revision() === before };
  });
  const store = createFailingStore(new Error("Nobody asks."), { revision: async () => revision(), run, steadily });
  return { store, asked, documents };
}
