import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { neo4jProgram, type Neo4jRelease } from "./test-server.js";

export interface Tables {
  /** Where the CSV files lie. */
  readonly folder: string;
  /** As it stands in `import.json`: `neo4j-admin database import …`. */
  readonly command: string;
}

/** Makes a Neo4j store in the folder `home` out of CSV files, by the tool that `neo4j-admin` is a script for; gives what that said. */
export async function importTables(
  release: Neo4jRelease,
  root: string,
  { tables, home, heapMb = 512 }: { readonly tables: Tables; readonly home: string; readonly heapMb?: number },
): Promise<string> {
  const { java, lib } = await neo4jProgram(release, root);
  const options = [`-Xmx${heapMb}m`, "--add-opens=java.base/java.nio=ALL-UNNAMED", "-cp", join(lib, "*")];
  await mkdir(home, { recursive: true });
  const words = tables.command.replace(/^neo4j-admin /u, "").split(" ");
  const { stdout } = await promisify(execFile)(java, [...options, "org.neo4j.cli.AdminTool", ...words], {
    cwd: tables.folder,
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") },
    maxBuffer: 1 << 26,
  });
  return stdout;
}
