import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { takeWriteTurn, writerIn } from "./write-turn.js";

const GONE = "999999999:gone";

let folder: string;
let note: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mailuo-write-turn-"));
  note = join(folder, "writing.pid");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("of several who find the note of one that died, one at a time has the turn", async () => {
  let [holding, most] = [0, 0];
  const write = async (name: string): Promise<void> => {
    const turn = await takeWriteTurn(folder, `${process.pid}:${name}`, 60_000);
    holding += 1;
    most = Math.max(most, holding);
    await writerIn(folder);
    holding -= 1;
    // As of one that died in its turn.
    writeFileSync(note, GONE);
    await turn.end();
  };
  writeFileSync(note, GONE);
  await Promise.all(Array.from({ length: 25 }, (_, at) => write(String(at))));
  expect(most).toBe(1);
});

test("who waited for a writer knows for whom, also where that one came in meanwhile", async () => {
  const first = await takeWriteTurn(folder, `${process.pid}:first`, 1_000);
  const waiting = takeWriteTurn(folder, `${process.pid}:last`, 10_000);
  await expect.poll(() => first.isAskedFor()).toBe(true);
  // Another takes the turn at once; who waits says so each time that he has looked, the first time perhaps of a look before.
  writeFileSync(note, `${process.pid}:second`);
  for (let look = 0; look < 2; look += 1) {
    rmSync(join(folder, "wanted"));
    await expect.poll(() => first.isAskedFor()).toBe(true);
  }
  rmSync(note);
  const turn = await waiting;
  expect([first.waitedFor, turn.waitedFor]).toEqual([null, `${process.pid}:second`]);
  await turn.end();
});

test("a note that does not yet say whose it is counts, until it is old", async () => {
  writeFileSync(note, "");
  const young = await writerIn(folder);
  const longAgo = Date.now() / 1_000 - 60;
  utimesSync(note, longAgo, longAgo);
  expect([young, await writerIn(folder)]).toEqual(["", null]);
});

test("a note from before the clock was set back does not count for as long as that", async () => {
  writeFileSync(note, `${process.pid}:before`);
  const later = Date.now() / 1_000 + 3_600;
  utimesSync(note, later, later);
  const turn = await takeWriteTurn(folder, `${process.pid}:after`, 1_000);
  expect(readFileSync(note, "utf8")).toBe(`${process.pid}:after`);
  await turn.end();
});

test.each([60, -3_600])("who writes keeps its turn where the clock is set by %i s", async (seconds) => {
  const turn = await takeWriteTurn(folder, `${process.pid}:writing`, 1_000);
  const touched = Date.now() / 1_000 - seconds;
  utimesSync(note, touched, touched);
  expect(await writerIn(folder)).toBe(`${process.pid}:writing`);
  await turn.end();
});

test("who slept through its turn leaves the note of the next alone", async () => {
  vi.useFakeTimers({ toFake: ["setInterval"] });
  const slept = await takeWriteTurn(folder, `${process.pid}:slept`, 1_000);
  vi.useRealTimers();
  const longAgo = Date.now() / 1_000 - 60;
  utimesSync(note, longAgo, longAgo);
  const next = await takeWriteTurn(folder, `${process.pid}:next`, 1_000);
  await slept.end();
  const left = readFileSync(note, "utf8");
  await next.end();
  expect([left, readdirSync(folder)]).toEqual([`${process.pid}:next`, []]);
});

test("one that died while it took a stale note away stops nobody for long", async () => {
  writeFileSync(note, GONE);
  const clearing = join(folder, "writing.clearing");
  writeFileSync(clearing, "");
  const longAgo = Date.now() / 1_000 - 60;
  utimesSync(clearing, longAgo, longAgo);
  const turn = await takeWriteTurn(folder, `${process.pid}:next`, 1_000);
  await turn.end();
  expect(readdirSync(folder)).toEqual([]);
});
