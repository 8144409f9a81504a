import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

/** A tmpfs whose size changes; sizes are kB. */
export interface SmallDisk {
  readonly folder: string;
  used(): number;
  resize(size: number): void;
  unmount(): void;
}

/** Null where this machine or user may not mount one. */
export function mountSmallDisk(folder: string, size: number): SmallDisk | null {
  mkdirSync(folder);
  const mount = (options: string): boolean =>
    spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]).status === 0;
  if (!mount(`size=${size}k`)) return null;
  return {
    folder,
    used: () => Number(spawnSync("du", ["-sk", folder], { encoding: "utf8" }).stdout.split("\t")[0]),
    resize: (wanted) => void mount(`remount,size=${wanted}k`),
    unmount: () => void spawnSync("umount", [folder]),
  };
}
