import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { Job } from "#model/jobs.js";
import { packageRoot } from "#server/package-root.js";

/** How the built server ends, as a process of its own. */

const folder = mkdtempSync(join(tmpdir(), "mailuo-end-"));
const TEXT = "各位代表：上半年，徐汇区西岸传媒港开工建设，完成投资12.5亿元，增长8%。";
const programs: ChildProcess[] = [];

afterAll(() => {
  for (const program of programs) program.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

interface Server {
  readonly program: ChildProcess;
  readonly address: string;
  /** The exit code. */
  readonly ended: Promise<number | null>;
}

async function serve(...flags: string[]): Promise<Server> {
  const main = join(packageRoot(), "dist", "server", "cli", "main.js");
  const program = spawn(process.execPath, [main, "serve", "--port", "0", "--data", join(folder, "data"), ...flags], {
    cwd: folder,
    stdio: ["ignore", "pipe", "ignore"],
  });
  programs.push(program);
  const ended = once(program, "exit").then(([code]) => (typeof code === "number" ? code : null));
  const address = await new Promise<string>((resolve, reject) => {
    program.stdout.on("data", (bytes: Buffer) => {
      const [found] = /http:\/\/\S+/u.exec(bytes.toString()) ?? [];
      if (found !== undefined) resolve(found);
    });
    program.on("exit", () => reject(new Error("The server ended before it listened.")));
  });
  return { program, address, ended };
}

async function upload({ address }: Server, files: number): Promise<string> {
  const body = new FormData();
  for (let at = 0; at < files; at += 1)
    body.append("file", new Blob([`${TEXT}\n`.repeat(200)]), `报告${"甲乙丙丁"[at]}.txt`);
  const answer = await fetch(`${address}/api/documents`, { method: "POST", body });
  return Job.parse(await answer.json()).id;
}

/** Until it says that it is about to end. */
async function untilEnding({ address }: Server): Promise<void> {
  await expect.poll(async () => (await fetch(`${address}/api/health/ready`)).status).toBe(503);
}

async function jobOf({ address }: Server, id: string): Promise<Job> {
  return Job.parse(await (await fetch(`${address}/api/jobs/${id}`)).json());
}

test("asked to end, it says so, ends streams, lets go, and goes on with the job at the next start", async () => {
  const first = await serve("--drain-delay-seconds", "3");
  const id = await upload(first, 4);
  const events = await fetch(`${first.address}/api/jobs/${id}/events`);
  first.program.kill("SIGTERM");
  await untilEnding(first);
  expect(await events.text()).toMatch(/^retry: \d+/u);
  expect(await first.ended).toBe(0);

  const second = await serve();
  await expect.poll(async () => (await jobOf(second, id)).status, { timeout: 40_000 }).toBe("done");
  const { counts } = await jobOf(second, id);
  expect((counts["loaded"] ?? 0) + (counts["unchanged"] ?? 0)).toBe(4);
  second.program.kill("SIGTERM");
  expect(await second.ended).toBe(0);
});

test("killed, it tells at the next start that the job was interrupted", async () => {
  const first = await serve();
  const id = await upload(first, 2);
  await expect.poll(async () => (await jobOf(first, id)).status).toBe("running");
  await delay(300);
  first.program.kill("SIGKILL");
  await first.ended;
  const second = await serve();
  expect(await jobOf(second, id)).toMatchObject({ status: "interrupted" });
  second.program.kill("SIGTERM");
  await second.ended;
});

test("a second signal ends it at once", async () => {
  const server = await serve("--drain-delay-seconds", "60");
  server.program.kill("SIGTERM");
  // Signals that come before the first was heard are one.
  await untilEnding(server);
  server.program.kill("SIGTERM");
  expect(await server.ended).toBe(130);
});
