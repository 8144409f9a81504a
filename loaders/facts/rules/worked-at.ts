import { WORK } from "../../mentions/work-sites.js";
import type { DocumentView } from "../document-view.js";
import { createFormIndex } from "../form-index.js";
import type { FactRule, FoundFact } from "../rule.js";
import { statusOfThing } from "../status.js";
import { placeForms } from "./located-in-name.js";

/** 杨家桥地块旧改, 太湖生态修复: a work whose name is a place and what is done there is at that place, however it is read elsewhere. */
export const workedAt: FactRule = {
  name: "worked-at",
  confidence: 0.9,
  find: findWorkedAt,
  example: {
    text: "推进{Project:三环北路绿化}、{Project:石头城遗址公园改造}，{Place:三环北路}、{Place:石头城遗址公园}更美。",
    facts: ["三环北路绿化 LOCATED_IN 三环北路", "石头城遗址公园改造 LOCATED_IN 石头城遗址公园"],
  },
  counterExample: {
    text: "推进{Project:本市大气污染治理}、{Project:三环北路隧道}、{Project:公园改造}，{Place:本市}、{Place:三环北路}、{Place:石头城遗址公园}更美。",
    facts: [],
  },
};

function* findWorkedAt(view: DocumentView): Generator<FoundFact> {
  const places = view.things.filter(({ ref }) => ref.type === "Place" && ref.name !== view.area?.name);
  const index = createFormIndex(places, placeForms);
  for (const { ref, passages } of view.things) {
    const passage = passages[0];
    const work = ref.type === "Project" ? WORK.exec(ref.name) : null;
    if (work === null || passage === undefined) continue;
    const place = index.formsAt(ref.name, 0).find(({ form }) => form.length === work.index)?.thing;
    if (place === undefined || isShortDivision(place.ref.name, work.index)) continue;
    const status = statusOfThing(view, ref, passage);
    yield { type: "LOCATED_IN", subject: ref, object: place.ref, passage, trigger: null, status };
  }
}

/** 牡丹江治理 is done at the river, 大关搬迁 by the county: a division's short form is often another thing. */
function isShortDivision(place: string, length: number): boolean {
  return place.length > length && /[市县区州盟旗]$/u.test(place);
}
