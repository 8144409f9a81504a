import { describe, expect, it } from "vitest";
import { NOTICE } from "#server/store/contract/seed.js";
import { createWritingProgress } from "./writing-progress.js";

const documents = (count: number) => Array.from({ length: count }, () => ({ batch: NOTICE }));

describe("an import's progress", () => {
  it("is a bar of documents on a terminal, which goes when it is over", () => {
    const written: string[] = [];
    const screen = { columns: () => 80, write: (text: string) => void written.push(text) };
    const progress = createWritingProgress(documents(4), { screen, tell: (line) => void written.push(line) });
    progress.written(0);
    progress.written(1);
    progress.end();
    const clear = "\r\u001B[2K";
    expect([written[0], written.length, written.at(-1)]).toEqual([
      `${clear}${"─".repeat(30)}  0/4 documents`,
      3,
      clear,
    ]);
    expect(written[1]).toContain(`${"█".repeat(8)}${"─".repeat(22)}  1/4 documents`);
  });

  it("is a line for every tenth part elsewhere", () => {
    const told: string[] = [];
    const progress = createWritingProgress(documents(25), { screen: null, tell: (line) => void told.push(line) });
    for (let done = 0; done <= 25; done += 1) progress.written(done);
    progress.end();
    expect(told).toEqual([
      "Writing 25 documents, all or none …",
      ...[3, 6, 9, 12, 15, 18, 21, 24].map((done) => `${done} of 25 written`),
    ]);
  });
});
