import type { DocumentView } from "../document-view.js";
import type { FactRule, FoundFact } from "../rule.js";
import { statusOfThing } from "../status.js";
import { PARTS, WHOLES } from "./linking.js";

/** 港珠澳大桥主体工程, 龙吴路大修一期工程: the name of a part begins with the whole's. */
export const wholeInName: FactRule = {
  name: "whole-in-name",
  confidence: 0.8,
  find: findWholeInName,
  example: {
    text: "{Project:港珠澳大桥}的{Project:港珠澳大桥主体工程}完工。",
    facts: ["港珠澳大桥主体工程 PART_OF 港珠澳大桥"],
  },
  counterExample: { text: "{Project:大桥}的{Project:港珠澳大桥}完工。", facts: [] },
};

/** What may be left of a part's name behind the whole's. */
const PART_TAIL =
  /^(?:[“（(].*[”）)]|.{0,4}[一二三四五六七八九十\d]+期.{0,6}|.{0,6}(?:主体工程|连接线|延伸线|延长线|[东西南北]延.{0,3}|支线|干线工程|配套工程|先导区|起步区|核心区|示范区|总院|分院|校区|分校|分行|分公司|研究院|平台|中心|办公室|分厅|段|系统|分中心|专题.{0,6}))$/;

function* findWholeInName(view: DocumentView): Generator<FoundFact> {
  const wholes = new Map(
    view.things.filter((thing) => WHOLES.includes(thing.ref.type)).map((thing) => [thing.ref.name, thing]),
  );
  for (const { ref, passages } of view.things) {
    const passage = passages[0];
    if (passage === undefined || !PARTS.includes(ref.type)) continue;
    for (let length = ref.name.length - 1; length >= 3; length -= 1) {
      const whole = wholes.get(ref.name.slice(0, length));
      if (whole === undefined || !PART_TAIL.test(ref.name.slice(length))) continue;
      const status = statusOfThing(view, ref, passage);
      yield { type: "PART_OF", subject: ref, object: whole.ref, passage, trigger: null, status };
      break;
    }
  }
}
