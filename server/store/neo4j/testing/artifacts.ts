import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * The folder with the jars of `org.neo4j:neo4j` in that version, fetched with Maven once and kept under `.cache/neo4j/<version>/lib`.
 * Throws with a sentence when Maven is missing or cannot fetch them.
 */
export async function neo4jJars(root: string, version: string): Promise<string> {
  const kept = join(root, ".cache/neo4j", version);
  const lib = join(kept, "lib");
  if (existsSync(lib)) return lib;
  await mkdir(kept, { recursive: true });
  const work = await mkdtemp(join(kept, "fetch-"));
  try {
    await writeFile(join(work, "pom.xml"), pomFor(version));
    await run("mvn", [...FETCH, `-DoutputDirectory=${join(work, "lib")}`], { cwd: work, timeout: 600_000 });
    // Another run may have been quicker: then its folder is as good.
    await rename(join(work, "lib"), lib).catch((error: unknown) => {
      if (!existsSync(lib)) throw error;
    });
  } catch (error) {
    throw new Error(`Neo4j ${version} could not be fetched with Maven: install Maven (mvn) and be online once.`, {
      cause: error,
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return lib;
}

const FETCH = ["-q", "-B", "dependency:copy-dependencies", "-DincludeScope=runtime"];

function pomFor(version: string): string {
  return `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>mailuo</groupId><artifactId>test-neo4j</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;
}
