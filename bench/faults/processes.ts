import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { packageRoot } from "#server/package-root.js";
import { childProcesses } from "../processes.js";
import type { StoreSettings } from "./store-settings.js";

export const MAIN = join(packageRoot(), "dist", "server", "cli", "main.js");
const LOADER = fileURLToPath(new URL("./load-main.js", import.meta.url));

/** A program under test and what it said. */
export interface Program {
  readonly pid: number;
  readonly lines: readonly string[];
  /** Resolves with the line; rejects when the program ends before it. */
  says(beginning: string): Promise<string>;
  kill(): void;
  readonly ended: Promise<number | null>;
}

export interface Server extends Program {
  readonly address: string;
}

export async function startServer(store: StoreSettings): Promise<Server> {
  const program = watched(spawn(process.execPath, [MAIN, "serve", "--port", "0"], { env: environmentOf(store) }));
  const line = await program.says("Mailuo is at ");
  return { ...program, address: line.slice("Mailuo is at ".length) };
}

export function startLoader(store: StoreSettings, round: number): Program {
  return watched(spawn(process.execPath, [LOADER, String(round)], { env: environmentOf(store) }));
}

/** The processes of the engine that a program started, and whether each writes. */
export function enginesOf(pid: number): readonly { readonly pid: number; readonly isWriting: boolean }[] {
  return childProcesses(pid).map((child) => ({ pid: child, isWriting: hasDraftOpen(child) }));
}

export function environmentOf(store: StoreSettings): NodeJS.ProcessEnv {
  const { NEO4J_URI: _, ...environment } = process.env;
  return { ...environment, HOST: "127.0.0.1", LOG_LEVEL: "silent", ...store };
}

function watched(child: ChildProcess): Program {
  const lines: string[] = [];
  let rest = "";
  const listeners = new Set<() => void>();
  const ended = once(child, "exit").then(([code]) => (typeof code === "number" ? code : null));
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      const pieces = (rest + text).split("\n");
      rest = pieces.pop() ?? "";
      lines.push(...pieces);
      for (const listener of listeners) listener();
    });
  }
  return {
    pid: child.pid ?? -1,
    lines,
    ended,
    kill: () => void child.kill("SIGKILL"),
    says: (beginning) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = lines.find((line) => line.startsWith(beginning));
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`It ended before it said “${beginning}”: ${lines.join(" / ")}`)));
      }),
  };
}

function hasDraftOpen(pid: number): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => linkOf(`/proc/${pid}/fd/${fd}`).includes(".draft"));
  } catch {
    return false;
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}
