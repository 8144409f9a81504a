import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { describeStoreContract } from "../contract/store-contract.js";
import { openNeo4jStore } from "./neo4j-store.js";
import { describeWithNeo4j } from "./testing/with-neo4j.js";

describeWithNeo4j((address) => {
  const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
  describeStoreContract("Neo4j", { catalogue, openStore: () => openNeo4jStore({ ...address, catalogue }) });
});
