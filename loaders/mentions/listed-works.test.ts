import { expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "./candidate.js";
import { withListedWorks } from "./listed-works.js";

type Found = readonly [type: EntityType, words: string, name?: string];

function worksIn(text: string, ...found: readonly Found[]): string[] {
  const chosen = found.map(([type, words, name = words]): Candidate => {
    const start = text.indexOf(words);
    return { type, name, rule: "test", start, end: start + words.length, aliases: [], confidence: 1 };
  });
  return withListedWorks(chosen, text)
    .filter(({ type }) => type === "Project")
    .map(({ name, start, end }) => (text.slice(start, end) === name ? name : `${name} (${text.slice(start, end)})`));
}

const [HUN, LIAO] = [
  ["Place", "浑河"],
  ["Place", "大辽河"],
] as const;

test.each([
  [
    "what is done to the last is done to those before it",
    "浑河、大辽河整治工程",
    [HUN, LIAO, ["Project", "大辽河整治工程"]],
    ["浑河整治工程 (浑河)", "大辽河整治工程"],
  ],
  [
    "mountains and quarters as well",
    "海勃山、乌达西山绿化，老港片区、新港片区改造",
    [
      ["Place", "海勃山"],
      ["Place", "乌达西山"],
      ["Project", "乌达西山绿化"],
      ["Place", "老港片区"],
      ["Place", "新港片区"],
      ["Project", "新港片区改造"],
    ],
    ["海勃山绿化 (海勃山)", "乌达西山绿化", "老港片区改造 (老港片区)", "新港片区改造"],
  ],
  [
    "a list that was taken for one name is parted",
    "浑河和大辽河治理",
    [HUN, LIAO, ["Project", "浑河和大辽河治理"]],
    ["浑河治理 (浑河)", "大辽河治理"],
  ],
  [
    "what is done to others of the kind too is one work",
    "浑河、大辽河等重点流域治理",
    [HUN, LIAO, ["Project", "浑河、大辽河等重点流域治理"]],
    ["浑河、大辽河等重点流域治理"],
  ],
  [
    "words that another part of the list had lent give way",
    "浑河、大辽河清淤等基础工程",
    [HUN, LIAO, ["Project", "浑河", "浑河基础工程"], ["Project", "大辽河清淤"]],
    ["浑河清淤 (浑河)", "大辽河清淤"],
  ],
  [
    "places of another kind have none of it",
    "浑河路、大辽河治理",
    [["Place", "浑河路"], LIAO, ["Project", "大辽河治理"]],
    ["大辽河治理"],
  ],
  [
    "what a place leads to is not done to those before",
    "浑河、大辽河大桥",
    [HUN, LIAO, ["Project", "大辽河大桥"]],
    ["大辽河大桥"],
  ],
  [
    "a place within a longer name has its own",
    "浑河隧道，浑河和大辽河治理",
    [["Project", "浑河隧道"], HUN, LIAO, ["Project", "大辽河治理"]],
    ["浑河隧道", "大辽河治理"],
  ],
] as const satisfies readonly (readonly [string, string, readonly Found[], readonly string[]])[])(
  "%s",
  (_, text, found, works) => {
    expect(worksIn(text, ...found)).toEqual(works);
  },
);
