import { spawnSync } from "node:child_process";
import { mkdirSync, statfsSync } from "node:fs";

/** A tmpfs whose size changes; sizes are kB. */
export interface SmallDisk {
  readonly folder: string;
  used(): number;
  /** Throws where it cannot be done, as does the next. */
  resize(size: number): void;
  /** Makes the disk as small as leaves so much free. */
  leave(free: number): void;
  unmount(): void;
}

const MOST_ATTEMPTS = 20;

/** Null where this machine or user may not mount one. */
export function mountSmallDisk(folder: string, size: number): SmallDisk | null {
  mkdirSync(folder);
  const mount = (options: string): boolean =>
    spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]).status === 0;
  if (!mount(`size=${size}k`)) return null;
  const resized = (wanted: number): boolean => mount(`remount,size=${wanted}k`);
  /** With files that were removed and are still open. */
  const used = (): number => {
    const { blocks, bfree, bsize } = statfsSync(folder);
    return ((blocks - bfree) * bsize) / 1_024;
  };
  return {
    folder,
    used,
    resize(wanted) {
      if (!resized(wanted)) throw new Error(`${folder} cannot be made ${wanted} kB large.`);
    },
    leave(free) {
      // Whoever writes between the look and the remount makes it fail.
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) if (resized(used() + free)) return;
      throw new Error(`${folder} cannot be made so small that ${free} kB are free.`);
    },
    unmount: () => void spawnSync("umount", [folder]),
  };
}
