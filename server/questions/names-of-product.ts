import type { FindNames } from "./find-names.js";
import { meantFrom, type NameInQuestion, unique } from "./meant.js";

/** The names that reports have for what people call GDP, the usual one first. They are one indicator in what is loaded now, and were three in stores of before. */
export const NAMES_OF_PRODUCT: readonly string[] = ["地区生产总值", "国内生产总值", "生产总值"];

/** Where a place is named as well, its product is meant by the names that the place's own reports have for it: the one that was said first. */
export async function withProductOfPlace(
  names: readonly NameInQuestion[],
  find: FindNames,
): Promise<readonly NameInQuestion[]> {
  const place = names.flatMap(({ meant }) => meant[0] ?? []).find(({ type }) => type === "Place");
  if (place === undefined) return names;
  return Promise.all(names.map((name) => namedIn(place.name, name, find)));
}

async function namedIn(area: string, name: NameInQuestion, find: FindNames): Promise<NameInQuestion> {
  const said = name.meant[0]?.name ?? "";
  if (!NAMES_OF_PRODUCT.includes(said)) return name;
  const asked = [said, ...NAMES_OF_PRODUCT.filter((other) => other !== said)];
  const hits = await Promise.all(asked.map((one) => find(one, HITS, area)));
  const meant = hits.flat().flatMap((hit) => (hit.kind === "exact" ? (meantFrom(hit) ?? []) : []));
  const indicators = unique(meant).filter(({ type }) => type === "Indicator");
  return indicators.length === 0 ? name : { ...name, meant: indicators };
}

const HITS = 5;
