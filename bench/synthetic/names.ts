import type { EntityType } from "#model/ontology.js";

/** Characters that stand in names of places, works and houses. */
const CHARACTERS = [
  ...new Set(
    "江湖山河海川溪泉林峰岭谷洲岛湾港桥城镇乡村堂园台阁楼塔门井田坪岗坡桃李梅兰竹菊松柏桂莲荷枫龙凤鹤麟虎马牛羊金银铜铁玉珠宝锦绣丹朱青白玄黄紫翠春夏秋冬晨暮星月云霞风雨雪霜东南西北上下中前安宁和平泰康福寿禄喜庆祥瑞明光华荣昌盛兴旺文武德仁义礼智信忠孝清廉勤俭大小长高新古永远方圆正直广博深厚",
  ),
];

const SUFFIXES: Readonly<Record<EntityType, readonly string[]>> = {
  Department: ["区委宣传部", "市教育局", "县水利局", "市发展改革委", "区民政局"],
  Organization: ["集团有限公司", "职业技术学院", "中心医院", "科技股份有限公司", "研究院"],
  Place: ["区", "街道", "镇", "工业园", "湿地公园"],
  Project: ["大桥", "体育中心", "污水处理厂改造工程", "地铁站", "产业园二期"],
  Policy: ["管理条例", "若干意见", "三年行动方案", "实施办法", "发展规划"],
  Initiative: ["行动", "工程", "专项整治", "示范创建", "战略"],
  Event: ["博览会", "论坛", "马拉松", "文化节", "交易会"],
  Person: ["", "生", "荣", "平", "英"],
  Indicator: ["增加值", "投资额", "覆盖率", "销售额", "产量"],
};

/** As many different names as there are; the same index always gives the same one, and neighbours look nothing alike. */
export function madeUpName(type: EntityType, index: number): string {
  const suffixes = SUFFIXES[type];
  const count = CHARACTERS.length;
  // 7919 has no factor in common with the number of three-character words, so that no two indexes meet.
  let rest = (Math.floor(index / suffixes.length) * 7919) % count ** 3;
  let word = "";
  for (let place = 0; place < 3; place += 1) {
    word += CHARACTERS[rest % count] ?? "";
    rest = Math.floor(rest / count);
  }
  return word + (suffixes[index % suffixes.length] ?? "");
}

/** Words between the names of a sentence. */
export const FILLINGS: readonly string[] = [
  "扎实推进",
  "与有关方面一道建设",
  "全面启动，进度快于预期，并带动",
  "取得明显成效，群众满意度持续提升，惠及",
  "建成投用，有力支撑",
  "有序实施，力争年底前完成主体结构，服务",
  "增长较快，结构继续优化，其中",
  "获得国家和省级表彰，示范作用进一步显现于",
];
