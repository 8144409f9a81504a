import { join } from "node:path";
import { GraphError } from "#model/problem.js";
import { configurationOf } from "./setting-flags.js";
import type { Terminal } from "./terminal.js";

/** Where the configured embedded store lies, and where its back-ups go unless another folder is named. */
export interface EmbeddedFolder {
  readonly folder: string;
  readonly backups: string;
}

/** Throws `invalid-request` for a Neo4j server, with what to use there. */
export function embeddedFolderOf(terminal: Terminal): EmbeddedFolder {
  const { store } = configurationOf(terminal);
  if (store.engine === "embedded") return { folder: store.folder, backups: join(store.folder, "backups") };
  throw new GraphError(
    "invalid-request",
    "This is for the embedded engine. A Neo4j server backs itself up: “neo4j-admin database dump” and “load” while the database is stopped, “neo4j-admin database backup” while it runs (Enterprise); docs/backup.md has the steps, and “mailuo export” writes the graph of either engine.",
  );
}
