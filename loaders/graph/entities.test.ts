import { describe, expect, it } from "vitest";
import type { EntityType } from "#model/ontology.js";
import type { Mention } from "../stages.js";
import { resolveEntities } from "./entities.js";

function mention(type: EntityType, name: string, aliases: readonly string[] = []): Mention {
  return { type, name, aliases, passage: 0, start: 0, end: name.length, rule: "test", confidence: 1 };
}

function resolve(mentions: readonly Mention[]) {
  return resolveEntities(mentions, { implied: [], units: new Map(), lookup: () => null });
}

describe("resolveEntities", () => {
  it("makes one record of one type and name, with the aliases of all its mentions", () => {
    const { records } = resolve([
      mention("Place", "漕河泾开发区", ["漕开发"]),
      mention("Place", "漕河泾开发区", ["漕河泾"]),
    ]);
    expect(records.map(({ key, aliases }) => [key, aliases])).toEqual([["place:漕河泾开发区", ["漕开发", "漕河泾"]]]);
  });

  it("joins a name that exactly one other thing of its type claims as alias", () => {
    const { records, keyOf } = resolve([
      mention("Place", "漕河泾开发区", ["漕开发"]),
      mention("Place", "漕开发", ["漕开发区"]),
    ]);
    expect(records.map(({ key, aliases }) => [key, aliases])).toEqual([["place:漕河泾开发区", ["漕开发", "漕开发区"]]]);
    expect(keyOf({ type: "Place", name: "漕开发" })).toBe("place:漕河泾开发区");
  });

  it("keeps apart what two things claim, and what another type claims", () => {
    const { records } = resolve([
      mention("Project", "服务平台"),
      mention("Project", "金融服务平台", ["服务平台"]),
      mention("Project", "文化服务平台", ["服务平台"]),
      mention("Organization", "金融服务平台"),
    ]);
    expect(records.map(({ key }) => key)).toEqual([
      "organization:金融服务平台",
      "project:文化服务平台",
      "project:服务平台",
      "project:金融服务平台",
    ]);
  });

  it("spells a name as it is typed, a place at its head as a word of its own", () => {
    const { records } = resolve([mention("Project", "西岸传媒港"), mention("Place", "西岸")]);
    expect(records.map(({ pinyin, initials }) => [pinyin, initials])).toEqual([
      ["xian", "xa"],
      ["xian chuanmeigang", "xacmg"],
    ]);
  });
});
