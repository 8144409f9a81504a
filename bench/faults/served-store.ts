import { spawnSync } from "node:child_process";
import { DoctorReport } from "#model/doctor.js";
import { MAIN, startLoader, startServer, type Program, type Server } from "./processes.js";

/** A server on a new store that holds the first round's documents. */
export async function startLoaded(folder: string): Promise<Server> {
  const loader = startLoader(folder, 0);
  if ((await loader.ended) !== 0) throw new Error(`The first load failed: ${loader.lines.join(" / ")}`);
  return startServer(folder);
}

/** How long a load takes from its first document on. */
export async function loadingTime(folder: string): Promise<number> {
  const loader = startLoader(folder, 999);
  await loader.says("READY");
  const started = performance.now();
  await loader.says("SEEN");
  const ms = performance.now() - started;
  await loader.ended;
  return ms;
}

export async function stop(server: Server): Promise<void> {
  process.kill(server.pid, "SIGTERM");
  await server.ended;
}

export function acknowledgedBy({ lines }: Program): ReadonlySet<string> {
  return new Set(lines.filter((line) => line.startsWith("ACK ")).map((line) => line.slice(4)));
}

/** What the doctor finds in a store; empty: nothing. */
export function doctorFindings(folder: string): string {
  const { stdout } = spawnSync(process.execPath, [MAIN, "doctor", "--json", "--data", folder], { encoding: "utf8" });
  const { findings } = DoctorReport.parse(JSON.parse(stdout));
  return findings.map(({ check, total }) => `${check} (${total})`).join(", ");
}
