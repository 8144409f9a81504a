import type { DocumentView, NamedThing } from "../document-view.js";
import { createFormIndex } from "../form-index.js";
import type { FactRule, FoundFact } from "../rule.js";
import { statusOfThing } from "../status.js";

/** 东湖示范区条例, 祁连山综合治理规划: what a rule or plan begins with, a place by its whole name, is what it is for. */
export const titledByPlace: FactRule = {
  name: "titled-by-place",
  confidence: 0.9,
  find: findTitledByPlace,
  example: {
    text: "出台{Policy:东湖示范区条例}和{Policy:祁连山生态综合治理规划}，{Place:东湖示范区}、{Place:祁连山}更美。",
    facts: ["东湖示范区条例 APPLIES_TO 东湖示范区", "祁连山生态综合治理规划 APPLIES_TO 祁连山"],
  },
  counterExample: {
    text: "出台{Policy:徐汇区领导联系点办法}、{Policy:岳阳市铁山水库保护条例}、{Policy:怀化港总体规划}，{Place:徐汇区}、{Place:岳阳市}、{Place:铁山水库}、{Place:怀化=怀化市}。",
    facts: [],
  },
};

/** Of what is laid down for a place; 机制 and 制度 are as often its bodies', and 政策 are loosely named. */
const LAID_DOWN = /(?:规划|总规|详规|控规|条例|办法|规定|方案|纲要|(?<!反馈)意见|计划|协议)”?$/u;
/** 徐汇区|领导联系点, 广东省|网规划, 江西省|、市、县规划, 中国|共产党: behind the place it goes on as another name. */
const GOES_ON = /^(?:[市县区级属、和及与]|领导|党委|政府|人大|政协|政务|机关|各|网|共产党)/u;
const DIVISION = /(?:自治[区州县旗]|[省市区县州盟旗])$/u;
/** 南京方案 is a way of doing. */
const BARE = /^(?!条例|规划|总规).{0,2}$/u;

function* findTitledByPlace(view: DocumentView): Generator<FoundFact> {
  const places = view.things.filter(({ ref }) => ref.type === "Place");
  const index = createFormIndex(places, wholeForms);
  for (const { ref, passages } of view.things) {
    const passage = passages[0];
    if (ref.type !== "Policy" || passage === undefined || !LAID_DOWN.test(ref.name)) continue;
    const found = index.formsAt(ref.name, 0).toSorted((a, b) => b.form.length - a.form.length)[0];
    const rest = found === undefined ? "" : ref.name.slice(found.form.length);
    if (found === undefined || BARE.test(rest) || GOES_ON.test(rest)) continue;
    if (index.formsAt(ref.name, found.form.length).length > 0) continue;
    const status = statusOfThing(view, ref, passage);
    yield { type: "APPLIES_TO", subject: ref, object: found.thing.ref, passage, trigger: null, status };
  }
}

/** 怀化港 is not 怀化市: of a division only its whole name. */
function wholeForms({ ref, forms }: NamedThing): string[] {
  return DIVISION.test(ref.name)
    ? [ref.name]
    : [...forms].filter((form) => form.length > 1 && !/^[全我本]/u.test(form));
}
