import type { EvidencePassage } from "#model/api.js";
import type { PassageKind } from "#model/ontology.js";
import { expect, test } from "vitest";
import { tellingPassages } from "./telling-passages.js";

const ENDS = ["project:西岸传媒港", "place:西岸"];

test("a sentence that names both ends is quoted alone", () => {
  const evidence = [evidenceOf("heading", "西岸"), evidenceOf("sentence", "西岸传媒港", "西岸")];
  expect(textsOf(evidence)).toEqual(["西岸传媒港、西岸"]);
});

test("a sentence under a heading is quoted with it where the heading alone names the other end", () => {
  const evidence = [
    evidenceOf("heading", "西岸"),
    evidenceOf("sentence", "西岸传媒港"),
    evidenceOf("sentence", "徐汇区"),
  ];
  expect(textsOf(evidence)).toEqual(["西岸", "西岸传媒港"]);
});

test("a row of a table is quoted by both its cells", () => {
  expect(textsOf([evidenceOf("cell", "西岸传媒港"), evidenceOf("cell", "西岸")])).toEqual(["西岸传媒港", "西岸"]);
});

test("a sentence is quoted rather than the table that states the same before it", () => {
  const row = [evidenceOf("cell", "西岸传媒港"), evidenceOf("cell", "西岸")];
  expect(textsOf([...row, evidenceOf("sentence", "西岸传媒港", "西岸")])).toEqual(["西岸传媒港、西岸"]);
  expect(textsOf([evidenceOf("cell", "西岸传媒港", "西岸"), evidenceOf("sentence", "西岸", "西岸传媒港")])).toEqual([
    "西岸、西岸传媒港",
  ]);
});

test("where no passage names the ends the first sentence is quoted", () => {
  expect(textsOf([evidenceOf("heading"), evidenceOf("sentence", "徐汇区")])).toEqual(["徐汇区"]);
  expect(textsOf([])).toEqual([]);
});

function textsOf(evidence: readonly EvidencePassage[]): readonly string[] {
  return tellingPassages(evidence, ENDS).map(({ passage }) => passage.text);
}

/** A passage of nothing but names. */
function evidenceOf(kind: PassageKind, ...names: readonly string[]): EvidencePassage {
  const text = names.join("、");
  const mentions = names.map((name) => {
    const start = text.indexOf(name);
    const range = { start, end: start + name.length, textStart: start, textEnd: start + name.length };
    const type = name === "西岸传媒港" ? ("Project" as const) : ("Place" as const);
    return { entity: `${type.toLowerCase()}:${name}`, name, type, surface: name, ...range };
  });
  const passage = { text, original: text, kind, guessed: false, start: 0, end: text.length, order: 1, mentions };
  const document = { key: "document:1", title: "项目表", issuer: null, area: null, year: 2015, period: null, file: "" };
  return { passage: { ...passage, key: `passage:${text}`, parent: document.key }, document, section: null };
}
