import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readingsOf } from "#loaders/graph/readings.js";
import { spellName } from "#loaders/graph/pinyin.js";
import { packageRoot } from "#server/package-root.js";
import type { EntityRecord } from "./entity-record.js";
import { createNameShelf } from "./name-shelf.js";

/** Promises that hold for any name; kept for the divisions and known names of the gazetteers, some thousand. */

const names = namesOf("places.tsv", "name");
const shelf = createNameShelf(() => Promise.resolve());
shelf.begin();
shelf.add(names.map(recordOf));
shelf.finish([]);

function namesOf(file: string, column: string): readonly string[] {
  const lines = readFileSync(join(packageRoot(), "loaders", "gazetteers", file), "utf8")
    .trim()
    .split("\n");
  const at = lines[0]?.split("\t").indexOf(column) ?? -1;
  return [...new Set(lines.slice(1).map((line) => line.split("\t")[at] ?? ""))];
}

function recordOf(name: string): EntityRecord {
  const key = `place:${name}`;
  const properties = { key, name, aliases: [], ...spellName([name]) };
  return { node: { id: key, labels: ["Entity", "Place"], properties }, degree: 1, mentions: 1, documents: [] };
}

function found(q: string, limit: number): readonly unknown[] {
  return shelf
    .search({ q, types: [], area: null, document: null, year: null, after: null, limit })
    .items.map(({ entity }) => entity.properties["name"]);
}

/** Every so-manieth of the names. */
function some(step: number, least: number): readonly string[] {
  return names.filter((name, index) => index % step === 0 && name.length >= least);
}

/** What of the names does not hold, so that a failure says which. */
function broken(cases: Iterable<readonly [name: string, typed: string]>, limit: number): readonly string[] {
  return [...cases].filter(([name, typed]) => !found(typed, limit).includes(name)).map((one) => one.join(" ← "));
}

/** 东昌府区 without 府 is 东昌区, which is one as well. */
function isPartOfName(text: string): boolean {
  return names.some((name) => name.includes(text));
}

describe("of any name", () => {
  test("every part of two characters and more is found", () => {
    const parts = some(9, 3).flatMap((name) =>
      Array.from(
        { length: name.length - 1 },
        (_, start) => [name, name.slice(start, start + 2 + (start % 2))] as const,
      ),
    );
    expect(broken(parts, 200)).toEqual([]);
  });

  test("the whole pinyin, however its characters are read, and the initials are found", () => {
    const typed = some(7, 3).flatMap((name) => {
      const readings = Array.from(name, readingsOf);
      const first = readings.map((read) => read[0] ?? "").join("");
      const last = readings.map((read) => read.at(-1) ?? "").join("");
      const initials = readings.map((read) => read[0]?.charAt(0) ?? "").join("");
      return [[name, first] as const, [name, last] as const, [name, initials] as const];
    });
    expect(broken(typed, 200)).toEqual([]);
  });

  test("the pinyin is found at every letter of typing it", () => {
    const typed = some(97, 3).flatMap((name) => {
      const spelled = Array.from(name, (character) => readingsOf(character)[0] ?? "").join("");
      return Array.from({ length: spelled.length - 4 }, (_, index) => [name, spelled.slice(0, index + 5)] as const);
    });
    expect(broken(typed, 200)).toEqual([]);
  });

  test("pinyin is found in the place of any of its characters", () => {
    const typed = some(11, 3).flatMap((name) =>
      Array.from(
        name,
        (character, at) => [name, name.slice(0, at) + (readingsOf(character)[0] ?? "") + name.slice(at + 1)] as const,
      ),
    );
    expect(broken(typed, 50)).toEqual([]);
  });

  test("of four characters and more it is among the first ten with one wrong, missing or too many", () => {
    const typed = some(5, 4).flatMap((name) =>
      Array.from(name, (_, at) => [
        [name, `${name.slice(0, at)}囧${name.slice(at + 1)}`] as const,
        [name, `${name.slice(0, at)}囧${name.slice(at)}`] as const,
        [name, name.slice(0, at) + name.slice(at + 1)] as const,
      ]).flat(),
    );
    expect(
      broken(
        typed.filter(([, mistaken]) => !isPartOfName(mistaken)),
        10,
      ),
    ).toEqual([]);
  });
});
