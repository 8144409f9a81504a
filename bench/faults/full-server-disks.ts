import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { neo4jSettings } from "../serving.js";
import type { Struck } from "./fault.js";
import { healthOf, recovered, sentStatus } from "./observer.js";
import { openSentReports } from "./sent-reports.js";
import { startLoaded, stop } from "./served-store.js";
import { mountSmallDisk } from "./small-disk.js";
import { embeddedIn, neo4jAt } from "./store-settings.js";
import { count, told } from "./tally.js";
import { openSlots, startWriting, wrongIn } from "./writing.js";

const ROOMY_KB = 65_536;
const LONGEST_WRITING_MS = 1_000;
const LEAST_FREE_KB = 1;
const MOST_FREE_KB = 256;

/**
 * The disk of what a server keeps (uploads, jobs, saved queries and, with the embedded engine, the graph) gets full while somebody writes and sends
 * reports, and then more room.
 */
export async function fullServerDisks(
  folder: string,
  neo4j: Parameters<typeof neo4jSettings>[0] | null,
): Promise<Struck | null> {
  const disk = mountSmallDisk(join(folder, "disk"), ROOMY_KB);
  if (disk === null) return null;
  const store = neo4j === null ? embeddedIn(disk.folder) : neo4jAt(neo4j, disk.folder);
  const server = await startLoaded(store);
  const slots = await openSlots(server.address);
  const reports = await openSentReports(server.address);
  const [written, sent] = [new Map<number, number>(), new Map<string, number>()];
  return {
    store,
    async strike(round, random) {
      disk.leave(Math.ceil(LEAST_FREE_KB + random() * MOST_FREE_KB));
      const end = startWriting(server.address, slots, random, written);
      const job = await reports.send(server.address, round).catch(() => null);
      await delay(random() * LONGEST_WRITING_MS);
      await end();
      const health = await healthOf(server.address);
      disk.resize(ROOMY_KB);
      const status = job === null ? "refused" : await sentStatus(server.address, job);
      count(sent, status);
      const recovery = await recovered(server.address, { acknowledged: new Set(), round: 0 });
      const wrong =
        recovery.wrong ??
        (await wrongIn(server.address, slots)) ??
        (await reports.wrongAt(server.address, round, status)) ??
        (health === "ready" ? null : `health was ${health} while the disk was full`) ??
        (written.has(500) ? "a request was answered 500" : null);
      return { ...recovery, wrong };
    },
    async end() {
      await stop(server);
      disk.unmount();
    },
    seen: () => `answers to who wrote: ${told(written)}; reports that were sent: ${told(sent)}`,
    failed: () => [...written].reduce((sum, [status, times]) => (status >= 400 ? sum + times : sum), 0),
  };
}
