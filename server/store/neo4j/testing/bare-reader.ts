import neo4j from "neo4j-driver";
import type { Neo4jAddress } from "./test-server.js";

/** The driver as its manual says, without anything of Mailuo's: what benches compare with. */
export interface BareReader {
  /** Reads all rows into memory; tells how many. */
  run(text: string, params: Record<string, unknown>): Promise<number>;
  /** Takes row by row; tells how many. */
  stream(text: string): Promise<number>;
  close(): Promise<void>;
}

export function openBareReader({ uri, user, password, database }: Neo4jAddress): BareReader {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  return {
    async run(text, params) {
      const { records } = await driver.executeQuery(text, params, { database, routing: neo4j.routing.READ });
      return records.length;
    },
    async stream(text) {
      const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
      try {
        let rows = 0;
        for await (const record of session.run(text)) rows += record.length > 0 ? 1 : 0;
        return rows;
      } finally {
        await session.close();
      }
    },
    close: () => driver.close(),
  };
}
