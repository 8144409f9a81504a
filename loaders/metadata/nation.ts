/** The area of the State Council's reports. */
export const NATION = "全国";
/** What the nation is called as a place, whatever a report calls it. */
export const NATION_AS_PLACE = "中国";

/** The place that a report of this area speaks of. */
export function placeOfArea(area: string): string {
  return area === NATION ? NATION_AS_PLACE : area;
}
