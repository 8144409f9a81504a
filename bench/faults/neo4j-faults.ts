import { packageRoot } from "#server/package-root.js";
import { NEO4J_5, startTestServer, type Neo4jSetup, type TestServer } from "#server/store/neo4j/testing/test-server.js";
import type { Fault, Struck } from "./fault.js";
import { cutConnections } from "./harmed-surroundings.js";
import { killedLoads, killedServers } from "./killed-processes.js";
import { cutFromNeo4j, fullNeo4jDisk, goneNeo4j } from "./harmed-neo4j.js";
import { neo4jAt, type StoreSettings } from "./store-settings.js";

export const NEO4J_FAULTS: readonly Fault[] = [
  { name: "neo4j-load-killed", begin: onNeo4j(killedLoads) },
  { name: "neo4j-server-killed-while-loading", begin: onNeo4j(killedServers) },
  { name: "neo4j-killed-while-querying", begin: (folder) => goneNeo4j(folder, "at once", startNeo4j) },
  { name: "neo4j-stopped-and-started", begin: (folder) => goneNeo4j(folder, "in order", startNeo4j) },
  { name: "neo4j-disk-full", begin: (folder) => fullNeo4jDisk(folder, startNeo4j) },
  { name: "neo4j-connection-cut", begin: (folder) => cutFromNeo4j(folder, startNeo4j) },
  { name: "neo4j-stream-cut", begin: onNeo4j((store) => cutConnections(store, "stream")) },
  { name: "neo4j-upload-cut", begin: onNeo4j((store) => cutConnections(store, "upload")) },
];

function startNeo4j(setup: Neo4jSetup = {}): Promise<TestServer> {
  return startTestServer(NEO4J_5, packageRoot(), { heapMb: 384, isQuick: true, ...setup });
}

/** What is struck is not Neo4j. */
function onNeo4j(begin: (store: StoreSettings) => Promise<Struck>): Fault["begin"] {
  return async (folder) => {
    const neo4j = await startNeo4j();
    const struck = await begin(neo4jAt(neo4j, folder));
    return {
      ...struck,
      async end() {
        await struck.end();
        await neo4j.stop();
      },
    };
  };
}
