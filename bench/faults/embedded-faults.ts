import type { Fault, Struck } from "./fault.js";
import { cutConnections } from "./cut-connections.js";
import { damagedFiles, fullDisks } from "./harmed-surroundings.js";
import { fullServerDisks } from "./full-server-disks.js";
import { killedLoads, killedReaders, killedServers, killedWhileWriting, killedWriters } from "./killed-processes.js";
import { embeddedIn, type StoreSettings } from "./store-settings.js";

export const EMBEDDED_FAULTS: readonly Fault[] = [
  { name: "load-killed", begin: onEmbedded(killedLoads) },
  { name: "server-killed-while-loading", begin: onEmbedded(killedServers) },
  { name: "server-killed-while-writing", begin: onEmbedded(killedWhileWriting) },
  { name: "reader-killed-while-querying", begin: onEmbedded(killedReaders) },
  { name: "writer-killed-while-writing", begin: onEmbedded(killedWriters) },
  { name: "disk-full", begin: fullDisks },
  { name: "server-disk-full", begin: (folder) => fullServerDisks(folder, null) },
  { name: "stream-cut", begin: onEmbedded((store) => cutConnections(store, "stream")) },
  { name: "upload-cut", begin: onEmbedded((store) => cutConnections(store, "upload")) },
  { name: "file-damaged", begin: damagedFiles },
];

function onEmbedded(begin: (store: StoreSettings) => Promise<Struck>): Fault["begin"] {
  return (folder) => begin(embeddedIn(folder));
}
