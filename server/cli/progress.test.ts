import { describe, expect, it } from "vitest";
import { barLine, clockFrom, createProgress } from "./progress.js";

const whole = { size: 1_000, items: 10, noun: "files" } as const;

describe("the bar", () => {
  it("tells files, rate and time left", () => {
    const done = { size: 250, items: 2, documents: 3 };
    expect(barLine(done, whole, { seconds: 20, columns: 100 })).toBe(
      "████████──────────────────────  2/10 files  0.1 documents/s  1:00 left",
    );
  });

  it("tells no rate before the first document, and nothing of what is not known", () => {
    expect(barLine({ size: 0, items: 0, documents: 0 }, whole, { seconds: 3, columns: 80 })).toBe(
      `${"─".repeat(30)}  0/10 files`,
    );
  });

  it("tells no time left by the first small file", () => {
    expect(barLine({ size: 15, items: 1, documents: 1 }, whole, { seconds: 10, columns: 80 })).toBe(
      `${"─".repeat(30)}  1/10 files  0.1 documents/s`,
    );
  });

  it.each([20, 30, 40, 60, 80])("fits into %i columns", (columns) => {
    const line = barLine({ size: 999, items: 9, documents: 900 }, whole, { seconds: 9_000, columns });
    expect(line.length).toBeLessThan(columns);
  });

  it("is full where files are empty", () => {
    const done = { size: 0, items: 1, documents: 1 };
    expect(barLine(done, { size: 0, items: 1, noun: "files" }, { seconds: 1, columns: 80 })).toContain("█".repeat(30));
  });
});

it.each([
  [0, "0:00"],
  [66, "1:06"],
  [3_599.6, "1:00:00"],
  [7_266, "2:01:06"],
])("%d seconds are %s", (seconds, words) => {
  expect(clockFrom(seconds)).toBe(words);
});

describe("progress", () => {
  it("is written anew on a terminal, below the lines", () => {
    const written: string[] = [];
    const tell = (line: string): void => void written.push(`${line}\n`);
    const screen = { columns: () => 60, write: (text: string) => void written.push(text) };
    const progress = createProgress({ screen, tell }, whole, () => 0);
    progress.tell("a.txt: failed");
    progress.advance(500, 1);
    progress.end();
    const clear = "\r\u001B[2K";
    const bar = (done: number, words: string): string =>
      `${clear}${"█".repeat(done)}${"─".repeat(30 - done)}  ${words}`;
    expect(written).toEqual([
      bar(0, "0/10 files"),
      clear,
      "a.txt: failed\n",
      bar(0, "0/10 files"),
      bar(15, "1/10 files  0:00 left"),
      clear,
    ]);
  });

  it("is only the lines elsewhere", () => {
    const written: string[] = [];
    const progress = createProgress({ screen: null, tell: (line) => void written.push(line) }, whole);
    progress.tell("a.txt: failed");
    progress.advance(500, 1);
    progress.end();
    expect(written).toEqual(["a.txt: failed"]);
  });
});
