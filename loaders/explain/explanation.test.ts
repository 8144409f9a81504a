import { expect, test } from "vitest";
import { createSourceReader } from "../files/read-source.js";
import { explainReading } from "./explanation.js";

const readSource = createSourceReader(new URL("../gazetteers", import.meta.url).pathname);

function explained(text: string) {
  const source = { path: "徐汇.txt", file: "徐汇.txt", place: "徐汇.txt", hints: { area: "徐汇区", year: 2014 } };
  return readSource({ ...source, bytes: Buffer.from(text) }).then(explainReading);
}

test("each sentence tells what was found in it, by which rule and how surely", async () => {
  const { document, guessed, passages } = await explained(
    "一、工作回顾\n漕河泾开发区和西岸加快发展，西岸传媒港开工建设。地区生产总值732亿元，同比增长8.5%。\n",
  );
  expect([document.key, document.area, guessed]).toEqual(["document:徐汇", "徐汇区", ["title", "issuer", "period"]]);
  const [heading, sentence, figures] = passages;
  expect(heading).toMatchObject({ kind: "heading", level: 1, text: "一、工作回顾", mentions: [], facts: [] });
  const rules = sentence?.mentions.map(({ type, name, rule }) => `${type} ${name} ${rule}`);
  expect(rules).toEqual([
    "Place 漕河泾开发区 gazetteer",
    "Place 西岸 gazetteer",
    "Project 西岸传媒港 gazetteer",
    "Place 西岸 gazetteer",
  ]);
  expect(sentence?.facts.map(({ subject, type, object, rule }) => [subject, type, object, rule])).toContainEqual([
    "西岸传媒港",
    "LOCATED_IN",
    "西岸",
    "located-in-name",
  ]);
  expect(figures?.figures).toMatchObject([
    { indicator: "生产总值", value: 732, unit: "亿元", growthPercent: 8.5, status: "actual" },
  ]);
});

test("nothing that the batch holds is left out", async () => {
  const text =
    "徐汇区政府工作报告\n一、回顾\n西岸传媒港开工建设，新增就业岗位3万个。徐汇区政府出台《徐汇区文化发展意见》。\n";
  const source = { path: "a.txt", file: "a.txt", place: "a.txt", hints: {}, bytes: Buffer.from(text) };
  const reading = await readSource(source);
  const { passages } = explainReading(reading);
  const { batch } = reading;
  expect(passages.map((passage) => passage.text)).toEqual(batch.passages.map((passage) => passage.text));
  expect(passages.flatMap(({ mentions }) => mentions)).toHaveLength(batch.mentions.length);
  expect(passages.flatMap(({ mentions }) => mentions).filter(({ rule }) => rule === null)).toEqual([]);
  expect(new Set(passages.flatMap(({ facts }) => facts.map(({ subject, object }) => subject + object))).size).toBe(
    batch.facts.length,
  );
  expect(passages.flatMap(({ figures }) => figures)).toHaveLength(batch.observations.length);
});

test("a repaired passage tells what the original says", async () => {
  const { passages } = await explained("徐匯區政府推進西岸傳媒港建設。\n");
  expect(passages.map(({ text, original }) => [text, original])).toEqual([
    ["徐汇区政府推进西岸传媒港建设。", "徐匯區政府推進西岸傳媒港建設。"],
  ]);
});
