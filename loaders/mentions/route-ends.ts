import type { Candidate } from "./candidate.js";

const TO = "(?:至|到|—{1,2}|－|–|-|~|～)";
/** What stands between the second end and the way. */
const KIND =
  "(?:第[一二三四五]|[一二三四]级|[一二三四五]期|快速|高速|高等级|城际|市域|支线|复线|国省干?|省道|国道|旅游|公交|[近远]洋|跨海|直飞|国际|货运|客运|航运|集运|天然气|成品油|输气|输油|输水|输氢|长输|电气化|扩能|连接)";
const WAY =
  "(?:铁路|高铁|轻轨|城轨|高速公路|高速|公路|道路|快速路|快线|干线|客专|专线|航线|航班|航道|班列|通道|管道|管线|段|线路|国省道|线|工程)";
const ROUTE = new RegExp(`^([^至到—－–~～-]{2,5})${TO}([^至到—－–~～-]{2,5}?)(?=${KIND}*${WAY})`, "u");
/** 复航沈阳, 成都经合作, S256南城, 湘江衡阳, 京沈客专, 一期: no end by itself. */
const NO_END =
  /^(?:建成|开工|推进|加快|新[建开增]|续建|在建|开通|复航|完成|改[建造]|拓宽|天然气|实施|启动)|经|[\dA-Za-z“”（）()、，和及与]|[江河湖]\p{Script=Han}{2}|^(?:市区|城区|省界|县城|主城)|[界段]$|(?:铁路|高速|公路|大道|客专|[路线街])(?!$)/u;

/**
 * 营盘水至武威高速公路: both ends of a way are places, also where only one of them, or none, was known for one. An end within which another place was
 * found is left as it is, and so is one that the report names with its level (`known`: 罗平 of 罗平县).
 */
export function withRouteEnds(
  chosen: readonly Candidate[],
  text: string,
  known: ReadonlySet<string> = new Set(),
): readonly Candidate[] {
  const places = chosen.filter(({ type }) => type === "Place");
  const ends = chosen
    .filter(({ type }) => type === "Project" || type === "Place")
    .flatMap((way) => endsOf(way, text))
    .filter((end) => !known.has(end.name))
    .filter((end) => !places.some((place) => place.start < end.end && end.start < place.end && !holds(place, end)))
    .filter((end) => !chosen.some((one) => one.start === end.start && one.end === end.end));
  if (ends.length === 0) return chosen;
  const first = new Map(ends.toReversed().map((end) => [end.start, end]));
  return [...chosen, ...first.values()].toSorted((a, b) => a.start - b.start || b.end - a.end);
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

/** A way that was taken for a place holds its ends. */
function holds(place: Candidate, end: Candidate): boolean {
  return place.start <= end.start && end.end <= place.end && ROUTE.test(place.name);
}

function endsOf({ name, start, end }: Candidate, text: string): Candidate[] {
  const route = ROUTE.exec(name);
  const [first, second] = [route?.[1] ?? "", route?.[2] ?? ""];
  if (route === null || !text.startsWith(route[0], start) || start + route[0].length > end) return [];
  return [
    { name: first, at: start },
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
