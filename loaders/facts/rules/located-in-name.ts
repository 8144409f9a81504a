import type { EntityType } from "#model/ontology.js";
import type { DocumentView, NamedThing } from "../document-view.js";
import type { FactRule, FoundFact } from "../rule.js";
import { statusOfClause } from "../status.js";

const LOCATED: ReadonlySet<EntityType> = new Set(["Project", "Organization", "Event", "Initiative", "Place"]);
/** Areas so wide that standing in a name they only say whose it is. */
const TOO_WIDE = /^(?:中国|中华|全国|国家|世界|全球|国际|亚洲|亚太|东盟|中央)$/;
/** What makes a place in a name a partner or a direction, not the site. */
const NOT_SITE_BEFORE = /(?:与|向|对|·|入|援|接|通|升|深化)$/;
const NOT_SITE_BEHIND = /^(?:·|与|向|、)/;
/** Whose goods, offices or guests these are, not where they lie. */
const FOREIGN =
  /^(?:台湾|港澳台?|香港|澳门|日本|韩国|日韩|美国|英国|法国|德国|俄罗斯|新加坡|以色列|意大利|欧洲|欧美|欧盟|非洲|东盟|蒙古国?)$/;
/** A section or phase of a way is part of it. */
const WAY = /(?:铁路|高速|高速公路|高铁|公路|专线|航线)$/;
const SECTION = /^(?:.{0,8}[段站]|.{0,4}(?:支线|延长线|延伸线|连接线|枢纽)|[一二三四五]期)/;
/** A way lies in the places that it joins: 兰州至张掖铁路. */
const ROUTE_BEFORE = /(?:至|到|—|-|－|–)$/;
const ROUTE_BEHIND = /^(?:至|到|—|-|－|–|~|～)/;
/** A way or water that bears the place's name. */
const WAY_OR_WATER =
  /^(?:[东西南北中]?(?:路|街|大道|大街|河|湖|江|港|湾|桥)|(?:城际)?(?:高速公路|高速|铁路|高铁|公路))$/;
/** A wider area that takes its name from a smaller one. */
const WIDER_AREA = /^(?:经济带|经济圈|经济区|[上中下]游|流域|地区|都市圈|城市群|[一二三四五六七八九十]市|新区|新城)$/;
/** A form that is a list as the text writes it names more than the one thing. */
const LIST = /[、，,和及与]/;
/** A company or school that bears it. */
const NAMED_AFTER = /(?:集团|公司|银行|控股|股份|兵团|电厂|电站|啤酒|钢琴|大学|学院|航空|证券)$/;
const SHORTEST_FORM = 2;

/** 西岸传媒港 lies in 西岸: the name itself says so, unless the place in it is only whose, whither or after whom. */
export const locatedInName: FactRule = {
  name: "located-in-name",
  confidence: 0.85,
  find: findLocatedInName,
  example: { text: "{Project:西岸传媒港}建设稳步推进，{Place:西岸}更加繁荣。", facts: ["西岸传媒港 LOCATED_IN 西岸"] },
  counterExample: {
    text: "{Initiative:与北京市合作}全面启动，{Organization:珠江啤酒公司}、{Place:北京市}、{Place:珠江}。",
    facts: [],
  },
};

function* findLocatedInName(view: DocumentView): Generator<FoundFact> {
  const places = indexPlaces(view);
  for (const thing of view.things) {
    if (!LOCATED.has(thing.ref.type)) continue;
    for (const { place, at, form, name } of placesInForms(thing, places)) {
      if (!isSite(view, thing, { place, at, form, name })) continue;
      const passage = thing.passages[0];
      if (passage === undefined) continue;
      const sentence = view.sentenceOf.get(passage);
      const status = statusOfClause(sentence?.text ?? "", sentence?.modality ?? "review");
      yield { type: "LOCATED_IN", subject: thing.ref, object: place.ref, passage, trigger: null, status };
    }
  }
}

interface PlaceInName {
  /** The form of the thing's name that holds the place. */
  readonly name: string;
  readonly place: NamedThing;
  readonly at: number;
  readonly form: string;
}

interface PlaceIndex {
  readonly byForm: ReadonlyMap<string, NamedThing>;
  readonly longest: number;
}

function indexPlaces(view: DocumentView): PlaceIndex {
  const byForm = new Map<string, NamedThing>();
  for (const thing of view.things) {
    if (thing.ref.type !== "Place") continue;
    for (const form of [...thing.forms, ...stems(thing.ref.name)]) {
      if (form.length >= SHORTEST_FORM && !byForm.has(form)) byForm.set(form, thing);
    }
  }
  return { byForm, longest: Math.max(0, ...[...byForm.keys()].map((form) => form.length)) };
}

/** 徐汇区 → 徐汇, 浦东新区 → 浦东. */
function stems(name: string): string[] {
  const stem = /^(.{2,}?)(?:省|市|新?片?区|县|镇|乡|街道|社区|自治区)$/.exec(name)?.[1];
  return stem === undefined ? [] : [stem];
}

/** 毛纳村 is met as 五指山毛纳村: any form of a name may hold the place. */
function placesInForms(thing: NamedThing, places: PlaceIndex): PlaceInName[] {
  const forms = [...thing.forms].filter((form) => form === thing.ref.name || !LIST.test(form));
  return forms.flatMap((form) => maximalPlaces(thing, form, places));
}

/** The places whose forms stand in the name, from left to right, the longest at each point; parts of longer ones are left out. */
function maximalPlaces(thing: NamedThing, name: string, places: PlaceIndex): PlaceInName[] {
  const found: PlaceInName[] = [];
  let covered = 0;
  for (let at = 0; at < name.length; at += 1) {
    for (let length = Math.min(places.longest, name.length - at); length >= SHORTEST_FORM; length -= 1) {
      const form = name.slice(at, at + length);
      const place = places.byForm.get(form);
      if (place === undefined || place === thing || at + length <= covered) continue;
      if (form.length === name.length || isSameThing(thing, place)) continue;
      found.push({ name, place, at, form });
      covered = at + length;
      break;
    }
  }
  return found;
}

function isSameThing(thing: NamedThing, place: NamedThing): boolean {
  // A work may go by its site's name (仙林湖公园 for 仙林湖公园改造); a place that does is the place.
  return place.forms.has(thing.ref.name) || (thing.ref.type === "Place" && thing.forms.has(place.ref.name));
}

function isSite(view: DocumentView, thing: NamedThing, { name, place, at, form }: PlaceInName): boolean {
  const { type } = thing.ref;
  const before = name.slice(0, at);
  const behind = name.slice(at + form.length);
  // At its end, a name holds its head (隆平新区), unless a way ends there.
  if (behind.replace(/[”）)]/g, "") === "" && !ROUTE_BEFORE.test(before)) return false;
  if (TOO_WIDE.test(form) || FOREIGN.test(form) || thing.ref.name === view.area?.name) return false;
  if (WAY.test(form) && SECTION.test(behind)) return false;
  if (NOT_SITE_BEFORE.test(before) || NOT_SITE_BEHIND.test(behind)) return false;
  const isArea = place.ref.name === view.area?.name && !ROUTE_BEHIND.test(behind);
  if (isArea && (at === 0 || name !== thing.ref.name ? type !== "Event" : type === "Initiative")) return false;
  if (type === "Place" && (WAY_OR_WATER.test(behind) || WIDER_AREA.test(behind))) return false;
  return !(type === "Organization" && NAMED_AFTER.test(name));
}
