import { NATION, NATION_AS_PLACE } from "#loaders/metadata/nation.js";
import type { Meant, NameInQuestion } from "./meant.js";

/**
 * What one area's reports alone call so is no figure of another place: 地铁, kept apart as `indicator:广州市/2023/地铁`, beside 西安. Where a name
 * may mean nothing else it is not sure.
 */
export function indicatorsOfPlace(names: readonly NameInQuestion[]): readonly NameInQuestion[] {
  const places = names.flatMap(({ meant }) => meant.filter(({ type }) => type === "Place"));
  if (places.length === 0) return names;
  const areas = places.flatMap(areasOf);
  const isElsewhere = ({ type, key }: Meant): boolean => {
    const scoped = withoutType(key);
    return type === "Indicator" && scoped.includes("/") && !areas.some((area) => scoped.startsWith(`${area}/`));
  };
  return names.map((name) => {
    const meant = name.meant.filter((one) => !isElsewhere(one));
    return meant.length === 0 ? { ...name, isFragment: true } : { ...name, meant };
  });
}

/** What the keys of a place's own figures begin with: 朝阳区 of Changchun has `长春市/朝阳区`, the nation 全国. */
function areasOf({ key, name }: Meant): readonly string[] {
  return [name, withoutType(key), ...(name === NATION_AS_PLACE ? [NATION] : [])];
}

function withoutType(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}
