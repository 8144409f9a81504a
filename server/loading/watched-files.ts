import { setTimeout as delay } from "node:timers/promises";

/** A file as it was seen: `stamp` differs when its content may. */
export interface SeenFile<File> {
  readonly file: File;
  readonly stamp: string;
}

/** Files by path. */
export type Sight<File> = ReadonlyMap<string, SeenFile<File>>;

export interface WatchedChange<File> {
  readonly changed: readonly File[];
  /** Paths of files that are gone. */
  readonly gone: readonly string[];
}

export interface WatchOptions<File> {
  /** Looks at the files; null when they cannot be seen, which is no word about them. */
  readonly look: () => Promise<Sight<File> | null>;
  readonly intervalMs: number;
  readonly signal: AbortSignal;
}

/**
 * What changed since `first`, again and again until the signal is aborted. A file counts when two looks in succession see it alike: one that
 * is still being written, or taken away for the moment of a replacement, is left alone. Looking works on every file system; the
 * system's own notices do not.
 */
export async function* watchedChanges<File>(
  first: Sight<File>,
  { look, intervalMs, signal }: WatchOptions<File>,
): AsyncGenerator<WatchedChange<File>> {
  const told = new Map([...first].map(([path, { stamp }]) => [path, stamp]));
  let before = first;
  while (await passes(intervalMs, signal)) {
    const now = await look();
    if (now === null) continue;
    const last = before;
    before = now;
    const changed = [...now].filter(([path, { stamp }]) => told.get(path) !== stamp && last.get(path)?.stamp === stamp);
    const gone = [...told.keys()].filter((path) => !now.has(path) && !last.has(path));
    for (const [path, { stamp }] of changed) told.set(path, stamp);
    for (const path of gone) told.delete(path);
    if (changed.length + gone.length > 0) yield { changed: changed.map(([, { file }]) => file), gone };
  }
}

/** False when the signal was aborted meanwhile. */
async function passes(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await delay(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
