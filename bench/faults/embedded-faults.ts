import type { Fault } from "./fault.js";
import { cutConnections, damagedFiles, fullDisks } from "./harmed-surroundings.js";
import { killedLoads, killedReaders, killedServers, killedWriters } from "./killed-processes.js";

export const EMBEDDED_FAULTS: readonly Fault[] = [
  { name: "load-killed", begin: killedLoads },
  { name: "server-killed-while-loading", begin: killedServers },
  { name: "reader-killed-while-querying", begin: killedReaders },
  { name: "writer-killed-while-writing", begin: killedWriters },
  { name: "disk-full", begin: fullDisks },
  { name: "stream-cut", begin: (folder) => cutConnections(folder, "stream") },
  { name: "upload-cut", begin: (folder) => cutConnections(folder, "upload") },
  { name: "file-damaged", begin: damagedFiles },
];
