import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { describeStoreContract } from "../contract/store-contract.js";
import { openNeo4jStore } from "./neo4j-store.js";
import { describeWithNeo4j } from "./testing/with-neo4j.js";

describeWithNeo4j((address) => {
  const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
  describeStoreContract("Neo4j", {
    catalogue,
    openStore: () => openNeo4jStore({ ...address, catalogue }),
    skips: [
      {
        reason:
          "Neo4j reads what is committed at each step of a query, so one that runs while a load commits may count parts of both",
        tests: ["shows readers the old or the new, never a mix"],
      },
    ],
  });
});
