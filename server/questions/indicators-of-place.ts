import type { Meant, NameInQuestion } from "./meant.js";

/**
 * What one area's reports alone call so is no figure of another place: 地铁, kept apart as `indicator:广州市/2023/地铁`, beside 西安. Where a name
 * may mean nothing else it is not sure.
 */
export function indicatorsOfPlace(names: readonly NameInQuestion[]): readonly NameInQuestion[] {
  const places = names.flatMap(({ meant }) => meant.flatMap(({ type, name }) => (type === "Place" ? [name] : [])));
  if (places.length === 0) return names;
  const isElsewhere = ({ type, key }: Meant): boolean => {
    const area = type === "Indicator" ? areaOf(key) : null;
    return area !== null && !places.includes(area);
  };
  return names.map((name) => {
    const meant = name.meant.filter((one) => !isElsewhere(one));
    return meant.length === 0 ? { ...name, isFragment: true } : { ...name, meant };
  });
}

function areaOf(key: string): string | null {
  const [area, ...others] = key.slice(key.indexOf(":") + 1).split("/");
  return others.length === 0 ? null : (area ?? null);
}
