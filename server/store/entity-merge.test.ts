import { expect, test } from "vitest";
import { mergeDescriptions, type Description } from "./entity-merge.js";

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
