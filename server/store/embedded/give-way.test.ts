import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { getPriority } from "node:os";
import { expect, test } from "vitest";
import { giveWay } from "./give-way.js";

test.runIf(process.platform === "linux")("all threads of a process give way", async () => {
  const child = spawn(process.execPath, ["-e", "console.log('here'); setInterval(() => {}, 1000)"]);
  await once(child.stdout, "data");
  const pid = child.pid ?? 0;
  const before = getPriority(pid);
  giveWay(pid);
  const priorities = readdirSync(`/proc/${pid}/task`).map((id) => getPriority(Number(id)));
  child.kill();
  expect(priorities.length).toBeGreaterThan(1);
  expect(new Set(priorities)).toEqual(new Set([Math.max(before, 10)]));
});

test("a process that has ended is no failure", () => {
  expect(() => giveWay(2 ** 22 + 1)).not.toThrow();
});
