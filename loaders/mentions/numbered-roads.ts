import type { Span } from "../mapped-text.js";
import { byPlace, type Candidate } from "./candidate.js";

/** 国道310, 省道S365线, 县道X201, but not so much of them (国省道120公里); 310国道; G315线, S205, as a road's sign has it. */
const ROAD =
  /(?:国道|省道|县道)[GSX]?\d{2,4}(?!\d|\.\d|[多余]?(?:公里|千米)|条|(?<=20\d\d)年|[%％])线?|(?<![\dA-Za-z])(?:[GSX]\d{2,4}|\d{3,4})(?:国道|省道|县道)线?|(?<![\dA-Za-z-])[GSX]\d{1,4}线?(?![\dA-Za-z%％+-])/gu;
/** …国道310、|108: the others of a list are of the same kind. */
const OTHERS = /^、\d{2,4}(?![\d个条公米亩万亿年月日%％.])/u;
const NAMED_KIND = /^(?:国道|省道|县道)/u;
/** A sign by itself is one only where the words behind it speak of a way. */
const OF_A_WAY =
  /^(?:\p{Script=Han}{0,8}(?:高速|公路|国道|省道|一级|二级|[路段线桥]|至|到|互通|隧道)|(?:改|扩|拓|绕|南移|北移|东移|西移|与))/u;
/** S1线 and S11号线 are mostly a city's railways; S37线 is an expressway where one is spoken of. */
const LINE = /^S\d{1,2}(?:线|号)/u;
const BEHIND_EXPRESSWAY = /高速(?:公路)?$/u;
const AN_EXPRESSWAY = /^\p{Script=Han}{0,8}(?:高速|公路)/u;
/** 市域铁路S1线 is a railway, G60科创走廊 and G20峰会 go by a number and are none. */
const RAILWAY = /(?:铁路|地铁|轨道(?:交通)?|轻轨|城轨|云轨|号线)$/u;
const NO_ROAD = /^(?:峰会|科创|集团|工业互联)/u;
/** S3|公路 is the road itself. */
const IS_ROAD = /^(?:国道|省道|线)?(?:高速|高速公路|公路|快速路)?$/u;
const TO = /^[至到—―－–~～-]/u;

/** A road goes by its number: a place where it stands, within the names of works too (国道310|改扩建工程). */
export function withNumberedRoads(chosen: readonly Candidate[], text: string): readonly Candidate[] {
  if (!/\d{2}|[GSX]\d/u.test(text)) return chosen;
  const roads = roadsIn(text).filter((road) => chosen.every((one) => isFree(one, road, text)));
  if (roads.length === 0) return chosen;
  const others = chosen.map((one) => behindRoad(one, roads, text));
  return [...others, ...roads].toSorted(byPlace);
}

function roadsIn(text: string): Candidate[] {
  return [...text.matchAll(ROAD)].flatMap(({ 0: sign, index }) => {
    const end = index + sign.length;
    const [before, behind] = [text.slice(Math.max(0, index - 4), index), text.slice(end, end + 12)];
    if (RAILWAY.test(before) || NO_ROAD.test(behind)) return [];
    if (!/[国省县]道/u.test(sign) && !isOfRoad(sign, before, behind)) return [];
    const road = roadFrom({ start: index, end }, sign);
    return NAMED_KIND.test(sign) ? [road, ...othersBehind(text, end, sign.slice(0, 2))] : [road];
  });
}

function isOfRoad(sign: string, before: string, behind: string): boolean {
  if (LINE.test(`${sign}${behind}`)) return BEHIND_EXPRESSWAY.test(before) || AN_EXPRESSWAY.test(behind);
  return (sign.endsWith("线") ? /^\p{Script=Han}/u : OF_A_WAY).test(behind);
}

function othersBehind(text: string, from: number, kind: string): Candidate[] {
  const mark = OTHERS.exec(text.slice(from, from + 8))?.[0];
  if (mark === undefined) return [];
  const end = from + mark.length;
  return [roadFrom({ start: from + 1, end }, `${kind}${mark.slice(1)}`), ...othersBehind(text, end, kind)];
}

function roadFrom({ start, end }: Span, name: string): Candidate {
  return { start, end, type: "Place", name, aliases: [], rule: "numbered-road", confidence: 0.9 };
}

/** Whether a road can stand beside what was chosen: outside it, within a work's name, or before the first end of a way. */
function isFree(one: Candidate, road: Candidate, text: string): boolean {
  if (one.end <= road.start || one.start >= road.end) return true;
  if (one.start > road.start || one.end < road.end) return false;
  if (one.type === "Place") return isRoadAndEnd(one, road, text);
  return one.type !== "Department" && one.type !== "Indicator" && !IS_ROAD.test(one.name.slice(road.end - one.start));
}

/** G315线|托帕 in G315线托帕至吐尔尕特. */
function isRoadAndEnd({ start, end }: Candidate, road: Candidate, text: string): boolean {
  const rest = end - road.end;
  return start === road.start && rest >= 2 && rest <= 4 && TO.test(text.slice(end, end + 1));
}

function behindRoad(one: Candidate, roads: readonly Candidate[], text: string): Candidate {
  const road = one.type === "Place" ? roads.find((other) => isRoadAndEnd(one, other, text)) : undefined;
  if (road === undefined) return one;
  return { ...one, start: road.end, name: text.slice(road.end, one.end), aliases: [] };
}
