import type { Catalogue } from "#cypher/catalogue.js";
import type { DocumentBatch } from "#model/batch.js";
import { partsFromBatch, type Row } from "#server/store/batch-rows.js";
import { mergeDescriptions } from "#server/store/entity-merge.js";
import { connect, type Neo4jOptions } from "#server/store/neo4j/connection.js";
import { writeTransaction } from "#server/store/neo4j/writing.js";

const ROWS_A_STATEMENT = 5_000;

/**
 * Writes documents into an empty Neo4j with the statements of `replaceDocument`, but without looking at what is there, so that a graph of a million
 * passages is there in minutes. Every document must say the same of an entity.
 */
export async function writeInBulk(
  options: Neo4jOptions & { readonly catalogue: Catalogue },
  batches: Iterable<DocumentBatch>,
  tell: (documents: number) => void,
): Promise<void> {
  const { catalogue } = options;
  const connection = await connect(options);
  const written = new Set<string>();
  let documents = 0;

  async function write(part: string, rows: readonly Row[]): Promise<void> {
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      const some = rows.slice(start, start + ROWS_A_STATEMENT);
      await connection.write(async (transaction) =>
        (await writeTransaction(transaction, catalogue)).run(`write-${part}`, { rows: some }),
      );
    }
  }

  for (const batch of batches) {
    const isNew = ({ key }: { readonly key: string }): boolean => !written.has(key);
    const added = batch.entities.filter(isNew);
    for (const { part, rows } of partsFromBatch({ ...batch, entities: added })) await write(part, rows);
    await write(
      "entity-properties",
      added.map((entity) => propertyRow(batch.document.key, entity)),
    );
    const known = partsFromBatch({ ...batch, entities: batch.entities.filter((entity) => !isNew(entity)) });
    await write(
      "descriptions",
      known.flatMap(({ part, rows }) => (part === "descriptions" ? rows : [])),
    );
    for (const { key } of added) written.add(key);
    documents += 1;
    tell(documents);
  }
  await connection.close();
}

function propertyRow(document: string, entity: DocumentBatch["entities"][number]): Row {
  const known = Object.entries(entity).filter(([name, value]) => name !== "type" && value !== null);
  return {
    key: entity.key,
    properties: mergeDescriptions(entity.key, [{ document, properties: Object.fromEntries(known) }]),
  };
}
