import { isDeepStrictEqual as isEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { isAbsorbed, mergeDescriptions, type Description } from "./entity-merge.js";

const first: Description = {
  document: "document:a",
  properties: { name: "徐汇滨江", aliases: ["西岸", "滨江"], pinyin: "xuhui binjiang", initials: "xhbj" },
};
const second: Description = {
  document: "document:b",
  properties: { name: "西岸", nameEn: "West Bund", aliases: ["上海西岸"], pinyin: "xian", initials: "xa", lat: 31.17 },
};

test("an entity has each property from the first document that knows it, and every other form as an alias", () => {
  expect(mergeDescriptions("place:徐汇滨江", [second, first])).toEqual({
    key: "place:徐汇滨江",
    name: "徐汇滨江",
    nameEn: "West Bund",
    aliases: ["上海西岸", "滨江", "西岸"],
    pinyin: "xuhui binjiang",
    initials: "xhbj",
    lat: 31.17,
  });
});

test("the order of loading does not matter, and a document taken away leaves no trace", () => {
  expect(mergeDescriptions("k", [first, second])).toEqual(mergeDescriptions("k", [second, first]));
  expect(mergeDescriptions("k", [second])).toEqual({ key: "k", ...second.properties });
});

test("why a document knows a form stays with the document", () => {
  const reasons = {
    aliasRules: ["gazetteer", "gazetteer"],
    aliasPassages: ["passage:a/0", "passage:a/1"],
    identity: "gazetteer",
  };
  const described = { ...first, properties: { ...first.properties, ...reasons } };
  expect(mergeDescriptions("k", [described])).toEqual(mergeDescriptions("k", [first]));
});

describe("a further description", () => {
  const merged = mergeDescriptions("k", [first, second]);

  test.each([
    ["that says nothing new", { name: "徐汇滨江", aliases: ["西岸"], pinyin: "xuhui binjiang" }, true],
    ["that has the name alone", { name: "徐汇滨江" }, true],
    ["that has another form", { name: "徐汇滨江", aliases: ["浦江西岸"] }, false],
    ["that has another name", { name: "西岸", aliases: ["徐汇滨江"] }, false],
    ["that knows another value", { name: "徐汇滨江", pinyin: "xuhuibinjiang" }, false],
    ["that knows more", { name: "徐汇滨江", lon: 121.4 }, false],
    ["that has other reasons", { name: "徐汇滨江", aliases: ["西岸"], aliasRules: ["quote"], identity: "other" }, true],
  ])("%s is absorbed or not", (_, properties, absorbed) => {
    expect(isAbsorbed(merged, properties)).toBe(absorbed);
    const documents = ["document:0", "document:az", "document:z"];
    const same = documents.every((document) =>
      isEqual(mergeDescriptions("k", [first, second, { document, properties }]), merged),
    );
    // What is absorbed changes nothing, whatever the document's key; what is not may change something.
    expect(same).toBe(absorbed);
  });
});
