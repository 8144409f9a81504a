import { describe, expect, it } from "vitest";
import { readRanks } from "./ranks.js";

describe("readRanks", () => {
  it.each([
    ["总量居全省第3位", [[3, "全省", false]]],
    ["增速位居全国重点城市第十二位", [[12, "全国重点城市", true]]],
    ["存贷款余额保持全国第九", [[9, "全国", false]]],
    ["稳居全球首位", [[1, "全球", false]]],
  ])("reads %s", (text, ranks) => {
    expect(readRanks(text).map(({ rank, among, ofGrowth }) => [rank, among, ofGrowth])).toEqual(ranks);
  });

  it.each(["进入全国第一方阵", "列第三批试点", "居民第二课堂", "排名第一季度公布"])("finds none in %s", (text) => {
    expect(readRanks(text)).toEqual([]);
  });
});
