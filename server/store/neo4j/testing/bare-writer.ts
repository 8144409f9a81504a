import neo4j, { type Driver, type ManagedTransaction } from "neo4j-driver";
import { z } from "zod";
import type { DocumentBatch } from "#model/batch.js";
import { partsFromBatch, type Row } from "../../batch-rows.js";
import { driverParams } from "../values.js";
import type { Neo4jAddress } from "./test-server.js";

const ROWS_A_STATEMENT = 5_000;

/** What anybody would write with the driver alone: each kind of node and relationship by `UNWIND … MERGE`, no care for what was there before. */
export interface BareWriter {
  /** Gives the number of nodes and relationships that the batch stands for. */
  write(batch: DocumentBatch): Promise<number>;
  close(): Promise<void>;
}

export function openBareWriter({ uri, user, password }: Neo4jAddress): BareWriter {
  const driver: Driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  return {
    async write(batch) {
      const statements = statementsOf(batch);
      const session = driver.session({ defaultAccessMode: neo4j.session.WRITE });
      try {
        await session.executeWrite(async (transaction) => {
          for (const { text, rows } of statements) await writeRows(transaction, text, rows);
        });
      } finally {
        await session.close();
      }
      return statements.reduce((sum, { rows }) => sum + rows.length, 0);
    },
    close: () => driver.close(),
  };
}

interface Statement {
  readonly text: string;
  readonly rows: readonly Row[];
}

async function writeRows(transaction: ManagedTransaction, text: string, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await transaction.run(text, driverParams({ rows: rows.slice(start, start + ROWS_A_STATEMENT) }));
  }
}

function statementsOf(batch: DocumentBatch): readonly Statement[] {
  const document = batch.document.key;
  const parts = new Map(partsFromBatch(batch).map(({ part, rows }) => [part, rows]));
  const rowsOf = (part: string): readonly Row[] => parts.get(part) ?? [];
  const nodesOf = (part: string): readonly Row[] =>
    rowsOf(part).map((row) => ({ properties: row["properties"] ?? {}, key: keyOf(row) }));
  const passages = [...rowsOf("passages-in-documents"), ...rowsOf("passages-in-sections")];
  const types = [...new Set(batch.entities.map(({ type }) => type))];
  const factTypes = [...new Set(batch.facts.map(({ type }) => type))];
  return [
    nodes("Document", [{ key: document, properties: { ...batch.document, readBy: null } }]),
    nodes("Original", [{ key: document, properties: { key: document, text: batch.original } }]),
    links("READ_FROM", ["Document", "Original"], [{ start: document, end: document, key: document, properties: {} }]),
    nodes("Section", nodesOf("sections")),
    nodes(
      "Passage",
      passages.map((row) => ({ properties: row["properties"] ?? {}, key: keyOf(row) })),
    ),
    links(
      "IN",
      ["Section", "Document"],
      batch.sections.map(({ key, parent }) => ({ start: key, end: parent, key, properties: {} })),
    ),
    links(
      "IN",
      ["Passage", "Section"],
      batch.passages.map(({ key, parent }) => ({ start: key, end: parent, key, properties: {} })),
    ),
    ...types.map((type) =>
      nodes(
        `Entity:${type}`,
        rowsOf("descriptions").flatMap((row, index) =>
          batch.entities[index]?.type === type
            ? [{ key: row["entity"] ?? "", properties: row["properties"] ?? {} }]
            : [],
        ),
      ),
    ),
    links(
      "DESCRIBES",
      ["Document", "Entity"],
      rowsOf("descriptions").map((row) => ({
        start: document,
        end: row["entity"] ?? "",
        key: document,
        properties: row["properties"] ?? {},
      })),
    ),
    links(
      "MENTIONS",
      ["Passage", "Entity"],
      batch.mentions.map(({ passage, entity, ...properties }) => ({
        start: passage,
        end: entity,
        key: `${properties.start}`,
        properties,
      })),
    ),
    ...factTypes.map((type) =>
      links(
        type,
        ["Entity", "Entity"],
        rowsOf("facts").flatMap((row, index) =>
          batch.facts[index]?.type === type
            ? [
                {
                  start: row["start"] ?? "",
                  end: row["end"] ?? "",
                  key: keyOf(row),
                  properties: row["properties"] ?? {},
                },
              ]
            : [],
        ),
      ),
    ),
    nodes("Observation", nodesOf("observations")),
    links(
      "OF",
      ["Observation", "Entity"],
      batch.observations.map(({ key, indicator }) => ({ start: key, end: indicator, key, properties: {} })),
    ),
    links(
      "ABOUT",
      ["Observation", "Entity"],
      batch.observations.flatMap(({ key, about }) => about.map((end) => ({ start: key, end, key, properties: {} }))),
    ),
  ];
}

const Keyed = z.object({ properties: z.object({ key: z.string() }) });

function keyOf(row: Row): string {
  return Keyed.parse(row).properties.key;
}

/** Rows are `{key, properties}`. */
function nodes(labels: string, rows: readonly Row[]): Statement {
  const [first = labels, ...more] = labels.split(":");
  const others = more.map((label) => ` SET n:${label}`).join("");
  return { text: `UNWIND $rows AS row MERGE (n:${first} {key: row.key}) SET n += row.properties${others}`, rows };
}

/** Rows are `{start, end, key, properties}`; a key tells relationships of one type between the same two nodes apart. */
function links(type: string, [start, end]: readonly [string, string], rows: readonly Row[]): Statement {
  const text =
    `UNWIND $rows AS row MATCH (a:${start} {key: row.start}) MATCH (b:${end} {key: row.end}) ` +
    `MERGE (a)-[r:${type} {key: row.key}]->(b) SET r += row.properties`;
  return { text, rows };
}
