import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { NEO4J_5, startTestServer, type Neo4jAddress } from "#server/store/neo4j/testing/test-server.js";
import { packageRoot } from "#server/package-root.js";
import { isAsked } from "./called-with.js";

/** A server of its own process. */
export interface Serving {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** A server that tells of its memory. */
export interface WatchedServing extends Serving {
  /** MB of its main thread that are in use, buffers included, once all else is given back. */
  readonly usedMemory: () => Promise<number>;
}

/** `mailuo serve` with settings by environment and flags, on a free port of the loopback. */
export function startServing(
  environment: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<Serving> {
  return servingFrom(startProgram("server/cli/main.js", { environment, flags, channel: [] }));
}

export async function startWatchedServing(
  environment: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<WatchedServing> {
  const program = startProgram("bench/watched-serve.js", { environment, flags, channel: ["ipc"] });
  return {
    ...(await servingFrom(program)),
    async usedMemory() {
      program.send("tell");
      const [bytes]: unknown[] = await once(program, "message");
      return Number(bytes) / 2 ** 20;
    },
  };
}

interface Start {
  readonly environment: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
  readonly channel: readonly "ipc"[];
}

function startProgram(script: string, { environment, flags, channel }: Start): ChildProcess {
  const main = join(packageRoot(), "dist", script);
  return spawn(process.execPath, [main, "serve", "--port", "0", ...flags], {
    env: { ...process.env, LOG_LEVEL: "error", HOST: "127.0.0.1", ...environment },
    stdio: ["ignore", "pipe", "inherit", ...channel],
  });
}

async function servingFrom(program: ChildProcess): Promise<Serving> {
  const ended = once(program, "exit");
  const address = await new Promise<string>((resolve, reject) => {
    program.stdout?.on("data", (bytes: Buffer) => {
      const found = /http:\/\/\S+/u.exec(bytes.toString());
      if (found !== null) resolve(found[0]);
    });
    program.on("exit", (code) => reject(new Error(`serve ended with ${code} before it listened.`)));
  });
  return {
    address,
    pid: program.pid ?? 0,
    async stop() {
      program.kill("SIGTERM");
      await ended;
    },
  };
}

/** The settings by which a server takes a Neo4j instead of the embedded engine. */
export function neo4jSettings({ uri, user, password, database }: Neo4jAddress) {
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
}

/** Those of the Neo4j that `--neo4j URI USER PASSWORD` names; null where none is named. */
export function givenNeo4jSettings(): Readonly<Record<string, string>> | null {
  const at = process.argv.indexOf("--neo4j");
  if (at < 0) return null;
  const [uri = "", user = "", password = ""] = process.argv.slice(at + 1);
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}

const ENGINES = ["embedded", "neo4j"];

/** Measures what a server does on each engine that the bench was asked for, with the settings that choose the engine. */
export async function onAskedEngines(
  measure: (engine: string, environment: Readonly<Record<string, string>>) => Promise<void>,
): Promise<void> {
  if (isAsked("embedded", ENGINES)) await measure("embedded", { NEO4J_URI: "" });
  if (!isAsked("neo4j", ENGINES)) return;
  const server = await startTestServer(NEO4J_5, packageRoot());
  try {
    await measure("neo4j", neo4jSettings(server));
  } finally {
    await server.stop();
  }
}
