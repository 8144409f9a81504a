import { describe, expect, it } from "vitest";
import { DocumentBatch } from "#model/batch.js";
import type { MappedText } from "../mapped-text.js";
import type { Mention, StatedFact } from "../stages.js";
import { createIdentities } from "../identity/identities.js";
import { loadGazetteers } from "../gazetteers/gazetteers.js";
import { batchFromDocument } from "./batch.js";

const gazetteers = loadGazetteers(new URL("../gazetteers/", import.meta.url).pathname);

/** `西(xī)岸傳媒港推進` read as 西岸传媒港推进: unit 0 covers its annotation. */
const ORIGINAL = "西(xī)岸傳媒港推進";
const CLEAN: MappedText = {
  text: "西岸传媒港推进",
  starts: Uint32Array.from([0, 5, 6, 7, 8, 9, 10]),
  ends: Uint32Array.from([5, 6, 7, 8, 9, 10, 11]),
  guessed: [6],
};

const PROJECT: Mention = {
  type: "Project",
  name: "西岸传媒港",
  aliases: [],
  passage: 0,
  start: 0,
  end: 5,
  rule: "suffix",
  confidence: 0.9,
};
const PLACE: Mention = {
  type: "Place",
  name: "西岸",
  aliases: [],
  passage: 0,
  start: 0,
  end: 2,
  rule: "gazetteer",
  confidence: 0.9,
};
const FACT: StatedFact = {
  type: "LOCATED_IN",
  subject: PROJECT,
  object: PLACE,
  evidence: [0],
  trigger: null,
  basis: "stated",
  status: "ongoing",
  confidence: 0.8,
  rule: "place-in-name",
};

function read(mentions: readonly Mention[], facts: readonly StatedFact[]) {
  return batchFromDocument(
    {
      document: {
        key: "document:a",
        title: "a",
        issuer: "徐汇区委",
        area: "徐汇区",
        year: null,
        period: null,
        sha256: "0",
        file: "a.txt",
      },
      original: ORIGINAL,
      clean: CLEAN,
      structured: {
        sections: [],
        passages: [
          {
            span: { start: 0, end: 7 },
            text: CLEAN.text,
            kind: "sentence",
            section: null,
            modality: "review",
            paragraph: 0,
          },
        ],
      },
      mentions,
      found: {
        facts,
        figures: [],
      },
    },
    {
      lookup: ({ name }) => (name === "西岸" ? { nameEn: "West Bund", code: null, lat: 31.2, lon: 121.5 } : null),
      identities: createIdentities(gazetteers),
    },
  );
}

describe("batchFromDocument", () => {
  it("quotes passages and mentions from the original, damage included", () => {
    const batch = read([PROJECT, PLACE], [FACT]);
    for (const { start, end, surface, text } of batch.passages)
      expect(ORIGINAL.slice(start, end)).toBe(surface ?? text);
    expect(
      batch.mentions.map(({ start, end, surface, textStart, textEnd }) => ({
        start,
        end,
        surface,
        textStart,
        textEnd,
      })),
    ).toEqual([
      { start: 0, end: 9, surface: "西(xī)岸傳媒港", textStart: 0, textEnd: 5 },
      { start: 0, end: 6, surface: "西(xī)岸", textStart: 0, textEnd: 2 },
    ]);
    expect(batch.passages[0]?.guessed).toBe(true);
  });

  it("gives what the vocabulary's schema asks for, with what the gazetteers know", () => {
    const batch = read([PROJECT, PLACE], [FACT]);
    expect(() => DocumentBatch.parse(batch)).not.toThrow();
    expect(batch.entities.map(({ key, nameEn }) => [key, nameEn])).toEqual([
      ["place:西岸", "West Bund"],
      ["project:西岸传媒港", null],
    ]);
    expect(batch.facts).toHaveLength(1);
  });

  it("leaves out facts whose ends nothing mentions", () => {
    expect(read([PROJECT], [FACT]).facts).toEqual([]);
  });

  it("brings the issuing body into the graph where a fact implies it", () => {
    const policy = { ...PROJECT, type: "Policy" as const, name: "意见" };
    const issued = {
      ...FACT,
      type: "ISSUED" as const,
      subject: { type: "Department" as const, name: "徐汇区委" },
      object: policy,
    };
    expect(read([policy], [issued]).facts).toMatchObject([
      { start: "department:徐汇区/区委", end: "policy:徐汇区/a/意见" },
    ]);
  });

  it("makes one fact of the same statement found twice, the surer finding first, the evidence of both", () => {
    const weaker: StatedFact = { ...FACT, evidence: [1], confidence: 0.5, rule: "clause" };
    expect(read([PROJECT, PLACE], [weaker, FACT]).facts).toMatchObject([
      { rule: "place-in-name", confidence: 0.8, evidence: ["passage:a#00000", "passage:a#00001"] },
    ]);
  });

  it("lets a partnership be one edge, whoever is named first", () => {
    const a: Mention = { ...PROJECT, type: "Organization", name: "甲公司" };
    const b: Mention = { ...PROJECT, type: "Organization", name: "乙公司" };
    const both = { ...FACT, type: "PARTNERS_WITH" as const };
    const batch = read(
      [a, b],
      [
        { ...both, subject: a, object: b },
        { ...both, subject: b, object: a },
      ],
    );
    expect(batch.facts).toHaveLength(1);
  });
});
