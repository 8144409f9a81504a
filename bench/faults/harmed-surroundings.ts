import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "../random.js";
import type { Struck } from "./fault.js";
import { healthOf, recovered } from "./observer.js";
import { startLoader, startServer } from "./processes.js";
import { acknowledgedBy, startLoaded, stop } from "./served-store.js";
import { mountSmallDisk } from "./small-disk.js";
import { embeddedIn } from "./store-settings.js";

const ROOMY_KB = 65_536;

/** The store lies on a disk that is nearly full, which then gets more room. */
export async function fullDisks(folder: string): Promise<Struck | null> {
  const disk = mountSmallDisk(join(folder, "disk"), ROOMY_KB);
  if (disk === null) return null;
  const store = embeddedIn(disk.folder);
  const server = await startLoaded(store);
  let failed = 0;
  return {
    store,
    async strike(round, random) {
      disk.leave(Math.ceil(random() * 2 * disk.used()));
      const loader = startLoader(store, round);
      const code = await loader.ended;
      if (code !== 0) failed += 1;
      const health = await healthOf(server.address);
      disk.resize(ROOMY_KB);
      const recovery = await recovered(server.address, { acknowledged: acknowledgedBy(loader), round });
      return health === "ready" ? recovery : { ...recovery, wrong: `health was ${health} while the disk was full` };
    },
    async end() {
      await stop(server);
      disk.unmount();
    },
    seen: () => `${failed} loads did not fit`,
    failed: () => failed,
  };
}

/** Bytes of the store's file are changed, zeroed or cut off: it is refused, or its graph is whole. */
export async function damagedFiles(folder: string): Promise<Struck> {
  const whole = join(folder, "whole");
  const server = await startLoaded(embeddedIn(whole));
  await stop(server);
  let refused = 0;
  return {
    store: embeddedIn(whole),
    async strike(round, random) {
      const copy = join(folder, "copy");
      rmSync(copy, { recursive: true, force: true });
      cpSync(whole, copy, { recursive: true });
      const file = join(copy, "mailuo.grafeo");
      writeFileSync(file, damaged(readFileSync(file), round, random));
      const started = performance.now();
      const opened = await startServer(embeddedIn(copy)).catch((error: unknown) => String(error));
      if (typeof opened === "string") {
        refused += 1;
        return { ms: performance.now() - started, wrong: opened.includes("is damaged") ? null : opened };
      }
      const recovery = await recovered(opened.address, { acknowledged: new Set(), round: 0 });
      await stop(opened);
      return recovery;
    },
    end: async () => {},
    seen: () => `${refused} refused as damaged, the others held the whole graph`,
  };
}

function damaged(bytes: Buffer, round: number, random: Random): Buffer {
  const at = Math.floor(random() * bytes.length);
  const page = Math.floor(at / 4_096) * 4_096;
  if (round % 4 === 0) return bytes.subarray(0, at);
  if (round % 4 === 1) return bytes.fill(0, page, page + 4_096);
  if (round % 4 === 2)
    return bytes.fill(0, (1 + (round % 8 > 3 ? 1 : 0)) * 4_096, (2 + (round % 8 > 3 ? 1 : 0)) * 4_096);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at);
  return bytes;
}
