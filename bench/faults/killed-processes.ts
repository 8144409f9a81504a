import { setTimeout as delay } from "node:timers/promises";
import { startAsking } from "./asking.js";
import type { Struck } from "./fault.js";
import { askQuery, jobStatus, recovered } from "./observer.js";
import { enginesOf, startLoader, startServer, type Server } from "./processes.js";
import { openSentReports } from "./sent-reports.js";
import { acknowledgedBy, loadingTime, startLoaded, stop } from "./served-store.js";
import type { StoreSettings } from "./store-settings.js";
import { count, told } from "./tally.js";
import { openSlots, startWriting, wrongIn } from "./writing.js";

const LONGEST_JOB_MS = 3_000;
const LONGEST_WRITING_MS = 1_500;

/** A Mailuo that loads is killed with all its processes; another one has the store open and answers all the while. */
export async function killedLoads(store: StoreSettings): Promise<Struck> {
  const server = await startLoaded(store);
  const wholeMs = await loadingTime(store);
  const statuses = new Map<number, number>();
  let midway = 0;
  return {
    store,
    async strike(round, random) {
      const loader = startLoader(store, round);
      await loader.says("READY");
      const asking = askUntil(server, loader.ended, statuses);
      // Half of the times in the midst of documents, half at any moment.
      if (round % 2 === 0) await loader.says("ACK ");
      await Promise.race([loader.ended, delay(random() * wholeMs * (round % 2 === 0 ? 0.3 : 1))]);
      loader.kill();
      await Promise.all([loader.ended, asking]);
      const acknowledged = acknowledgedBy(loader);
      if (acknowledged.size > 0 && !loader.lines.includes("SEEN")) midway += 1;
      return recovered(server.address, { acknowledged, round });
    },
    end: () => stop(server),
    seen: () => `${midway} killed between their first document and their end; answers meanwhile: ${told(statuses)}`,
  };
}

/** The server itself is killed while it loads a report that was sent to it, and started anew. */
export async function killedServers(store: StoreSettings): Promise<Struck> {
  let server = await startLoaded(store);
  const reports = await openSentReports(server.address);
  const statuses = new Map<string, number>();
  return {
    store,
    async strike(round, random) {
      const job = await reports.send(server.address, round);
      await delay(random() * LONGEST_JOB_MS);
      server.kill();
      await server.ended;
      server = await startServer(store);
      const recovery = await recovered(server.address, { acknowledged: new Set(), round });
      const status = await jobStatus(server.address, job);
      count(statuses, status);
      if (/^\d/u.test(status)) return { ...recovery, wrong: `the job is forgotten: ${status}` };
      return { ...recovery, wrong: recovery.wrong ?? (await reports.wrongAt(server.address, round, status)) };
    },
    end: () => stop(server),
    seen: () => `the jobs are afterwards: ${told(statuses)}`,
  };
}

/** The server is killed while somebody saves queries and says what is wrong with facts. */
export async function killedWhileWriting(store: StoreSettings): Promise<Struck> {
  let server = await startLoaded(store);
  const slots = await openSlots(server.address);
  const statuses = new Map<number, number>();
  return {
    store,
    async strike(round, random) {
      const end = startWriting(server.address, slots, random, statuses);
      await delay(random() * LONGEST_WRITING_MS);
      server.kill();
      await Promise.all([server.ended, end()]);
      server = await startServer(store);
      const recovery = await recovered(server.address, { acknowledged: new Set(), round });
      return { ...recovery, wrong: recovery.wrong ?? (await wrongIn(server.address, slots)) };
    },
    end: () => stop(server),
    seen: () => `answers: ${told(statuses)}`,
  };
}

/** One of the processes that read is killed while several callers ask. */
export async function killedReaders(store: StoreSettings): Promise<Struck> {
  const server = await startLoaded(store);
  const statuses = new Map<number, number>();
  let kills = 0;
  return {
    store,
    async strike(round, random) {
      const asking = startAsking(server.address, statuses);
      await delay(random() * 400);
      const engines = enginesOf(server.pid);
      const engine = engines[Math.floor(random() * engines.length)];
      if (engine !== undefined && kill(engine.pid)) kills += 1;
      await delay(200);
      await asking.end();
      return recovered(server.address, { acknowledged: new Set(), round });
    },
    end: () => stop(server),
    seen: () => `${kills} readers killed; answers: ${told(statuses)}`,
  };
}

/** The process that writes for a Mailuo is killed: that loads on. */
export async function killedWriters(store: StoreSettings): Promise<Struck> {
  const server = await startLoaded(store);
  const wholeMs = await loadingTime(store);
  let [kills, failed] = [0, 0];
  return {
    store,
    async strike(round, random) {
      const loader = startLoader(store, round);
      await loader.says("READY");
      if (round % 2 === 0) await loader.says("ACK ");
      else await delay(random() * wholeMs);
      const writer = enginesOf(loader.pid).find(({ isWriting }) => isWriting);
      if (writer !== undefined && kill(writer.pid)) kills += 1;
      if ((await loader.ended) !== 0) failed += 1;
      return recovered(server.address, { acknowledged: acknowledgedBy(loader), round });
    },
    end: () => stop(server),
    seen: () => `${kills} writers killed in the midst; ${failed} loads failed of it`,
  };
}

async function askUntil(server: Server, end: Promise<unknown>, statuses: Map<number, number>): Promise<void> {
  const over = new AbortController();
  void end.then(() => over.abort());
  while (!over.signal.aborted) {
    count(statuses, await askQuery(server.address, "MATCH (d:Document) RETURN count(d) AS n"));
    await delay(20);
  }
}

function kill(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}
