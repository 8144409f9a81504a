import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { neo4jJars } from "./artifacts.js";
import { javaHomes } from "./java.js";

export interface Neo4jRelease {
  readonly version: string;
  /** Java releases that it supports; the first found is taken. */
  readonly java: readonly number[];
}

export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface TestServer extends Neo4jAddress {
  readonly pid: number;
  /** Ends the process, at once or in order; the store stays, and `start` serves it again at the same address. */
  halt(how: "at once" | "in order"): Promise<void>;
  start(options?: { readonly readOnly?: boolean }): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
}

/** Little memory suffices for tests; benches that hold much need more. */
export interface Neo4jSetup {
  readonly heapMb?: number;
  readonly pageCacheMb?: number;
  /** The folder that the store lies in, e.g. one that the import tool made; absent: a new one. `stop` removes it. */
  readonly home?: string;
  /** Lines of `neo4j.conf`. */
  readonly settings?: readonly string[];
  /** Compiles less: it starts in half the time, and then runs slower. */
  readonly isQuick?: boolean;
}

export const NEO4J_5: Neo4jRelease = { version: "5.26.16", java: [17, 21] };
export const NEO4J_2026: Neo4jRelease = { version: "2026.08.1", java: [21, 25] };

/**
 * Starts a Neo4j of its own on a free loopback port, with an empty store in a temporary folder and a password of its own. Throws with
 * a sentence that says what is missing on this machine. `root` is the folder whose `.cache` keeps the jars.
 */
export async function startTestServer(
  release: Neo4jRelease,
  root: string,
  { heapMb = 512, pageCacheMb = 64, home, settings = [], isQuick = false }: Neo4jSetup = {},
): Promise<TestServer> {
  const { java, lib } = await neo4jProgram(release, root);
  const folder = home ?? (await mkdtemp(join(tmpdir(), "mailuo-neo4j-")));
  const port = await freePort();
  const password = randomBytes(12).toString("hex");
  const launcher = join(root, "server/store/neo4j/testing/Neo4jLauncher.java");
  if (settings.length > 0) {
    await mkdir(join(folder, "conf"), { recursive: true });
    await writeFile(join(folder, "conf/neo4j.conf"), settings.map((line) => `${line}\n`).join(""));
  }
  const quick = isQuick ? ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"] : [];
  const args = [...quick, `-Xmx${heapMb}m`, "-cp", join(lib, "*"), launcher, folder, String(port), String(pageCacheMb)];
  const startProcess = async (newPassword: string, readOnly = false): Promise<ChildProcess> => {
    const started = spawn(java, args, {
      env: { ...process.env, NEO4J_TEST_PASSWORD: newPassword, NEO4J_TEST_READ_ONLY: readOnly ? "yes" : "no" },
      stdio: ["pipe", "pipe", "pipe"],
    });
    await untilReady(started, release.version);
    return started;
  };
  let child = await startProcess(password);
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: "neo4j",
    password,
    database: "neo4j",
    get pid() {
      return child.pid ?? 0;
    },
    halt: (how) => halt(child, how),
    async start({ readOnly } = {}) {
      child = await startProcess("", readOnly);
    },
    async stop() {
      await halt(child, "in order");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface Neo4jProgram {
  /** The Java that runs it. */
  readonly java: string;
  /** The folder of its jars. */
  readonly lib: string;
}

/** What a release needs to run; throws with a sentence that says what is missing on this machine. */
export async function neo4jProgram(release: Neo4jRelease, root: string): Promise<Neo4jProgram> {
  const java = release.java.flatMap((major) => javaHomes().filter((home) => home.major === major))[0];
  if (java === undefined) {
    throw new Error(
      `Neo4j ${release.version} needs a JDK ${release.java.join(" or ")}: install one, or set JAVA_HOME to it.`,
    );
  }
  return { java: join(java.home, "bin/java"), lib: await neo4jJars(root, release.version) };
}

async function untilReady(child: ChildProcess, version: string): Promise<void> {
  const said: string[] = [];
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk.toString("utf8")));
  if (child.stdout === null) throw new Error("The Neo4j process has no output.");
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === "READY") {
      child.stdout.resume();
      return;
    }
  }
  throw new Error(`Neo4j ${version} did not start: ${said.join("").trim().split("\n").slice(0, 5).join(" ")}`);
}

/** Closing its input asks it to end; after ten seconds it is killed. */
async function halt(child: ChildProcess, how: "at once" | "in order"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  if (how === "at once") child.kill("SIGKILL");
  else child.stdin?.end();
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(timer);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port on 127.0.0.1.");
  return address.port;
}
