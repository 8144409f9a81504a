import { describe, expect, it } from "vitest";
import { z } from "zod";
import { requirementFrom } from "./issue-words.js";

describe("what zod finds wrong", () => {
  it.each([
    [
      z.union([z.string(), z.number()]),
      true,
      "must be one of the kinds that may stand here",
      "必须是这里允许的几种值之一",
    ],
    [
      z.discriminatedUnion("wrong", [z.object({ wrong: z.literal("fact") }), z.object({ wrong: z.literal("type") })]),
      {},
      "must be one of fact, type",
      "必须是 fact、type 之一",
    ],
    [
      z.tuple([z.number(), z.number()]),
      "x",
      "must be a list of as many items as belong there",
      "必须是项数符合要求的列表",
    ],
    [
      z.strictObject({}),
      { wrong: 1, ["\n".repeat(100_000)]: 2 },
      `must not have wrong, ${"\n".repeat(80)}…, which is not known here`,
      `不能有 wrong、${"\n".repeat(80)}…，这里没有这个名称`,
    ],
  ])("is said in words of our own", (schema, value, en, zh) => {
    const [issue] = schema.safeParse(value).error?.issues ?? [];
    expect(issue && requirementFrom(issue)).toEqual({ en, zh });
  });
});
