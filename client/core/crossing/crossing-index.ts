import type { DocumentSummary } from "#model/api.js";
import type { CrossingAnswer, CrossingEntity, CrossingLink } from "#model/crossing-api.js";
import type { CrossingFacet, CrossingGroup } from "./crossing-choice.js";

type Project = CrossingAnswer["projects"][number];

/** The answer of the server, to be looked things up in. */
export interface CrossingIndex {
  readonly answer: CrossingAnswer;
  readonly projects: ReadonlyMap<string, Project>;
  readonly initiatives: ReadonlyMap<string, CrossingEntity>;
  readonly others: ReadonlyMap<string, CrossingEntity>;
  readonly documents: ReadonlyMap<string, DocumentSummary>;
}

export function indexCrossing(answer: CrossingAnswer): CrossingIndex {
  return {
    answer,
    projects: byKey(answer.projects),
    initiatives: byKey(answer.initiatives),
    others: byKey(answer.others),
    documents: byKey(answer.documents),
  };
}

/** What a link is of a facet; null: the report does not say. */
export function facetOf({ documents }: CrossingIndex, link: CrossingLink, facet: CrossingFacet): string | null {
  if (facet === "status" || facet === "route" || facet === "document") return link[facet];
  const document = documents.get(link.document);
  if (facet === "area") return document?.area ?? null;
  return document === undefined || document.year === null ? null : String(document.year);
}

/** The groups that a link stands in, by key: the places and departments are the project's. An empty key: in none of them. */
export function groupsOf(index: CrossingIndex, link: CrossingLink, group: CrossingGroup): readonly string[] {
  if (group === "none") return [""];
  if (group === "place" || group === "department") {
    const project = index.projects.get(link.project);
    const keys = (group === "place" ? project?.places : project?.departments) ?? [];
    return keys.length === 0 ? [""] : keys;
  }
  return [facetOf(index, link, group) ?? ""];
}

function byKey<Item extends { readonly key: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.key, item]));
}
