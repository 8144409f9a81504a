import type { Fault, Struck } from "./fault.js";
import { cutConnections } from "./cut-connections.js";
import { fullServerDisks } from "./full-server-disks.js";
import { killedLoads, killedServers, killedWhileWriting } from "./killed-processes.js";
import { cutFromNeo4j, fullNeo4jDisk, goneNeo4j } from "./harmed-neo4j.js";
import { neo4jAt, type StoreSettings } from "./store-settings.js";
import { startNeo4j } from "./struck-neo4j.js";

export const NEO4J_FAULTS: readonly Fault[] = [
  { name: "neo4j-load-killed", begin: onNeo4j(killedLoads) },
  { name: "neo4j-server-killed-while-loading", begin: onNeo4j(killedServers) },
  { name: "neo4j-server-killed-while-writing", begin: onNeo4j(killedWhileWriting) },
  { name: "neo4j-killed-while-querying", begin: (folder) => goneNeo4j(folder, "at once") },
  { name: "neo4j-stopped-and-started", begin: (folder) => goneNeo4j(folder, "in order") },
  { name: "neo4j-disk-full", begin: fullNeo4jDisk },
  { name: "neo4j-server-disk-full", begin: fullDisksBesideNeo4j },
  { name: "neo4j-connection-cut", begin: cutFromNeo4j },
  { name: "neo4j-stream-cut", begin: onNeo4j((store) => cutConnections(store, "stream")) },
  { name: "neo4j-upload-cut", begin: onNeo4j((store) => cutConnections(store, "upload")) },
];

/** Neo4j lies elsewhere than what the server keeps itself. */
async function fullDisksBesideNeo4j(folder: string): Promise<Struck | null> {
  const neo4j = await startNeo4j();
  const struck = await fullServerDisks(folder, neo4j);
  if (struck === null) await neo4j.stop();
  return struck === null ? null : endingWith(struck, neo4j);
}

/** What is struck is not Neo4j. */
function onNeo4j(begin: (store: StoreSettings) => Promise<Struck>): Fault["begin"] {
  return async (folder) => {
    const neo4j = await startNeo4j();
    return endingWith(await begin(neo4jAt(neo4j, folder)), neo4j);
  };
}

function endingWith(struck: Struck, neo4j: { readonly stop: () => Promise<void> }): Struck {
  return {
    ...struck,
    async end() {
      await struck.end();
      await neo4j.stop();
    },
  };
}
