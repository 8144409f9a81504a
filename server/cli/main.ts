#!/usr/bin/env node
import { existsSync, readFileSync } from "node:fs";
import { once } from "node:events";
import { parseEnv } from "node:util";
import { openFilesSentence } from "./open-files.js";
import type { Screen, Terminal } from "./terminal.js";

process.exitCode = await run(process.argv.slice(2), processTerminal());
// A connection to a server that keeps silent may stay open after all is done; results that are still being read may not be cut.
setInterval(() => {
  if (process.stdout.writableLength === 0) process.exit();
}, 3_000).unref();

/** The program is read only here: where its own files cannot be opened, that is said like any other trouble. */
async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const { runProgram } = await import("./program.js");
    return await runProgram(words, terminal);
  } catch (error) {
    const sentence = openFilesSentence(error);
    if (sentence === null) throw error;
    terminal.tell(sentence);
    return 1;
  }
}

function processTerminal(): Terminal {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever reads stdout may have seen enough (`| head`).
    if (error.code === "EPIPE") process.exit(0);
    process.stderr.write(`mailuo: the result cannot be written: ${error.message}.\n`);
    process.exit(1);
  });
  return {
    print: async (text) => {
      if (!process.stdout.write(text)) await once(process.stdout, "drain");
    },
    tell: (line) => process.stderr.write(`${line}\n`),
    screen: screenOf(process.stderr),
    hasColours: hasColours(process.stdout, process.env),
    environment: { ...environmentFile(), ...process.env },
    workingFolder: callersFolder(process.env),
    homeFolder: process.cwd(),
    signal: endingSignal(),
  };
}

function screenOf(stream: NodeJS.WriteStream): Screen | null {
  if (!stream.isTTY || process.env["TERM"] === "dumb") return null;
  return { columns: () => (stream.columns > 0 ? stream.columns : 80), write: (text) => void stream.write(text) };
}

/** By https://no-color.org: any value but an empty one says no. */
function hasColours(stream: NodeJS.WriteStream, { NO_COLOR = "", TERM }: NodeJS.ProcessEnv): boolean {
  return stream.isTTY && NO_COLOR === "" && TERM !== "dumb";
}

/** npm moves into the package's folder, but paths are meant from where it was called. */
function callersFolder(environment: NodeJS.ProcessEnv): string {
  const isThroughNpm = environment["npm_lifecycle_event"] === "mailuo";
  return (isThroughNpm ? environment["INIT_CWD"] : undefined) ?? process.cwd();
}

/** What `.env` says where the program is started; the environment itself wins. */
function environmentFile(): NodeJS.Dict<string> {
  if (!existsSync(".env")) return {};
  try {
    return parseEnv(readFileSync(".env", "utf8"));
  } catch (error) {
    process.stderr.write(`mailuo: .env is left out, since it cannot be read (${String(error)}).\n`);
    return {};
  }
}

/** The first SIGINT or SIGTERM asks the command to end by itself, a second one ends it at once. */
function endingSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort();
    });
  }
  return controller.signal;
}
