import type { Fault, Struck } from "./fault.js";
import { cutConnections } from "./harmed-surroundings.js";
import { killedLoads, killedServers } from "./killed-processes.js";
import { cutFromNeo4j, fullNeo4jDisk, goneNeo4j } from "./harmed-neo4j.js";
import { neo4jAt, type StoreSettings } from "./store-settings.js";
import { startNeo4j } from "./struck-neo4j.js";

export const NEO4J_FAULTS: readonly Fault[] = [
  { name: "neo4j-load-killed", begin: onNeo4j(killedLoads) },
  { name: "neo4j-server-killed-while-loading", begin: onNeo4j(killedServers) },
  { name: "neo4j-killed-while-querying", begin: (folder) => goneNeo4j(folder, "at once") },
  { name: "neo4j-stopped-and-started", begin: (folder) => goneNeo4j(folder, "in order") },
  { name: "neo4j-disk-full", begin: fullNeo4jDisk },
  { name: "neo4j-connection-cut", begin: cutFromNeo4j },
  { name: "neo4j-stream-cut", begin: onNeo4j((store) => cutConnections(store, "stream")) },
  { name: "neo4j-upload-cut", begin: onNeo4j((store) => cutConnections(store, "upload")) },
];

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
