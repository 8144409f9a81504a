import type { DocumentSummary } from "#model/api.js";
import type { CrossingAnswer, CrossingEntity, CrossingLink } from "#model/crossing-api.js";
import type { CrossingFacet, CrossingGroup } from "./crossing-choice.js";
import { toldApart } from "../names/told-apart.js";

type Project = CrossingAnswer["projects"][number];

/** The answer of the server, to be looked things up in; what has one name is told apart. */
export interface CrossingIndex {
  readonly answer: CrossingAnswer;
  readonly projects: ReadonlyMap<string, Project>;
  readonly initiatives: ReadonlyMap<string, CrossingEntity>;
  readonly others: ReadonlyMap<string, CrossingEntity>;
  readonly documents: ReadonlyMap<string, DocumentSummary>;
}

export function indexCrossing(read: CrossingAnswer): CrossingIndex {
  const answer = withNamesToldApart(read);
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

function withNamesToldApart(answer: CrossingAnswer): CrossingAnswer {
  const { unlinked } = answer;
  const projects = [...answer.projects, ...unlinked.projects.items];
  const initiatives = [...answer.initiatives, ...unlinked.initiatives.items];
  return {
    ...answer,
    projects: toldApart(answer.projects, projects),
    initiatives: toldApart(answer.initiatives, initiatives),
    others: toldApart(answer.others),
    unlinked: {
      projects: { ...unlinked.projects, items: toldApart(unlinked.projects.items, projects) },
      initiatives: { ...unlinked.initiatives, items: toldApart(unlinked.initiatives.items, initiatives) },
    },
  };
}

function byKey<Item extends { readonly key: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.key, item]));
}
