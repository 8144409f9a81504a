import { expect, test } from "vitest";
import { read } from "#loaders/mentions/fixture.js";
import { clustersFromTsv } from "./clusters.js";
import { createJointFeatures, featuresOf, STRIDE } from "./features.js";
import { readWords } from "./pooled-passages.js";

const clusters = clustersFromTsv("1\t2\t3\t中心 枢纽\n5\t6\t7\t会议\n");

function featureSet(text: string, word: string): Set<number> {
  const { reading, tokens } = read(text);
  const { words, facts, known } = readWords({ text, tokens }, reading, clusters);
  const table = featuresOf(facts, words, known);
  const index = words.findIndex((one) => one.text === word);
  return new Set(table.features.subarray(index * STRIDE, (index + 1) * STRIDE));
}

function shared(a: Set<number>, b: Set<number>): number {
  return [...a].filter((feature) => b.has(feature)).length;
}

test("the same words in the same company have the same features", () => {
  expect(featureSet("建设龙湖中心", "中心")).toEqual(featureSet("建设龙湖中心", "中心"));
});

test("words of one class share more than words of two", () => {
  const centre = featureSet("建设龙湖中心", "中心");
  expect(shared(centre, featureSet("建设龙湖枢纽", "枢纽"))).toBeGreaterThan(
    shared(centre, featureSet("建设龙湖会议", "会议")),
  );
});

test("no feature is the number that means none", () => {
  expect(featureSet("推进“一河两岸”改造，完成《规划》。", "改造").has(0)).toBe(false);
});

test("nothing of one passage is left in the features of the next, shorter or longer", () => {
  const passages = [
    "推进“一河两岸”改造，完成《规划》。",
    "建设中心",
    "推进滨江两岸地区综合开发，建设龙湖中心、会议中心。",
  ].map((text) => {
    const { reading, tokens } = read(text);
    return readWords({ text, tokens }, reading, clusters);
  });
  const shared = createJointFeatures();
  const featuresBy = (jointFeatures: typeof shared, { facts, words, known }: (typeof passages)[number]): Int32Array => {
    const { length, stride, features } = jointFeatures(facts, words, known);
    return features.slice(0, length * stride);
  };
  for (const passage of [...passages, ...passages])
    expect(featuresBy(shared, passage)).toEqual(featuresBy(createJointFeatures(), passage));
});
