import { mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
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

  test("are not kept by a process that was killed, nor given to two of those who wait", async () => {
    writeFileSync(join(folder, "turn"), "");
    const { ino, mtimeNs } = statSync(join(folder, "turn"), { bigint: true });
    // Another one died over taking it away.
    writeFileSync(join(folder, `turn.${ino}-${mtimeNs}`), "");
    let running = 0;
    const most: number[] = [];
    const work = async (): Promise<void> => {
      most.push((running += 1));
      await delay(20);
      running -= 1;
    };
    const processes = Array.from({ length: 6 }, () => createFolderTurns(folder, { touchMs: 20, leftMs: 200 }));
    await Promise.all(processes.map((inTurn) => inTurn(work)));
    expect(most).toEqual(Array(6).fill(1));
    expect(readdirSync(folder)).toEqual([]);
  });

  test("are kept by work that takes longer than a note may lie untouched", async () => {
    const [first, second] = [1, 2].map(() => createFolderTurns(folder, { touchMs: 20, leftMs: 200 }));
    const order: string[] = [];
    const long = first?.(async () => {
      await delay(600);
      order.push("the first");
    });
    await delay(50);
    await Promise.all([long, second?.(async () => void order.push("the second"))]);
    expect(order).toEqual(["the first", "the second"]);
  });

  test("that are lost stay those of the one who has them now", async () => {
    await createFolderTurns(folder)(async () => {
      renameSync(join(folder, "turn"), join(folder, "lost"));
      writeFileSync(join(folder, "turn"), "");
    });
    expect(readdirSync(folder)).toEqual(["lost", "turn"]);
  });
});
