import { readFile, realpath, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isAliveElsewhere, Owner, ownProcess } from "./owner.js";

/** A server that uses a data folder. */
const Serving = Owner.extend({ address: z.string(), folder: z.string().optional() });
export type Serving = z.infer<typeof Serving>;

export interface ServingNote {
  /** Another server on this machine that uses the folder; null where there is none. */
  readonly other: Serving | null;
  /** To be called when this one ends. */
  remove(): Promise<void>;
}

/** Leaves a note in the data folder that this process serves it at the address, unless another does. */
export async function leaveServingNote(folder: string, address: string): Promise<ServingNote> {
  const file = join(folder, "serving.json");
  const own: Serving = { ...ownProcess(), address, folder: await realpath(folder).catch(() => folder) };
  const found = await noteIn(file);
  // A folder that was copied has the note of the server that uses the other one.
  const isOfThis = found !== null && (found.folder ?? own.folder) === own.folder;
  if (isOfThis && isAliveElsewhere(found) && (await answers(found))) return { other: found, remove: async () => {} };
  // A server of a Neo4j may do without the folder, or may not write there.
  await writeFile(file, JSON.stringify(own)).catch(() => {});
  return {
    other: null,
    async remove() {
      const now = await noteIn(file);
      if (now?.process === own.process && now.machine === own.machine) await rm(file, { force: true });
    },
  };
}

async function noteIn(file: string): Promise<Serving | null> {
  try {
    return Serving.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    // There is none, or it was cut short when its server died.
    return null;
  }
}

const PATIENCE_MS = 2_000;

/** After a server that was killed, its process's id may be another program's. */
async function answers({ address }: Serving): Promise<boolean> {
  try {
    return (await fetch(new URL("/api/health/live", address), { signal: AbortSignal.timeout(PATIENCE_MS) })).ok;
  } catch {
    return false;
  }
}
