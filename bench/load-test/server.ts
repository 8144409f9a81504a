import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#server/package-root.js";
import { memoryOf } from "../loading/process-memory.js";

/** A built server in a process of its own. */
export interface MeasuredServer {
  readonly address: string;
  /** MB: of the server, and of the engine's processes that it started. */
  readonly memory: () => { readonly server: number; readonly engine: number };
  readonly stop: () => Promise<void>;
}

export async function startServer(environment: Readonly<Record<string, string>>): Promise<MeasuredServer> {
  const main = join(packageRoot(), "dist", "server", "cli", "main.js");
  const program = spawn(process.execPath, [main, "serve", "--sample", "--port", "0"], {
    env: { ...process.env, HOST: "127.0.0.1", LOG_LEVEL: "error", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(program, "exit");
  const address = await new Promise<string>((resolve, reject) => {
    program.stdout.on("data", (bytes: Buffer) => {
      const [found] = /http:\/\/\S+/u.exec(bytes.toString()) ?? [];
      if (found !== undefined) resolve(found);
    });
    program.on("exit", (code) => reject(new Error(`serve ended with ${code} before it listened.`)));
  });
  const { pid = 0 } = program;
  return {
    address,
    memory: () => ({ server: memoryOf([pid]) ?? 0, engine: memoryOf(childrenOf(pid)) ?? 0 }),
    async stop() {
      program.kill("SIGTERM");
      await ended;
    },
  };
}

function childrenOf(pid: number): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
