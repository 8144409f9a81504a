import { packageRoot } from "#server/package-root.js";
import { NEO4J_5, startTestServer, type Neo4jSetup, type TestServer } from "#server/store/neo4j/testing/test-server.js";

/** One that is started often. */
export function startNeo4j(setup: Neo4jSetup = {}): Promise<TestServer> {
  return startTestServer(NEO4J_5, packageRoot(), { heapMb: 384, isQuick: true, ...setup });
}
