import type { BareReader } from "#server/store/neo4j/testing/bare-reader.js";
import { memoryOf } from "../processes.js";
import { createHttpCaller } from "./http-caller.js";
import { quantile } from "../quantile.js";
import type { Serving } from "../serving.js";

const ROWS = 50_000;
const QUERY = `UNWIND range(1, 10) AS copy MATCH (p:Passage)-[m:MENTIONS]->(e:Entity) RETURN p.key AS passage, m.start AS start, m.end AS end, e.key AS entity, e.name AS name LIMIT ${ROWS}`;
const RATE_BAR = 0.8;
/** Memory after many streams, and at its highest during a slow one, beside that after the first ones. */
const MEMORY_BAR = 1.3;
const ROUNDS = 5;

/** 50,000 rows line by line beside the bare driver, where there is one; and the server's memory while readers are slow. */
export async function measureStreaming(served: Serving, bare: BareReader | null): Promise<boolean> {
  const caller = createHttpCaller(served.address, 30);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    if (bare !== null) theirs.push(await rateOf(() => bare.stream(QUERY)));
    ours.push(await rateOf(() => caller.stream(QUERY)));
  }
  const [own, other] = [quantile(ours, 0.5), quantile(theirs, 0.5)];
  const isFast = bare === null || own / other >= RATE_BAR;
  const beside =
    bare === null
      ? ""
      : ` beside ${Math.round(other)} of the driver: ${(own / other).toFixed(2)}; bar ${RATE_BAR}: ${isFast ? "met" : "missed"}`;
  console.log(`${ROWS} rows streamed: ${Math.round(own)} rows a second${beside}`);

  const memoryMb = (): number => memoryOf([served.pid]) ?? Number.NaN;
  const before = memoryMb();
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, memoryMb());
  }, 50);
  await caller.stream(QUERY, 200);
  for (let round = 0; round < ROUNDS; round += 1) await caller.stream(QUERY);
  clearInterval(watch);
  caller.close();
  const isFlat = highest / before <= MEMORY_BAR;
  console.log(
    `memory of the server: ${Math.round(before)} MB after ${ROUNDS} streams, at most ${Math.round(highest)} MB with a slow reader and ${ROUNDS} more; bar ${MEMORY_BAR}: ${isFlat ? "met" : "missed"}`,
  );
  return isFast && isFlat;
}

async function rateOf(stream: () => Promise<number>): Promise<number> {
  const began = performance.now();
  const rows = await stream();
  if (rows !== ROWS) throw new Error(`${rows} rows came instead of ${ROWS}: load more documents.`);
  return (1000 * rows) / (performance.now() - began);
}
