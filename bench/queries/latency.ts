import type { BareReader } from "#server/store/neo4j/testing/bare-reader.js";
import { explorerQueries } from "./explorer-queries.js";
import { createHttpCaller } from "./http-caller.js";
import { quantile } from "../quantile.js";
import { timesOf } from "./times-of.js";
import type { Serving } from "../serving.js";

const BARS = { p50: 1.25, p99: 1.5 } as const;
const ROUNDS = 5;
const ROUND_MS = 3_000;

/** `POST /api/query` beside the bare driver on the same Neo4j, with 1 and with 16 callers. */
export async function measureLatency(served: Serving, bare: BareReader, keys: readonly string[]): Promise<boolean> {
  const queries = explorerQueries(keys);
  let isMet = true;
  for (const callers of [1, 16]) {
    const people = Array.from({ length: callers }, (_, index) => createHttpCaller(served.address, index + 1));
    const queryOf = (caller: number, run: number) => queries[(caller + run) % queries.length];
    const http = async (caller: number, run: number): Promise<void> => {
      const query = queryOf(caller, run);
      if (query !== undefined) await people[caller]?.query(query.text, query.params);
    };
    const driver = async (caller: number, run: number): Promise<void> => {
      const query = queryOf(caller, run);
      if (query !== undefined) await bare.run(query.text, query.params);
    };
    await timesOf(callers, ROUND_MS, http);
    await timesOf(callers, ROUND_MS, driver);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      theirs.push(...(await timesOf(callers, ROUND_MS, driver)));
      ours.push(...(await timesOf(callers, ROUND_MS, http)));
    }
    for (const person of people) person.close();
    for (const [name, part] of [
      ["p50", 0.5],
      ["p99", 0.99],
    ] as const) {
      const [own, other] = [quantile(ours, part), quantile(theirs, part)];
      const isGood = own / other <= BARS[name];
      isMet &&= isGood;
      console.log(
        `${callers} callers, ${name}: ${own.toFixed(1)} ms beside ${other.toFixed(1)} ms of the driver: ${(own / other).toFixed(2)} times; bar ${BARS[name]}: ${isGood ? "met" : "missed"} (${ours.length} and ${theirs.length} queries)`,
      );
    }
  }
  return isMet;
}
