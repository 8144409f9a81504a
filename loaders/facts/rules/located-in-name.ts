import type { EntityType } from "#model/ontology.js";
import type { DocumentView, NamedThing } from "../document-view.js";
import type { FormIndex, FormInName } from "../form-index.js";
import { createFormIndex } from "../form-index.js";
import type { FactRule, FoundFact } from "../rule.js";
import { statusOfThing } from "../status.js";
import { isSite } from "./site-words.js";

const LOCATED: ReadonlySet<EntityType> = new Set(["Project", "Organization", "Event", "Initiative", "Place"]);
/** A form that is a list as the text writes it names more than the one thing. */
const LIST = /[、，,和及与]/;
/** Common words that a place's name leaves when its level is taken off: 中心镇, 中心城区 (中心城市), 国家级新区. */
const COMMON_STEM =
  /^(?:中心|中心城|文明|开发|新城|高新|城市|城乡|农村|重点|主城|经济|工业|国家|国际|特色|示范|试验|实验|保税|产业|创新|振兴|和平|城关|郊|.{1,3}[级型])$/;

/** 西岸传媒港 lies in 西岸: the name itself says so, unless the place in it is only whose, whither or after whom. */
export const locatedInName: FactRule = {
  name: "located-in-name",
  confidence: 0.9,
  find: findLocatedInName,
  example: { text: "{Project:西岸传媒港}建设稳步推进，{Place:西岸}更加繁荣。", facts: ["西岸传媒港 LOCATED_IN 西岸"] },
  counterExample: {
    text: "{Initiative:与北京市合作}全面启动，{Organization:珠江啤酒公司}、{Place:北京市}、{Place:珠江}。",
    facts: [],
  },
};

function* findLocatedInName(view: DocumentView): Generator<FoundFact> {
  const places = view.things.filter(({ ref }) => ref.type === "Place");
  const index = createFormIndex(places, placeForms);
  for (const thing of view.things) {
    const passage = thing.passages[0];
    if (!LOCATED.has(thing.ref.type) || passage === undefined) continue;
    for (const name of formsOf(thing)) {
      for (const { thing: place, form, at } of placesIn(thing, name, index)) {
        if (!isSite({ thing: thing.ref, name, place: place.ref, form, at }, view.area)) continue;
        const status = statusOfThing(view, thing.ref, passage);
        yield { type: "LOCATED_IN", subject: thing.ref, object: place.ref, passage, trigger: null, status };
      }
    }
  }
}

/** Every form by which names hold a place, its stem included. */
export function placeForms({ ref, forms }: NamedThing): string[] {
  return [...forms, ...stems(ref.name)];
}

/** 徐汇区 → 徐汇, 浦东新区 → 浦东. */
function stems(name: string): string[] {
  const stem = /^(.{2,}?)(?:省|市|新?片?区|县|镇|乡|街道|社区|自治区)$/.exec(name)?.[1];
  return stem === undefined || COMMON_STEM.test(stem) ? [] : [stem];
}

/** 毛纳村 is met as 五指山毛纳村: any form of a name may hold the place. */
function formsOf({ ref, forms }: NamedThing): string[] {
  const isForm = (form: string): boolean => !LIST.test(form) && (ref.type !== "Place" || form.includes(ref.name));
  return [...forms].filter((form) => form === ref.name || isForm(form));
}

/** The places whose forms stand in the name, from left to right, the longest at each point; what begins within one that stands before is left out: 江汉 in 长江|汉江. */
function placesIn(thing: NamedThing, name: string, index: FormIndex): FormInName[] {
  const found: FormInName[] = [];
  let covered = 0;
  for (let at = 0; at < name.length; at += 1) {
    const longest = index
      .formsAt(name, at)
      .find(
        (one) => at >= covered && one.form !== name && one.form !== thing.ref.name && !isSameThing(thing, one.thing),
      );
    if (longest === undefined) continue;
    found.push(longest);
    covered = at + longest.form.length;
  }
  return found;
}

function isSameThing(thing: NamedThing, place: NamedThing): boolean {
  if (thing === place || place.forms.has(thing.ref.name)) return true;
  // A work may go by its site's name (仙林湖公园 for 仙林湖公园改造); a place that does is the place.
  return thing.ref.type === "Place" && thing.forms.has(place.ref.name);
}
