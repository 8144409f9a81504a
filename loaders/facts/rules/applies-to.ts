import type { EntityType } from "#model/ontology.js";
import type { DocumentView, NamedThing } from "../document-view.js";
import type { FactRule, FoundFact } from "../rule.js";
import { statusOfClause } from "../status.js";

const GOVERNED: ReadonlySet<EntityType> = new Set(["Place", "Organization", "Department", "Initiative", "Project"]);
const SHORTEST_PLACE = 2;
/** Of things, two characters are a common word (创新) more often than a name. */
const SHORTEST_THING = 3;
/** Titles of plans and rules; a mechanism or system is named after what it does. */
const PLANS =
  /(?:规划|计划|方案|意见|办法|条例|规定|纲要|政策|措施|决定|目录|清单|总规|详规|协议|细则|指引|安排|愿景|制度|机制|十条|\d+条”?|（草案）)(?:（[^）]*）)?$/;
const TOO_WIDE = /^(?:中国|全国|国家|世界|全球|国际|“?十[一二三四五]五”?)$/;

/** 《X发展规划》 is about X: the longest thing that stands in a policy's title. */
export const namedInTitle: FactRule = {
  name: "named-in-title",
  confidence: 0.8,
  find: findNamedInTitle,
  example: {
    text: "编制{Policy:山东半岛蓝色经济区发展规划}，{Place:山东半岛蓝色经济区}、{Place:山东半岛}加快发展。",
    facts: ["山东半岛蓝色经济区发展规划 APPLIES_TO 山东半岛蓝色经济区"],
  },
  counterExample: { text: "落实{Policy:国家大气十条}，{Place:国家}支持。", facts: [] },
};

function* findNamedInTitle(view: DocumentView): Generator<FoundFact> {
  const byForm = new Map<string, NamedThing>();
  for (const thing of view.things) {
    if (!GOVERNED.has(thing.ref.type)) continue;
    const shortest = thing.ref.type === "Place" ? SHORTEST_PLACE : SHORTEST_THING;
    for (const form of thing.forms) if (form.length >= shortest && !byForm.has(form)) byForm.set(form, thing);
  }
  const longest = Math.max(0, ...[...byForm.keys()].map((form) => form.length));
  for (const policy of view.things) {
    const passage = policy.passages[0];
    if (policy.ref.type !== "Policy" || passage === undefined || !PLANS.test(policy.ref.name)) continue;
    const sentence = view.sentenceOf.get(passage);
    const status = statusOfClause(sentence?.text ?? "", sentence?.modality ?? "review");
    for (const object of thingsInTitle(policy.ref.name, byForm, longest)) {
      yield { type: "APPLIES_TO", subject: policy.ref, object: object.ref, passage, trigger: null, status };
    }
  }
}

/** From left to right, the longest at each point, none within another. */
function thingsInTitle(title: string, byForm: ReadonlyMap<string, NamedThing>, longest: number): NamedThing[] {
  const found: NamedThing[] = [];
  let at = 0;
  while (at < title.length) {
    let step = 1;
    for (let length = Math.min(longest, title.length - at); length >= SHORTEST_PLACE; length -= 1) {
      const form = title.slice(at, at + length);
      const thing = byForm.get(form);
      if (thing === undefined || TOO_WIDE.test(form) || form.length === title.length) continue;
      // A body in front of a plan's title made it: 国务院…意见.
      if (thing.ref.type === "Department" && !title.endsWith("制度")) continue;
      found.push(thing);
      step = length;
      break;
    }
    at += step;
  }
  return found;
}
