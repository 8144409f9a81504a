import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GraphSchema } from "#model/schema.js";
import { SearchAnswer } from "#model/search-api.js";
import { CASES, type CompletionCase } from "./completion/cases.js";
import { completionParts } from "./completion/language.js";
import { quantile } from "./quantile.js";
import { startServing } from "./serving.js";

/**
 * `npm run bench -- completion`: what the query editor offers for 100 beginnings of queries, on the sample's graph, as the editor asks for it: the grammar,
 * and the server's search for names. Exit code 1 where the item that is meant is among the first five in fewer than 95 %.
 */

const FIRST = 5;
const BAR = 0.95;
const PARAMETERS = ["limit", "name", "year"];

const folder = mkdtempSync(join(tmpdir(), "mailuo-bench-"));
mkdirSync(join(folder, "editor"));
const serving = await startServing({ MAILUO_DATA: folder, NEO4J_URI: "" }, ["--sample"]);
try {
  const { complete, completionsAt, storeVocabulary } = await completionParts(join(folder, "editor"));
  const schema = GraphSchema.parse(await (await ask("/api/schema")).json());
  const vocabulary = storeVocabulary(schema, { engine: "embedded", parameters: PARAMETERS });
  const sources = {
    grammar: async (text: string, caret: number) => completionsAt(text, caret, vocabulary),
    entities: findEntities,
  };
  const times: number[] = [];
  let found = 0;
  let all = 0;
  for (const [kind, cases] of Object.entries(CASES)) {
    let ofKind = 0;
    for (const one of cases) {
      const { text, caret } = placed(one);
      const begun = performance.now();
      const offer = await complete(text, caret, sources);
      times.push(performance.now() - begun);
      const labels = offer?.candidates.map(({ label }) => label) ?? [];
      if (labels.slice(0, FIRST).includes(one.wanted)) ofKind += 1;
      else console.log(`missed  ${one.text.replaceAll("\n", "⏎")}  →  ${one.wanted}; offered ${listed(labels)}`);
    }
    console.log(`${kind}: ${ofKind} of ${cases.length}`);
    found += ofKind;
    all += cases.length;
  }
  const isMet = found / all >= BAR;
  console.log(`${found} of ${all} among the first ${FIRST}; bar ${BAR * 100} %: ${isMet ? "met" : "missed"}`);
  console.log(`median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms an answer`);
  if (!isMet) process.exitCode = 1;
} finally {
  await serving.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Each on a connection of its own: the grammar may take longer than the server keeps one. */
function ask(path: string): Promise<Response> {
  return fetch(`${serving.address}${path}`, { headers: { connection: "close" } });
}

async function findEntities(words: string, types: readonly string[]) {
  const query = new URLSearchParams({ q: words, limit: "8", ...(types.length > 0 ? { types: types.join(",") } : {}) });
  const answer = SearchAnswer.parse(await (await ask(`/api/search?${query.toString()}`)).json());
  return answer.entities.items.map(({ entity }) => ({
    key: String(entity.properties["key"]),
    name: String(entity.properties["name"]),
    type: entity.labels.find((label) => label !== "Entity") ?? "",
  }));
}

function placed({ text }: CompletionCase) {
  return { text: text.replace("|", "").replaceAll("¦", "|"), caret: text.indexOf("|") };
}

function listed(labels: readonly string[]): string {
  return labels.length === 0 ? "nothing" : `${labels.slice(0, FIRST).join(", ")} of ${labels.length}`;
}
