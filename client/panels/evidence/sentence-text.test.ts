import type { PassageAnswer } from "#model/api.js";
import { expect, test } from "vitest";
import type { Part } from "./marked-text.js";
import { hasVariants, sentenceParts } from "./sentence-text.js";

/** Names in brackets, with S and O for the two ends; the words that state the link between underscores; changes between tildes. */
function written(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (part.kind === "mark")
        return `[${{ subject: "S:", object: "O:", mention: "" }[part.mark.role]}${written(part.parts)}]`;
      const changed = part.changed ? `~${part.text}~` : part.text;
      return part.trigger ? `_${changed}_` : changed;
    })
    .join("");
}

const text = "西岸传媒港落户西岸,徐汇区推进落户工作。";
const original = "西岸傳媒港落戶西岸,徐匯區(qū)推進落戶工作。";

const passage: PassageAnswer = {
  key: "passage:1",
  text,
  original,
  kind: "sentence",
  guessed: false,
  start: 100,
  end: 100 + original.length,
  order: 1,
  parent: "section:1",
  mentions: [
    mention("project:西岸传媒港", "西岸传媒港", 0, 5, 0),
    mention("place:西岸", "西岸", 7, 9, 7),
    mention("place:徐汇区", "徐汇区", 10, 13, 10, 7),
    mention("place:西岸", "西岸", 0, 2, 0),
  ],
};

function mention(entity: string, name: string, start: number, end: number, at: number, length = end - start) {
  const type = entity.startsWith("project") ? ("Project" as const) : ("Place" as const);
  const surface = original.slice(at, at + length);
  return { entity, name, type, start: 100 + at, end: 100 + at + length, surface, textStart: start, textEnd: end };
}

const project = node("project:西岸传媒港", "Project");
const place = node("place:西岸", "Place");
const focus = { subject: project, object: place, trigger: "落户" };

function node(id: string, type: string) {
  return { id, labels: ["Entity", type], properties: { key: id, name: id.slice(id.indexOf(":") + 1), aliases: [] } };
}

test("the repaired sentence marks both ends, names within names, and the words between them", () => {
  expect(written(sentenceParts(passage, "repaired", focus))).toBe(
    "[S:[O:西岸]传媒港]_落户_[O:西岸],[徐汇区]推进落户工作。",
  );
});

test("the original is marked in its own place and shows its damage", () => {
  expect(written(sentenceParts(passage, "original", focus))).toBe(
    "[S:[O:西岸]傳媒港]落戶[O:西岸],[徐匯區~(qū)~]推進落戶工作。",
  );
});

test("the one end's name is found in the other's where the loaders did not mark it", () => {
  const unmarked = { ...passage, mentions: passage.mentions.slice(0, 1) };
  const rest = { original: "落戶西岸,徐匯區~(qū)~推進落戶工作。", repaired: "落户西岸,徐汇区推进落户工作。" };
  const named = { subject: project, object: place };
  expect(written(sentenceParts(unmarked, "repaired", named))).toBe(`[S:[O:西岸]传媒港]${rest.repaired}`);
  expect(written(sentenceParts(unmarked, "original", named))).toBe(`[S:[O:西岸]傳媒港]${rest.original}`);
});

test("without a fact every name is a plain mention", () => {
  expect(written(sentenceParts({ ...passage, original: text }, "repaired"))).toBe(
    "[[西岸]传媒港]落户[西岸],[徐汇区]推进落户工作。",
  );
});

test("of two names that cross, the end of the fact wins", () => {
  const crossing = {
    ...passage,
    original: text,
    mentions: [mention("place:甲", "传媒港落户", 2, 7, 2), ...passage.mentions.slice(0, 1)],
  };
  expect(written(sentenceParts(crossing, "repaired", { subject: project }))).toBe(
    "[S:西岸传媒港]落户西岸,徐汇区推进落户工作。",
  );
});

test("a name outside the text is left out and no character is lost", () => {
  const beyond = { ...passage, original: text, mentions: [mention("place:甲", "甲", 18, 40, 18)] };
  expect(written(sentenceParts(beyond, "repaired"))).toBe(text);
});

test("white space at the ends makes no variant", () => {
  expect([hasVariants(passage), hasVariants({ text, original: `${text}\n` })]).toEqual([true, false]);
});
