import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { describeDoctor } from "#server/doctor/doctor-suite.js";
import { packageRoot } from "#server/package-root.js";
import { connect } from "./connection.js";
import { openNeo4jStore } from "./neo4j-store.js";
import { describeWithNeo4j } from "./testing/with-neo4j.js";

describeWithNeo4j((address) => {
  const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
  describeDoctor("Neo4j", {
    catalogue,
    async openStore() {
      await runFreely("MATCH (n) DETACH DELETE n");
      return openNeo4jStore({ ...address, catalogue });
    },
    corrupt: runFreely,
  });

  async function runFreely(text: string): Promise<void> {
    const connection = await connect(address);
    await connection.write(async (transaction) => transaction.run(text));
    await connection.close();
  }
});
