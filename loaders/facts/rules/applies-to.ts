import type { EntityType } from "#model/ontology.js";
import type { DocumentView, NamedThing } from "../document-view.js";
import type { FormIndex } from "../form-index.js";
import { createFormIndex } from "../form-index.js";
import type { FactRule, FoundFact } from "../rule.js";
import { statusOfThing } from "../status.js";

const GOVERNED: ReadonlySet<EntityType> = new Set(["Place", "Organization", "Department", "Initiative", "Project"]);
/** Of things, two characters are a common word (创新) more often than a name. */
const SHORTEST_THING = 3;
/** Titles of plans and rules; a mechanism or system is named after what it does. */
const PLANS =
  /(?:规划|计划|方案|意见|办法|条例|规定|纲要|政策|措施|决定|目录|清单|总规|详规|协议|细则|指引|安排|愿景|制度|机制|十条|\d+条”?|（草案）)(?:（[^）]*）)?$/;
const TOO_WIDE = /^(?:中国|全国|国家|世界|全球|国际|“?十[一二三四五]五”?)$/;

/** 《X发展规划》 is about X: the longest thing that stands in a policy's title. */
export const namedInTitle: FactRule = {
  name: "named-in-title",
  confidence: 0.88,
  find: findNamedInTitle,
  example: {
    text: "编制{Policy:山东半岛蓝色经济区发展规划}，{Place:山东半岛蓝色经济区}、{Place:山东半岛}加快发展。",
    facts: ["山东半岛蓝色经济区发展规划 APPLIES_TO 山东半岛蓝色经济区"],
  },
  counterExample: { text: "落实{Policy:国家大气十条}，{Place:国家}支持。", facts: [] },
};

function* findNamedInTitle(view: DocumentView): Generator<FoundFact> {
  const governed = view.things.filter(({ ref }) => GOVERNED.has(ref.type));
  const index = createFormIndex(governed, ({ ref, forms }) =>
    [...forms].filter((form) => ref.type === "Place" || form.length >= SHORTEST_THING),
  );
  for (const { ref, passages } of view.things) {
    const passage = passages[0];
    if (ref.type !== "Policy" || passage === undefined || !PLANS.test(ref.name)) continue;
    const status = statusOfThing(view, ref, passage);
    for (const object of thingsInTitle(ref.name, index)) {
      yield { type: "APPLIES_TO", subject: ref, object: object.ref, passage, trigger: null, status };
    }
  }
}

/** From left to right, the longest at each point, none within another. */
function thingsInTitle(title: string, index: FormIndex): NamedThing[] {
  const found: NamedThing[] = [];
  let at = 0;
  while (at < title.length) {
    const longest = index.formsAt(title, at).find(({ thing, form }) => isSubject(title, thing, form));
    if (longest !== undefined) found.push(longest.thing);
    at += longest?.form.length ?? 1;
  }
  return found;
}

/** A body in front of a plan's title made it (国务院…意见); only a system is about the body. */
function isSubject(title: string, { ref }: NamedThing, form: string): boolean {
  if (form === title || TOO_WIDE.test(form) || isItsName(title, form) || isScope(title, form)) return false;
  return ref.type !== "Department" || title.endsWith("制度");
}

/** 全省首个…规划: among what it is the first. */
function isScope(title: string, form: string): boolean {
  return title.startsWith(form) && /^(?:首|第一|唯一)[个部份项批]?/.test(title.slice(form.length));
}

/** “五个全”的措施: the policy goes by that name. */
function isItsName(title: string, form: string): boolean {
  return /^[“”的]*(?:措施|政策|制度|机制|办法|方案|意见)$/.test(title.replace(form, ""));
}
