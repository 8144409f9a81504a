import type { ManagedTransaction } from "neo4j-driver";
import type { Catalogue } from "#cypher/catalogue.js";
import type { WriteTransaction } from "../write-transaction.js";
import { driverParams, plainValue } from "./values.js";

/** No document has it: `document:` is followed by a name. */
const LOCK_KEY = "document:";

/**
 * A Neo4j transaction for the steps of replacing a document. Writers wait for each other, in this process and others: what two documents
 * know of an entity is merged from both.
 */
export async function writeTransaction(
  transaction: ManagedTransaction,
  catalogue: Catalogue,
): Promise<WriteTransaction> {
  const writer: WriteTransaction = {
    async run(name, params) {
      const query = catalogue.variant(catalogue.get(name), "neo4j");
      const { records } = await transaction.run(query.text, driverParams(params));
      return records.map((record) =>
        Object.fromEntries(record.keys.map((column) => [String(column), plainValue(record.get(column))])),
      );
    },
  };
  await writer.run("lock-writers", { key: LOCK_KEY });
  return writer;
}
