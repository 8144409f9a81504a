import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphNode, GraphRelationship } from "#model/graph.js";
import { createGraphExport, type GraphSource } from "#server/graph-export.js";
import { orderedNode, orderedRelationship, type GraphAbout, type GraphContent } from "./graph-content.js";
import { createProfile, groupOfNode } from "./graph-profile.js";
import { createPageSpool } from "./page-spool.js";
import { readSteadily } from "./read-steadily.js";

/** The whole graph as it was at one moment. */
export interface GraphSnapshot extends GraphContent {
  /** Removes its temporary files. */
  discard(): Promise<void>;
}

/**
 * Reads the whole graph into temporary files, so that what is written out is one state of it, however long the reader of the export takes.
 * Throws `busy` where loads go on changing it.
 */
export async function takeSnapshot(source: GraphSource, about: GraphAbout): Promise<GraphSnapshot> {
  return readSteadily(
    source,
    () => readSnapshot(source, about),
    (snapshot) => snapshot.discard(),
  );
}

async function readSnapshot(source: GraphSource, about: GraphAbout): Promise<GraphSnapshot> {
  const folder = await mkdtemp(join(tmpdir(), `mailuo-export-${process.pid}-`));
  const closing: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  const discard = async (): Promise<void> => {
    for (const close of closing.splice(0).toReversed()) await close();
  };
  try {
    const nodeSpool = await createPageSpool<GraphNode>(folder, "nodes");
    closing.push(() => nodeSpool.close());
    const relationshipSpool = await createPageSpool<GraphRelationship>(folder, "relationships");
    closing.push(() => relationshipSpool.close());
    // Open files outlive their names, but not this process, so that nothing is left where it is killed; not every system lets go of the names.
    await rm(folder, { recursive: true, force: true }).catch(() => {});
    const profile = createProfile();
    const { nodes, relationships } = createGraphExport(source);
    for await (const found of nodes()) {
      const page = found.map(orderedNode);
      profile.addNodes(page);
      await nodeSpool.append(page, new Set(page.map(groupOfNode)));
    }
    for await (const found of relationships()) {
      const page = found.map(orderedRelationship);
      profile.addRelationships(page);
      await relationshipSpool.append(page, new Set(page.map(({ type }) => type)));
    }
    return {
      about,
      profile: profile.profile,
      nodes: (group) => filtered(nodeSpool.pages(group), (node) => group === undefined || groupOfNode(node) === group),
      relationships: (group) =>
        filtered(relationshipSpool.pages(group), ({ type }) => group === undefined || type === group),
      discard,
    };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function* filtered<Item>(
  pages: AsyncIterable<readonly Item[]>,
  isWanted: (item: Item) => boolean,
): AsyncGenerator<readonly Item[]> {
  for await (const page of pages) yield page.filter(isWanted);
}
