import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createLinks, type Links } from "./links.js";
import { sortedJson } from "#server/sorted-json.js";

let folder: string;
let links: Links;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mailuo-links-"));
  links = linksOf();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function linksOf(mostBytes = 1_000_000): Links {
  return createLinks({ dataFolder: folder, mostBytes, now: () => new Date("2026-01-01T00:00:00Z") });
}

describe("links", () => {
  test("have the same short key for the same content, whoever keeps it and however it is written", async () => {
    const key = await links.keep({ version: 1, nodes: ["甲"], at: { x: 1, y: 2 } });
    const [same, other] = await Promise.all([
      linksOf().keep({ at: { y: 2, x: 1 }, nodes: ["甲"], version: 1 }),
      links.keep({ version: 1, nodes: ["乙"] }),
    ]);
    expect([same, key.length]).toEqual([key, 12]);
    expect(other).not.toBe(key);
    expect(readdirSync(join(folder, "links"))).toHaveLength(2);
  });

  test("lead to what was kept", async () => {
    const snapshot = { version: 3, nodes: ["甲"], note: "a\u2028b" };
    const key = await links.keep(snapshot);
    expect(await linksOf().get(key)).toEqual({ key, createdAt: "2026-01-01T00:00:00.000Z", snapshot });
    await expect(links.get("0123456789ab")).rejects.toMatchObject({ code: "not-found" });
    await expect(links.get("../../secret")).rejects.toMatchObject({ code: "not-found" });
  });

  test("whose short key is taken by something else get a longer one, and keep it", async () => {
    const key = await links.keep({ version: 1, nodes: ["甲"] });
    writeFileSync(
      join(folder, "links", `${key}.json`),
      JSON.stringify({ createdAt: "2026-01-01T00:00:00.000Z", snapshot: { version: 1, nodes: ["another"] } }),
    );
    const longer = await links.keep({ version: 1, nodes: ["甲"] });
    expect([longer.length, longer.startsWith(key)]).toEqual([24, true]);
    expect(await links.keep({ version: 1, nodes: ["甲"] })).toBe(longer);
  });

  test("are never given up for new ones: when there is no more room, that is said, and what is there is still found", async () => {
    const small = linksOf(4_096);
    const key = await small.keep({ version: 1, nodes: ["甲"] });
    await expect(small.keep({ version: 1, nodes: ["乙"] })).rejects.toMatchObject({ code: "too-large" });
    await expect(linksOf(4_096).keep({ version: 1, nodes: ["乙"] })).rejects.toMatchObject({ code: "too-large" });
    expect(await small.keep({ version: 1, nodes: ["甲"] })).toBe(key);
    expect(await small.remove(key)).toMatchObject({ key });
    expect((await small.list()).length).toBe(0);
    await small.keep({ version: 1, nodes: ["乙"] });
    await expect(small.remove(key)).rejects.toMatchObject({ code: "not-found" });
    await expect(small.remove("../x")).rejects.toMatchObject({ code: "not-found" });
    await expect(small.keep({ version: 1, nodes: ["丙"] })).rejects.toMatchObject({ code: "too-large" });
    const other = linksOf(4_096);
    await expect(other.keep({ version: 1, nodes: ["丁"] })).rejects.toMatchObject({ code: "too-large" });
    for (const { key: kept } of await small.list()) await small.remove(kept);
    await other.keep({ version: 1, nodes: ["乙"] });
  });
});

test("JSON in order reads as what it was made of, and is the same for the same content", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = sortedJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(sortedJson(reversed(value))).toBe(text);
    }),
    { numRuns: 200 },
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, part]) => [name, reversed(part)]),
  );
}
