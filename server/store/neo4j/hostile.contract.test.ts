import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { describeHostileQueries } from "../hostile/hostile-suite.js";
import { openNeo4jStore } from "./neo4j-store.js";
import { describeWithNeo4j } from "./testing/with-neo4j.js";

describeWithNeo4j((address) => {
  const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
  describeHostileQueries("Neo4j", { open: () => openNeo4jStore({ ...address, catalogue }), catalogue });
});
