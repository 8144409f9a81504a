import { z } from "zod";
import { CrossingEntity, CrossingLink, type CrossingAnswer, type CrossingParams } from "#model/crossing-api.js";
import { GraphNode } from "#model/graph.js";
import { documentSummaryFromNode } from "#server/api/reading/provenance.js";
import type { Reader } from "#server/api/reading/reader.js";
import { recordsFromResult } from "#server/api/reading/records.js";

const LinkRow = CrossingLink.extend({ linkConfidence: z.number().nullable() });
const CountRow = z.object({ what: z.enum(["projects", "initiatives", "links"]), total: z.int() });
const UnlinkedRow = CrossingEntity.extend({ type: z.enum(["Project", "Initiative"]), total: z.int() });
const GroupRow = CrossingEntity.extend({ project: z.string(), type: z.enum(["Place", "Department"]) });
const EntityRow = z.object({ entity: GraphNode });
const DocumentRow = z.object({ document: GraphNode });
const Named = z.object({ key: z.string(), name: z.string(), nameEn: z.string().nullish() });

/** Which projects are linked with which initiatives, and what is linked with none. */
export async function readCrossing(
  read: Reader,
  { limit, unlinked }: z.infer<typeof CrossingParams>,
  signal: AbortSignal,
): Promise<CrossingAnswer> {
  const [counts, apart, links] = await Promise.all([
    read("crossing-counts", {}, signal).then((result) => recordsFromResult(result, CountRow)),
    read("crossing-unlinked", { limit: unlinked }, signal).then((result) => recordsFromResult(result, UnlinkedRow)),
    readLinks(read, limit, signal),
  ]);
  const projects = keysOf(links.map(({ project }) => project));
  const [entities, groups, documents] = await Promise.all([
    readEntities(
      read,
      [...projects, ...links.flatMap(({ initiative, policy }) => [initiative, policy ?? []].flat())],
      signal,
    ),
    read("crossing-groups", { keys: projects }, signal).then((result) => recordsFromResult(result, GroupRow)),
    readDocuments(read, keysOf(links.map(({ document }) => document)), signal),
  ]);
  const totalOf = (wanted: string) => counts.reduce((sum, { what, total }) => sum + (what === wanted ? total : 0), 0);
  const totals = { links: totalOf("links"), projects: totalOf("projects"), initiatives: totalOf("initiatives") };
  const named = (keys: readonly string[]) => keys.flatMap((key) => entities.get(key) ?? []);
  const groupsOf = groupedBy(groups, ({ project }) => project);
  return {
    links: { items: links, total: totals.links, truncated: links.length < totals.links },
    projects: named(projects).map((project) => ({
      ...project,
      places: groupKeys(groupsOf.get(project.key), "Place"),
      departments: groupKeys(groupsOf.get(project.key), "Department"),
    })),
    initiatives: named(keysOf(links.map(({ initiative }) => initiative))),
    others: [
      ...new Map(groups.map((group) => [group.key, entityOf(group)])).values(),
      ...named(keysOf(links.flatMap(({ policy }) => policy ?? []))),
    ],
    documents,
    unlinked: { projects: listFrom(apart, "Project"), initiatives: listFrom(apart, "Initiative") },
    totals: { projects: totals.projects, initiatives: totals.initiatives },
  };
}

async function readLinks(read: Reader, limit: number, signal: AbortSignal): Promise<CrossingLink[]> {
  const rows = recordsFromResult(await read("crossing-links", { limit }, signal), LinkRow);
  return rows.slice(0, limit).map(({ linkConfidence, confidence, ...link }) => ({
    ...link,
    confidence: confidence === null || linkConfidence === null ? null : Math.min(confidence, linkConfidence),
  }));
}

async function readEntities(
  read: Reader,
  keys: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, CrossingEntity>> {
  const rows = recordsFromResult(await read("entities-by-key", { keys: keysOf(keys) }, signal), EntityRow);
  return new Map(rows.map(({ entity }) => [entity.id, entityOf(Named.parse(entity.properties))]));
}

async function readDocuments(read: Reader, keys: readonly string[], signal: AbortSignal) {
  const rows = recordsFromResult(await read("documents-by-key", { keys: [...keys] }, signal), DocumentRow);
  return rows.map(({ document }) => documentSummaryFromNode(document));
}

function entityOf({ key, name, nameEn }: z.infer<typeof Named>): CrossingEntity {
  return { key, name, nameEn: nameEn ?? null };
}

function listFrom(rows: readonly z.infer<typeof UnlinkedRow>[], type: string) {
  const found = rows.filter((row) => row.type === type);
  const total = found[0]?.total ?? 0;
  return { items: found.map(entityOf), total, truncated: found.length < total };
}

function groupKeys(groups: readonly z.infer<typeof GroupRow>[] = [], type: string): string[] {
  return keysOf(groups.flatMap((group) => (group.type === type ? [group.key] : [])));
}

function keysOf(keys: readonly string[]): string[] {
  return [...new Set(keys)].toSorted();
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
