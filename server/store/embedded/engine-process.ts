import { fork } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { giveWay } from "./give-way.js";
import type { z } from "zod";
import { GraphError } from "#model/problem.js";
import { packageRoot } from "../../package-root.js";
import { isOutOfFiles } from "../../system-error.js";
import { endError, tooManyFiles } from "./engine-end.js";
import { EngineAnswer, type EngineCall, type EngineRequest } from "./protocol.js";

/** A process that holds the engine. */
export interface EngineProcess {
  /** Asks and waits; rejects with a `GraphError` when the engine complains or its process ends. */
  call<Answer>(request: EngineRequest, answer: z.ZodType<Answer>): Promise<Answer>;
  /** False once it has ended, by itself or not. */
  isRunning(): boolean;
  /** Has the process take the processor only when nobody else wants it, from now on. */
  giveWay(): void;
  /** Ends the process at once, whatever it is doing. */
  kill(): void;
  /** Resolves when the process has ended and its locks are gone. */
  readonly ended: Promise<void>;
}

interface Waiting {
  readonly kind: EngineRequest["kind"];
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** `memoryMb`: how much more than an idle engine a query may take. */
export function startEngine(memoryMb: number): EngineProcess {
  const script = join(packageRoot(), "dist", "server", "store", "embedded", "engine-main.js");
  if (!existsSync(script)) {
    throw new GraphError("store-unavailable", `${script} is missing: build Mailuo with “npm run build”.`);
  }
  const temporary = temporaryFolder();
  // Options of this process, such as a debugger's port, are not the engine's.
  const child = fork(script, [String(memoryMb)], {
    execArgv: [`--max-old-space-size=${Math.max(memoryMb, 256)}`, "--expose-gc"],
    env: { ...process.env, ...(temporary === null ? {} : { TMPDIR: temporary, TMP: temporary, TEMP: temporary }) },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let end: Error | null = null;

  const ended = new Promise<void>((resolve) => {
    const finish = (endOf: (kind: EngineRequest["kind"]) => Error): void => {
      end ??= endOf("version");
      for (const { kind, reject } of waiting.values()) reject(endOf(kind));
      waiting.clear();
      if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
      resolve();
    };
    child.on("error", (error) => finish(() => startError(error)));
    child.on("exit", (code, signal) => finish((kind) => endError(kind, { code, signal, memoryMb })));
  });
  child.on("message", (message) => {
    const answer = EngineAnswer.parse(message);
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("problem" in answer) one?.reject(errorFrom(answer.problem));
    else one?.resolve(answer.value);
  });

  return {
    async call(request, schema) {
      if (end !== null) throw end;
      const call: EngineCall = { id: (calls += 1), request };
      const answer = await new Promise<unknown>((resolve, reject) => {
        waiting.set(call.id, { kind: request.kind, resolve, reject });
        // Where that fails, the process is ending, and all who wait are told of it when it has.
        // One that could not be started has no channel.
        if (child.connected) child.send(call, () => {});
      });
      return schema.parse(answer);
    },
    isRunning: () => end === null,
    giveWay: () => (child.pid === undefined ? undefined : giveWay(child.pid)),
    kill: () => void child.kill("SIGKILL"),
    ended,
  };
}

function startError(cause: Error): GraphError {
  if (isOutOfFiles(cause)) return tooManyFiles(cause);
  return new GraphError("store-unavailable", { en: "The engine cannot start.", zh: "引擎无法启动。" }, { cause });
}

/** The engine leaves a folder behind wherever it keeps what does not fit into memory, so it gets one that goes with it. */
function temporaryFolder(): string | null {
  try {
    return mkdtempSync(join(tmpdir(), "mailuo-engine-"));
  } catch {
    // The engine does without until a query needs the space.
    return null;
  }
}

type Problem = Extract<EngineAnswer, { problem: unknown }>["problem"];

function errorFrom({ code, sentence, position }: Problem): GraphError {
  return new GraphError(code, sentence, position === undefined ? {} : { position });
}
