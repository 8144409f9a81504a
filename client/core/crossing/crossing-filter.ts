import type { CrossingLink } from "#model/crossing-api.js";
import { CROSSING_FACETS, type CrossingChoice, type CrossingFacet } from "./crossing-choice.js";
import { facetOf, type CrossingIndex } from "./crossing-index.js";

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** The links that meet all filters. */
export function filteredLinks(index: CrossingIndex, choice: CrossingChoice): readonly CrossingLink[] {
  const meets = createTest(index, choice);
  return index.answer.links.items.filter((link) => meets(link));
}

/** For each facet, how many links have which value, of those that meet all other filters. */
export function facetCounts(
  index: CrossingIndex,
  choice: CrossingChoice,
): Readonly<Record<CrossingFacet, readonly FacetCount[]>> {
  const countsOf = (facet: CrossingFacet): readonly FacetCount[] => {
    const meets = createTest(index, choice, facet);
    const counts = new Map<string, number>(choice.facets[facet].map((value) => [value, 0]));
    for (const link of index.answer.links.items) {
      const value = facetOf(index, link, facet);
      if (value !== null && meets(link)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([value, count]) => ({ value, count }));
  };
  return {
    status: countsOf("status"),
    route: countsOf("route"),
    year: countsOf("year"),
    area: countsOf("area"),
    document: countsOf("document"),
  };
}

/** What names must hold is looked for in both languages, whatever is read. */
export function hasText(
  { name, nameEn }: { readonly name: string; readonly nameEn: string | null },
  text: string,
): boolean {
  const wanted = text.trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || (nameEn?.toLowerCase().includes(wanted) ?? false);
}

function createTest(index: CrossingIndex, choice: CrossingChoice, except?: CrossingFacet) {
  const {
    confidence: [least, most],
    facets,
  } = choice;
  const wanted = CROSSING_FACETS.flatMap((facet) =>
    facet === except || facets[facet].length === 0 ? [] : [{ facet, values: new Set(facets[facet]) }],
  );
  const named = namesWith(index, choice.text);
  return (link: CrossingLink): boolean =>
    (named === null || named.has(link.project) || named.has(link.initiative)) &&
    isWithin(link.confidence, least, most) &&
    wanted.every(({ facet, values }) => values.has(facetOf(index, link, facet) ?? ""));
}

/** What nobody gave a confidence is left out only where one asks for some. */
function isWithin(confidence: number | null, least: number, most: number): boolean {
  return confidence === null ? least === 0 && most === 1 : confidence >= least && confidence <= most;
}

function namesWith({ projects, initiatives }: CrossingIndex, text: string): ReadonlySet<string> | null {
  if (text.trim() === "") return null;
  const all = [...projects.values(), ...initiatives.values()];
  return new Set(all.flatMap((entity) => (hasText(entity, text) ? [entity.key] : [])));
}
