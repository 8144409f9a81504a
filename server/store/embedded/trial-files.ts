import { randomUUID } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { sealPath } from "./seal.js";
import {
  clearLeftovers,
  copyPublished,
  leftoversIn,
  synchronise,
  writingError,
  type DraftOrigin,
  type StoreFiles,
} from "./store-files.js";

/** The files of what becomes the draft only when it is whole; left behind, they count as leftovers. */
export interface TrialFiles {
  readonly file: string;
  /** Makes it of what is published. To be called by whoever has the turn to write, and where there is no draft. */
  readonly prepare: () => Promise<DraftOrigin>;
  /** Makes it, which is closed, the draft: from its first step on it is safe. */
  readonly keep: () => Promise<void>;
  /** Takes away what there is of it, and of no other. */
  readonly discard: () => Promise<void>;
}

/** Under a new name, as no two may be alike: whoever slept through its turn must not take another's for its own. */
export function newTrialIn(files: StoreFiles): TrialFiles {
  const { folder, draft, published } = files;
  const file = `${published}.trial-${process.pid}-${randomUUID()}.unfinished`;
  return {
    file,
    async prepare() {
      try {
        await clearLeftovers(folder);
        return await copyPublished(files, file);
      } catch (error) {
        throw writingError(folder, error);
      }
    },
    async keep() {
      try {
        // In this order: a draft without a seal is whole, a seal without a draft would be taken for that of what is published.
        await rename(file, draft);
        await rename(sealPath(file), sealPath(draft));
        await synchronise(folder);
      } catch (error) {
        throw writingError(folder, error);
      }
    },
    async discard() {
      const own = (await leftoversIn(folder)).filter((name) => name.startsWith(basename(file)));
      for (const name of own) await rm(join(folder, name), { recursive: true, force: true });
    },
  };
}
