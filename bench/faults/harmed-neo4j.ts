import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { startAsking } from "./asking.js";
import type { Struck } from "./fault.js";
import { askQuery, healthOf, recovered } from "./observer.js";
import { startLoader } from "./processes.js";
import { startRelay } from "./relay.js";
import { acknowledgedBy, startLoaded, stop } from "./served-store.js";
import { mountSmallDisk } from "./small-disk.js";
import { startNeo4j } from "./struck-neo4j.js";
import { neo4jAt } from "./store-settings.js";
import { told, type Tally } from "./tally.js";

/** Neo4j is killed or ended in order while callers ask and, every second time, a load goes on; then it is started anew. */
export async function goneNeo4j(folder: string, how: "at once" | "in order"): Promise<Struck> {
  const neo4j = await startNeo4j();
  const store = neo4jAt(neo4j, folder);
  const server = await startLoaded(store);
  const statuses: Tally<number> = new Map();
  let [begun, failed] = [0, 0];
  return {
    store,
    async strike(round, random) {
      const loader = round % 2 === 0 ? startLoader(store, round) : null;
      await loader?.says("READY");
      const asking = startAsking(server.address, statuses);
      await delay(random() * 2_000);
      await neo4j.halt(how);
      const health = await healthOf(server.address);
      await asking.end();
      const [code] = await Promise.all([loader?.ended, neo4j.start()]);
      if (loader !== null) begun += 1;
      if (loader !== null && code !== 0) failed += 1;
      const acknowledged = loader === null ? new Set<string>() : acknowledgedBy(loader);
      const recovery = await recovered(server.address, { acknowledged, round });
      if (health !== "unavailable") return { ...recovery, wrong: `health was ${health} while Neo4j was gone` };
      return withoutFailures(recovery, statuses);
    },
    async end() {
      await stop(server);
      await neo4j.stop();
    },
    seen: () => `answers: ${told(statuses)}; ${failed} of ${begun} loads failed of it`,
  };
}

/** All connections to Neo4j are broken at once while callers ask and a load goes on; every second time none can be made for a while. */
export async function cutFromNeo4j(folder: string): Promise<Struck> {
  const neo4j = await startNeo4j();
  const relay = await startRelay(Number(new URL(neo4j.uri).port));
  const store = neo4jAt({ ...neo4j, uri: `bolt://127.0.0.1:${relay.port}` }, folder);
  const server = await startLoaded(store);
  const statuses: Tally<number> = new Map();
  let [broken, failed] = [0, 0];
  return {
    store,
    async strike(round, random) {
      const loader = startLoader(store, round);
      await loader.says("READY");
      const asking = startAsking(server.address, statuses);
      await delay(random() * 2_000);
      const isRefusing = round % 2 === 0;
      relay.open(!isRefusing);
      broken += relay.cut();
      const health = isRefusing ? await healthOf(server.address) : "unavailable";
      if (isRefusing) await delay(random() * 2_000);
      relay.open(true);
      if ((await loader.ended) !== 0) failed += 1;
      await asking.end();
      const recovery = await recovered(server.address, { acknowledged: acknowledgedBy(loader), round });
      if (health !== "unavailable") return { ...recovery, wrong: `health was ${health} while Neo4j was out of reach` };
      return withoutFailures(recovery, statuses);
    },
    async end() {
      await stop(server);
      await relay.close();
      await neo4j.stop();
    },
    seen: () => `${broken} connections broken; answers: ${told(statuses)}; ${failed} loads failed of it`,
  };
}

/** A Neo4j that keeps no more of its log than it must, so that a load fills the disk. */
const SMALL_LOGS = [
  "db.tx_log.preallocate=false",
  "db.tx_log.rotation.size=128k",
  "db.tx_log.rotation.retention_policy=keep_none",
  "db.checkpoint.interval.time=1s",
];
const ROOMY_KB = 1_048_576;

/** Neo4j lies on a disk that gets full, and then more room. Where Neo4j does not write again by itself, it is started anew. */
export async function fullNeo4jDisk(folder: string): Promise<Struck | null> {
  const disk = mountSmallDisk(join(folder, "disk"), ROOMY_KB);
  if (disk === null) return null;
  const neo4j = await startNeo4j({ home: join(disk.folder, "neo4j"), settings: SMALL_LOGS });
  const store = neo4jAt(neo4j, folder);
  const server = await startLoaded(store);
  let [failed, restarted] = [0, 0];
  return {
    store,
    async strike(round, random) {
      disk.leave(Math.ceil(random() * 768));
      const full = startLoader(store, round);
      if ((await full.ended) !== 0) failed += 1;
      const [health, answer] = [await healthOf(server.address), await askQuery(server.address, "RETURN 1 AS n")];
      disk.resize(ROOMY_KB);
      let roomy = startLoader(store, round);
      if ((await roomy.ended) !== 0) {
        restarted += 1;
        await neo4j.halt("at once");
        await neo4j.start();
        roomy = startLoader(store, round);
      }
      await roomy.ended;
      const acknowledged = new Set([...acknowledgedBy(full), ...acknowledgedBy(roomy)]);
      const recovery = await recovered(server.address, { acknowledged, round });
      if ((await roomy.ended) !== 0)
        return { ...recovery, wrong: `no load goes well any more: ${roomy.lines.join(" / ")}` };
      if ((health === "ready") === (answer === 200)) return recovery;
      return { ...recovery, wrong: `health was ${health} while a query was answered ${answer}` };
    },
    async end() {
      await stop(server);
      await neo4j.stop();
      disk.unmount();
    },
    seen: () => `${failed} loads did not fit; Neo4j had to be started anew ${restarted} times`,
    failed: () => failed,
  };
}

function withoutFailures<Found extends { readonly wrong: string | null }>(
  found: Found,
  statuses: Tally<number>,
): Found {
  const inside = statuses.get(500) ?? 0;
  const wrong = inside === 0 ? null : `${inside} answers so far were 500`;
  return found.wrong === null ? { ...found, wrong } : found;
}
