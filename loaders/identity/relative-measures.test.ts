import { expect, test } from "vitest";
import { isRelativeMeasure, isWholeMeasure } from "./relative-measures.js";

test.each([
  "发放贷款",
  "审批时限",
  "新开通线路",
  "总投资",
  "完成投资",
  "改造面积",
  "投入资金",
  "建成",
  "新增数量",
  "占比",
  "公司总数",
  "建设国家级",
  "扣除价格因素",
  "新增受益家庭",
  "城镇",
  "调整",
  "2",
  "公交车",
  "实施专项行动",
  "解决各类问题",
  "新增储备库项目",
  "较十一五",
  "产业规模",
  "招生人数",
  "中央财政安排",
  "推进改革任务",
  "分别占全省比重",
  "优良率",
  "参保率",
  "完工投资",
  "入区企业总数",
  "死亡人数",
  "形成生产能力",
  "播种面积",
  "惠及职工",
  "直接拉动消费",
  "受益居民户数",
  "投入财政资金",
  "新增泊位",
  "新增运营线路",
  "通车总里程",
  "参保人数",
  "按期办结率",
  "无害化处理率",
])("%s does not say of what", (name) => expect(isRelativeMeasure(name)).toBe(true));

test.each([
  "固定资产投资",
  "生产总值",
  "城镇新增就业",
  "城镇登记失业率",
  "新建保障性住房",
  "森林覆盖率",
  "GDP",
  "财政收入",
  "中央财政收入",
  "研究生招生人数",
  "出生率",
  "水质优良率",
  "新增公共停车泊位",
  "铁路运营里程",
  "森林覆盖面积",
  "生活垃圾无害化处理率",
  "创业带动就业",
])("%s says what is measured", (name) => expect(isRelativeMeasure(name)).toBe(false));

test("a long name takes no longer than its length", () => {
  expect(isRelativeMeasure(`${"总投资".repeat(1000)}某`)).toBe(false);
});

test.each(["新增养老床位", "森林覆盖率", "改造各类棚户区", "财政总收入"])("%s is one measure for all areas", (name) => {
  expect(isWholeMeasure(name)).toBe(true);
});

test.each(["地下管网", "城市书房", "国家森林城市"])("%s may be built, renewed or there: the area's own", (name) => {
  expect(isWholeMeasure(name)).toBe(false);
});
