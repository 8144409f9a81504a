import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "#server/package-root.js";

export interface Serving {
  /** `http://127.0.0.1:…` */
  readonly address: string;
  /** Ends the program as Ctrl-C would and removes its store. */
  readonly stop: () => Promise<void>;
}

const PATIENCE_MS = 60_000;

/** Starts the built program with the sample report on a free port and a store of its own, as `npm start` does; `settings` are variables of its environment. */
export function serveSample(settings: Readonly<Record<string, string>> = {}): Promise<Serving> {
  return serve(["--sample"], settings);
}

/** The same on a store that nothing was loaded into. */
export function serveEmpty(): Promise<Serving> {
  return serve([], {});
}

async function serve(flags: readonly string[], settings: Readonly<Record<string, string>>): Promise<Serving> {
  const folder = await mkdtemp(join(tmpdir(), "mailuo-e2e-"));
  const { NEO4J_URI: _, ...environment } = process.env;
  const program = spawn(process.execPath, [join(packageRoot(), "dist/server/cli/main.js"), "serve", ...flags], {
    env: { ...environment, PORT: "0", HOST: "127.0.0.1", MAILUO_DATA: join(folder, "data"), ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = async () => {
    if (program.exitCode === null && program.signalCode === null) {
      const exited = once(program, "exit");
      program.kill("SIGINT");
      await exited;
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { address: await addressFrom(program), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function addressFrom(program: ReturnType<typeof spawn>): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The server did not start within ${PATIENCE_MS} ms. It said: ${said}`)),
      PATIENCE_MS,
    );
    const settle = (settled: () => void) => {
      clearTimeout(timer);
      settled();
    };
    program.once("exit", (code) =>
      settle(() => reject(new Error(`The server ended with code ${code}. It said: ${said}`))),
    );
    for (const stream of [program.stdout, program.stderr]) {
      stream?.setEncoding("utf8").on("data", (words: string) => {
        said += words;
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
        if (address !== undefined) settle(() => resolve(address));
      });
    }
  });
}
