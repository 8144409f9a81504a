import type { Gazetteers } from "#loaders/gazetteers/gazetteers.js";
import type { AreaNames } from "./area-names.js";

/** An aim in the one form that it is compared by, of its plain name. */
export type AimName = (plain: string) => string;

const WORK = "建设";
/** 智慧城市 and 智慧城市建设, 质量强市 and 质量强市战略, 五个中心 and 五个中心建设. */
const AIM =
  /^(?<aim>(?<kind>.{2,})(?:城市|政府|社会|强[市省区县]|兴[市省区县]|名城|之都)|创新驱动|[二三四五六七八九]个(?:中心|新城|高地))(?:建设|战略)$/u;
/** 平安苏州建设 is 平安苏州, whichever a report writes. */
const AREA_SLOGAN = /^\p{Script=Han}{2}(?<area>\p{Script=Han}{2,5})建设$/u;

/** An aim is one with and without the work on it: where a list has it, its own words tell, or it ends with a form of the report's area. */
export function createAimName(
  { reaches }: Pick<Gazetteers, "reaches">,
  areas: Pick<AreaNames, "named" | "shortened">,
): (homeForms: ReadonlySet<string>) => AimName {
  const listed = new Set(reaches.flatMap(({ type, name }) => (type === "Initiative" ? [name] : [])));
  const isArea = (name: string): boolean => areas.named(name).length > 0 || areas.shortened(name).length > 0;
  return (homeForms) => (plain) => {
    const before = plain.endsWith(WORK) ? plain.slice(0, -WORK.length) : null;
    if (before !== null && listed.has(before)) return before;
    const { aim, kind = "" } = AIM.exec(plain)?.groups ?? {};
    // 上海城市建设 is the building of the city.
    if (aim !== undefined && !isArea(kind)) return aim;
    return before !== null && homeForms.has(AREA_SLOGAN.exec(plain)?.groups?.["area"] ?? "") ? before : plain;
  };
}
