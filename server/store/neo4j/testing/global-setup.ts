import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { openNeo4jStore } from "../neo4j-store.js";
import { NEO4J_2026, NEO4J_5, startTestServer, type Neo4jAddress, type Neo4jRelease } from "./test-server.js";

type Given = Neo4jAddress | { readonly missing: string };

declare module "vitest" {
  interface ProvidedContext {
    /** The Neo4j that the tests run on, or why there is none. */
    readonly neo4j: Given;
    /** The release that a test which needs a server of its own starts. */
    readonly neo4jVersion: string;
  }
}

/** Before the tests of a project `contract-neo4j-…`: starts its Neo4j, or takes the one that `NEO4J_URI` names. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const release = project.name === "contract-neo4j-2026" ? NEO4J_2026 : NEO4J_5;
  const given = await givenOrStarted(release);
  project.provide("neo4jVersion", release.version);
  project.provide("neo4j", given.neo4j);
  if ("missing" in given.neo4j) project.vitest.logger.warn(`${project.name} is skipped: ${given.neo4j.missing}`);
  return given.stop;
}

interface Setting {
  readonly neo4j: Given;
  readonly stop?: () => Promise<void>;
}

async function givenOrStarted(release: Neo4jRelease): Promise<Setting> {
  const { NEO4J_URI, NEO4J_USER = "neo4j", NEO4J_PASSWORD = "", NEO4J_DATABASE = "neo4j" } = process.env;
  if (NEO4J_URI !== undefined) {
    const address = { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD, database: NEO4J_DATABASE };
    const taken = { missing: "NEO4J_URI names one server, and the project contract-neo4j-5 runs on it" };
    return { neo4j: release === NEO4J_2026 ? taken : await givenServer(address) };
  }
  try {
    const server = await startTestServer(release, packageRoot());
    const { uri, user, password, database } = server;
    return { neo4j: { uri, user, password, database }, stop: () => server.stop() };
  } catch (error) {
    return { neo4j: { missing: sentenceOf(error) } };
  }
}

/** The tests withdraw whatever is loaded: a database that holds documents is left alone. */
async function givenServer(address: Neo4jAddress): Promise<Given> {
  try {
    const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
    const store = await openNeo4jStore({ ...address, catalogue });
    const { rows } = await store.run(catalogue.get("documents"), {}, { maxRows: 1, timeoutMs: 30_000 });
    await store.close();
    if (rows.length === 0) return address;
    return {
      missing: `the database at ${address.uri} holds documents that the tests would withdraw: name an empty one`,
    };
  } catch (error) {
    return { missing: sentenceOf(error) };
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
