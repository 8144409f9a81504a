import { expect, test } from "vitest";
import { isBareCount } from "./bare-counts.js";

test.each([
  ["Project", "十大创新平台"],
  ["Project", "一批智算中心项目"],
  ["Project", "26条巷路改造"],
  ["Policy", "六项制度"],
  ["Policy", "88件政府规章"],
  ["Policy", "五个一工作机制"],
  ["Organization", "三大国企集团"],
  ["Organization", "25支产业基金"],
  ["Place", "两大景区"],
  ["Place", "三条道路"],
  ["Initiative", "九方面重点任务"],
  ["Initiative", "省一批惠民工程"],
] as const)("%s %s counts what each year has its own of", (type, name) => expect(isBareCount(type, name)).toBe(true));

test.each([
  ["Project", "三大桥引线改造"],
  ["Project", "十三号线首期"],
  ["Project", "五一路综合整治"],
  ["Project", "三道沟净水厂"],
  ["Policy", "“三重一大”决策制度"],
  ["Policy", "十四五规划"],
  ["Policy", "一张图管理"],
  ["Organization", "三一重工"],
  ["Organization", "十七中学"],
  ["Place", "百家湖"],
  ["Place", "十五里河"],
  ["Initiative", "一带一路"],
] as const)("%s %s is a name", (type, name) => expect(isBareCount(type, name)).toBe(false));
