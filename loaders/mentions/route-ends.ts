import { cityOf, type Division } from "#loaders/gazetteers/gazetteers.js";
import { byPlace, type Candidate } from "./candidate.js";
import type { Reading } from "./reading.js";

const TO = "(?:至|到|[—―]{1,2}|－|–|-|~|～)";
/** Of which way it is a part: G219线, 国道321. */
const CODE = "(?:[GS]\\d{2,4}线?|[国省]道[GS]?\\d{2,4}线?|\\d{3}[国省]道)";
/** What stands between the second end and the way. */
const KIND =
  "(?:第[一二三四五]|[一二三四]级|[一二三四五]期|快速|高速|高等级|城际|市域|支线|复线|国省干?|省道|国道|旅游|公交|[近远]洋|跨海|直飞|国际|货运|客运|航运|集运|天然气|成品油|输气|输油|输水|输氢|长输|电气化|扩能|连接)";
const WAY =
  "(?:铁路|高铁|轻轨|城轨|高速公路|高速|公路|道路|快速路|快线|干线|客专|专线|航线|航班|航道|班列|通道|管道|管线|段|线路|国省道|线|工程)";
const ENDS = `([^至到—―－–~～-]{2,5})${TO}([^至到—―－–~～-]{2,5}?)`;
const ROUTE = new RegExp(`^(${CODE})?${ENDS}(?=${KIND}*${WAY})`, "u");
/** What is done to a part of a numbered way: 国道321雁山至临桂|改造. */
const PART_OF_WAY = new RegExp(`^(${CODE})${ENDS}(?=改造|改扩建|改建|扩建|项目)`, "u");
/** 复航沈阳, 成都经合作, S256南城, 湘江衡阳, 京沈客专, 一期: no end by itself. */
const NO_END =
  /^(?:建成|开工|推进|加快|新[建开增]|续建|在建|开通|复航|完成|改[建造]|拓宽|天然气|实施|启动)|经|[\dA-Za-z“”（）()、，和及与]|[江河湖]\p{Script=Han}{2}|^(?:市区|城区|省界|县城|主城)|[界段]$|(?:铁路|高速|公路|大道|客专|[路线街])(?!$)/u;

export interface KnownEnds {
  /** Divisions of the document without their level, see `divisionStems`. */
  readonly known: ReadonlySet<string>;
  readonly divisionAtEnd: DivisionAtEnd;
}

/** Which division a short name means at the end of a way; null where that is not sure. */
export type DivisionAtEnd = (short: string) => Division | null;

/**
 * 营盘水至武威高速公路: both ends of a way are places, also where only one of them, or none, was known for one, and the division where there is but
 * one that they can mean. An end within which another place was found is left as it is, and so is one that the report names with its level
 * (`known`: 罗平 of 罗平县).
 */
export function withRouteEnds(
  found: readonly Candidate[],
  text: string,
  { known, divisionAtEnd }: KnownEnds,
): readonly Candidate[] {
  const all = found
    .filter(({ type }) => type === "Project" || type === "Place")
    .flatMap((way) => endsOf(way, text))
    .map((end) => asDivision(end, divisionAtEnd));
  const chosen = found.map((one) => (all.some((end) => isSamePlace(one, end)) ? asDivision(one, divisionAtEnd) : one));
  const places = chosen.filter(({ type }) => type === "Place");
  const ends = all
    .filter((end) => !known.has(end.name))
    .filter((end) => !places.some((place) => place.start < end.end && end.start < place.end && !holds(place, end)))
    .filter((end) => !chosen.some((one) => one.start === end.start && one.end === end.end));
  if (ends.length === 0) return chosen;
  const first = new Map(ends.toReversed().map((end) => [end.start, end]));
  return [...chosen, ...first.values()].toSorted(byPlace);
}

/** Names of places that stand elsewhere than at the end of a way: 民权 in 民权保税物流中心 is the same place as at an end, and keeps its name there. */
export function placesBesideEnds(found: readonly Candidate[], text: string): readonly string[] {
  const ends = found.filter(({ type }) => type === "Project" || type === "Place").flatMap((way) => endsOf(way, text));
  return found.flatMap((one) => (one.type === "Place" && !ends.some((end) => isSamePlace(one, end)) ? [one.name] : []));
}

/** 罗平 where a report names 罗平县. */
export function divisionStems(found: readonly Candidate[]): ReadonlySet<string> {
  return new Set(
    found.flatMap(({ type, name }) => {
      const stem = type === "Place" ? /^(.{2,})[市县区州盟旗]$/u.exec(name)?.[1] : undefined;
      return stem === undefined ? [] : [stem];
    }),
  );
}

function isSamePlace(one: Candidate, end: Candidate): boolean {
  return one.type === "Place" && one.start === end.start && one.end === end.end;
}

function asDivision(end: Candidate, divisionAtEnd: DivisionAtEnd): Candidate {
  const division = end.name.length === end.end - end.start ? divisionAtEnd(end.name) : null;
  return division === null ? end : { ...end, name: division.name, aliases: [end.name, ...end.aliases] };
}

/**
 * 灌云 of 灌云县 in a report of its province; districts of other cities are often called alike (江北, 新城). Not what the report names so elsewhere
 * too (`beside`): one place has one name.
 */
export function divisionAtEndFor(
  { divisions, area }: Pick<Reading, "divisions" | "area">,
  beside: ReadonlySet<string> = new Set(),
): DivisionAtEnd {
  return (short) => {
    if (beside.has(short)) return null;
    const match = divisions.longestAt(short, 0);
    if (match?.end !== short.length || match.value.short !== short) return null;
    const { value } = match;
    const isCity = value.code.endsWith("00");
    return isCity || !value.name.endsWith("区") || (area !== null && cityOf(area) === cityOf(value)) ? value : null;
  };
}

/** A way that was taken for a place holds its ends. */
function holds(place: Candidate, end: Candidate): boolean {
  return place.start <= end.start && end.end <= place.end && ROUTE.test(place.name);
}

function endsOf({ name, start, end }: Candidate, text: string): Candidate[] {
  const route = ROUTE.exec(name) ?? PART_OF_WAY.exec(name);
  const [code, first, second] = [route?.[1] ?? "", route?.[2] ?? "", route?.[3] ?? ""];
  if (route === null || !text.startsWith(route[0], start) || start + route[0].length > end) return [];
  return [
    { name: first, at: start + code.length },
    { name: second, at: start + route[0].length - second.length },
  ].flatMap(({ name: own, at }) =>
    NO_END.test(own)
      ? []
      : [
          {
            start: at,
            end: at + own.length,
            type: "Place" as const,
            name: own,
            aliases: [],
            rule: "route-end",
            confidence: 0.8,
          },
        ],
  );
}
