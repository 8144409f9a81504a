import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SavedQueryRequest } from "#model/saved-queries-api.js";
import { createSavedQueries, type SavedQueries } from "./saved-queries.js";

let folder: string;
let queries: SavedQueries;
let minute = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mailuo-saved-queries-"));
  queries = queriesOf();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function queriesOf(mostQueries = 100, mostBytes = 1_000_000): SavedQueries {
  return createSavedQueries({ dataFolder: folder, mostQueries, mostBytes, now: nextMinute });
}

function nextMinute(): Date {
  minute += 1;
  return new Date(Date.UTC(2026, 0, 1, 0, minute));
}

function query(title: string, more: Partial<SavedQueryRequest> = {}): SavedQueryRequest {
  return { title, description: "", folder: "", tags: [], text: "RETURN $甲", params: [], defaults: {}, ...more };
}

const whichever = () => true;

describe("saved queries", () => {
  test("are there again in another process, parameters and all", async () => {
    const params = [{ name: "甲", type: "integer" as const, description: "" }];
    const defaults = { 甲: { $type: "Integer", _value: "9007199254740993" } };
    const saved = await queries.add(query("西岸", { params, defaults, folder: "区域/徐汇", tags: ["项目"] }), "李雷");
    expect(await queriesOf().get(saved.id)).toEqual(saved);
    expect(saved).toMatchObject({ params, defaults, folder: "区域/徐汇", author: "李雷", changedBy: "李雷" });
  });

  test("are listed, those changed last first", async () => {
    const first = await queries.add(query("甲"), null);
    const second = await queries.add(query("乙"), null);
    const changed = await queries.change(first.id, query("丙"), { by: "韩梅梅", isMeant: whichever });
    expect(await queries.list()).toEqual([changed, second]);
    expect(changed).toMatchObject({ title: "丙", author: null, changedBy: "韩梅梅", createdAt: first.createdAt });
  });

  test("take no more than they may, whether one is added or changed", async () => {
    const few = queriesOf(100, 2_000);
    const { id } = await few.add(query("甲", { text: "x".repeat(1_000) }), null);
    await expect(few.add(query("乙", { text: "x".repeat(1_000) }), null)).rejects.toMatchObject({ code: "too-large" });
    const change = (length: number) =>
      few.change(id, query("甲", { text: "x".repeat(length) }), { by: null, isMeant: whichever });
    await expect(change(2_000)).rejects.toMatchObject({ code: "too-large" });
    expect((await change(1_200)).text).toHaveLength(1_200);
  });

  test("may be made shorter, but not longer, where there is more than there may be", async () => {
    const { id } = await queries.add(query("甲", { text: "x".repeat(1_000) }), null);
    await queries.add(query("乙", { text: "x".repeat(1_000) }), null);
    const few = queriesOf(1, 500);
    const change = (length: number) =>
      few.change(id, query("甲", { text: "x".repeat(length) }), { by: null, isMeant: whichever });
    expect((await change(900)).text).toHaveLength(900);
    await expect(change(901)).rejects.toMatchObject({ code: "too-large" });
    await expect(few.add(query("丙"), null)).rejects.toMatchObject({ code: "too-large" });
  });

  test("are not saved over what somebody else saved meanwhile", async () => {
    const seen = await queries.add(query("甲"), "李雷");
    const isMeant = (version: string): boolean => version === seen.version;
    const changes = await Promise.allSettled([
      queries.change(seen.id, query("乙"), { by: "李雷", isMeant }),
      queries.change(seen.id, query("丙"), { by: "韩梅梅", isMeant }),
    ]);
    expect(changes.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    await expect(queries.remove(seen.id, isMeant)).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect((await queries.remove(seen.id, whichever)).title).toBe("乙");
    await expect(queries.get(seen.id)).rejects.toMatchObject({ code: "not-found" });
    expect(readdirSync(join(folder, "saved-queries"))).toEqual([]);
  });

  test("are so many at most, and what there is stays", async () => {
    const few = queriesOf(1);
    await few.add(query("甲"), null);
    await expect(few.add(query("乙"), null)).rejects.toMatchObject({ code: "too-large" });
    expect((await few.list()).map(({ title }) => title)).toEqual(["甲"]);
  });

  test("that cannot be read are left out", async () => {
    const { id } = await queries.add(query("甲"), null);
    writeFileSync(join(folder, "saved-queries", "abc.json"), "{");
    expect((await queries.list()).map((one) => one.id)).toEqual([id]);
  });
});
