import type { TestProject } from "vitest/node";
import { packageRoot } from "#server/package-root.js";
import { NEO4J_2026, NEO4J_5, startTestServer, type Neo4jAddress } from "./test-server.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The Neo4j that the tests run on, or why there is none. */
    readonly neo4j: Neo4jAddress | { readonly missing: string };
  }
}

/** Before the tests of a project `contract-neo4j-…`: starts its Neo4j, or takes the one that `NEO4J_URI` names. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { NEO4J_URI, NEO4J_USER = "neo4j", NEO4J_PASSWORD = "", NEO4J_DATABASE = "neo4j" } = process.env;
  if (NEO4J_URI !== undefined) {
    project.provide("neo4j", { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD, database: NEO4J_DATABASE });
    return undefined;
  }
  try {
    const server = await startTestServer(project.name === "contract-neo4j-2026" ? NEO4J_2026 : NEO4J_5, packageRoot());
    const { uri, user, password, database } = server;
    project.provide("neo4j", { uri, user, password, database });
    return () => server.stop();
  } catch (error) {
    project.provide("neo4j", { missing: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}
