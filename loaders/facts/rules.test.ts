import { describe, expect, it } from "vitest";
import { findFacts } from "./find-facts.js";
import { readMarkedText } from "./marked-text.js";
import { FACT_RULES } from "./rules.js";

const METADATA = { title: "报告", issuer: "市政府", area: "本市", year: 2014, period: "2014" };

function statedBy(rule: string, text: string): string[] {
  const { structured, mentions } = readMarkedText(text);
  const rules = FACT_RULES.filter(({ name }) => name === rule);
  return findFacts(structured, mentions, METADATA, { rules }).map(
    ({ subject, object }) => `${subject.name} ${object.name}`,
  );
}

const CASES: readonly (readonly [rule: string, none: string, some: string, facts: readonly string[]])[] = [
  [
    "place-before",
    "以{Place:乃东区}{Place:隆子县}为主的基地。",
    "{Place:西海岸新区}{Place:古镇}的基地，{Place:雅安市}{Place:雨城区}的基地，{Place:广饶县}{Place:孙武湖景区}的基地。",
    ["古镇 西海岸新区", "雨城区 雅安市", "孙武湖景区 广饶县"],
  ],
  [
    "place-before",
    "{Place:省道104线}{Place:百灵庙}至白云鄂博通车。",
    "{Place:人民路}{Place:百货大楼}开业。",
    ["百货大楼 人民路"],
  ],
  [
    "glossary-members",
    "{Project:单一窗口}：指建立一个{Project:信息平台}。",
    "{Project:粤系列平台}：指{Project:粤省事}、{Project:粤商通}。",
    ["粤省事 粤系列平台", "粤商通 粤系列平台"],
  ],
  [
    "glossary-members",
    "{Project:蓉耀工程}：指依托{Project:特高压工程}，建设{Project:负荷中心}。",
    "“{Initiative:三大工程}”：指{Project:应用工程}。",
    ["应用工程 三大工程"],
  ],
  [
    "issued-after-verb",
    "特别是国家出台{Policy:振兴东北政策}。",
    "国家支持力度加大，出台{Policy:人才新政}。",
    ["市政府 人才新政"],
  ],
  [
    "issued-after-verb",
    "按照建立{Policy:公共财政体制}的要求。",
    "按照要求，建立{Policy:公共财政体制}。",
    ["市政府 公共财政体制"],
  ],
  [
    "issued-after-verb",
    "与印度签署了在边境建立{Policy:信任措施的协定}。",
    "签署了协议，建立{Policy:人才引进制度}。",
    ["市政府 人才引进制度"],
  ],
  ["issued-after-verb", "出台{Policy:政策文件}。", "出台{Policy:人才引进政策文件}。", ["市政府 人才引进政策文件"]],
  [
    "framed-by",
    "依托{Project:中小雪场}，完成{Project:冰雪大世界}。",
    "依托{Project:城市大脑平台}，建设{Project:三维平台}。",
    ["三维平台 城市大脑平台"],
  ],
  [
    "under-heading",
    "# 推进{Initiative:乡村全面振兴}\n推进巩固{Initiative:脱贫攻坚}成果同乡村振兴有效衔接。",
    "# 推进{Initiative:乡村全面振兴}\n推进{Initiative:脱贫攻坚}。",
    ["脱贫攻坚 乡村全面振兴"],
  ],
  [
    "under-heading",
    "# 推进{Initiative:乡村全面振兴}\n由支持{Initiative:脱贫攻坚}向全面推进乡村振兴平稳过渡。",
    "# 推进{Initiative:乡村全面振兴}\n支持{Initiative:脱贫攻坚}。",
    ["脱贫攻坚 乡村全面振兴"],
  ],
  [
    "framed-by",
    "依托{Initiative:兰州等中心城市}，建设{Project:三维平台}。",
    "依托{Initiative:智慧城市}，建设{Project:三维平台}。",
    ["三维平台 智慧城市"],
  ],
  [
    "under-heading",
    "# 推进{Initiative:桥头堡建设}，坚定不移深化改革\n深化{Initiative:财税体制改革}。",
    "# 推进{Initiative:桥头堡建设}，坚定不移向前走\n深化{Initiative:财税体制改革}。",
    ["财税体制改革 桥头堡建设"],
  ],
  [
    "under-heading",
    "# 深化{Initiative:经济体制改革}，提高对外开放水平\n实施{Initiative:走出去计划}。",
    "# 深化{Initiative:经济体制改革}，提高对外开放水平\n深化{Initiative:电价改革}。",
    ["电价改革 经济体制改革"],
  ],
  [
    "glossary-members",
    "{Initiative:春风行动}：指春季的{Initiative:劳动关系行动}。",
    "{Initiative:一带十五园百片}：指{Project:粮油产业带}。",
    ["粮油产业带 一带十五园百片"],
  ],
  [
    "named-in-title",
    "编制{Policy:全省首个药材规划}，{Place:四川省=全省}受益。",
    "编制{Policy:全省药材规划}，{Place:四川省=全省}受益。",
    ["全省药材规划 全省"],
  ],
  [
    "awarded",
    "获全省{Initiative:脱贫攻坚}成果督查考核第一。",
    "通过{Initiative:水生态文明城市}考核验收，荣获{Initiative:园林城市}称号。",
    ["本市 园林城市"],
  ],
  ["awarded", "入选“{Initiative:齐鲁大工匠}”1人。", "获得{Initiative:科技进步二等奖}3项。", ["本市 科技进步二等奖"]],
  ["awarded", "获评{Initiative:示范镇村}12个。", "获评“{Initiative:最具幸福感城市}”第12名。", ["本市 最具幸福感城市"]],
  ["awarded", "获评{Initiative:示范城市}3个。", "获评{Initiative:示范城市}3个试点之一。", ["本市 示范城市"]],
  [
    "awarded",
    "入选示范名单、{Project:新住院大楼}投入使用。",
    "{Organization:市医院}入选{Initiative:高水平医院}、{Project:新住院大楼}投入使用。",
    ["市医院 高水平医院"],
  ],
];

describe("what a rule leaves out, and what it does not", () => {
  it.each(CASES)("%s: %s, unlike %s", (rule, none, some, facts) => {
    expect(statedBy(rule, none)).toEqual([]);
    expect(statedBy(rule, some)).toEqual(facts);
  });
});

it("a title is of no place whose last character begins another word of it", () => {
  const plan = "{Policy:腊西区块联动机制}推进，{Place:腊西区}、{Place:腊西区块}开工。";
  expect(statedBy("named-in-title", plan)).toEqual(["腊西区块联动机制 腊西区块"]);
});

describe("places in names", () => {
  it("do not begin within one that stands before", () => {
    const rivers = "{Project:长江汉江岸线整治}推进，{Place:江汉}、{Place:长江}和{Place:汉江}。";
    expect(statedBy("located-in-name", rivers)).toEqual(["长江汉江岸线整治 长江", "长江汉江岸线整治 汉江"]);
  });
});
