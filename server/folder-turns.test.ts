import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createFolderTurns } from "./folder-turns.js";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "mailuo-turns-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("turns in a folder", () => {
  test("come one after the other among processes, also where work fails, and leave nothing behind", async () => {
    let running = 0;
    const most: number[] = [];
    const work = async (): Promise<void> => {
      most.push((running += 1));
      await delay(2);
      running -= 1;
      throw new Error("failed");
    };
    const processes = [1, 2, 3].map(() => createFolderTurns(folder));
    const done = await Promise.allSettled(processes.flatMap((inTurn) => [inTurn(work), inTurn(work)]));
    expect(done.map(({ status }) => status)).toEqual(Array(6).fill("rejected"));
    expect(most).toEqual(Array(6).fill(1));
    expect(readdirSync(folder)).toEqual([]);
  });

  test("are not kept by a process that was killed", async () => {
    const note = join(folder, "turn");
    writeFileSync(note, "");
    const before = new Date(Date.now() - 60_000);
    utimesSync(note, before, before);
    expect(await createFolderTurns(folder)(() => Promise.resolve("done"))).toBe("done");
  });
});
