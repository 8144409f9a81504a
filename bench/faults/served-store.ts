import { spawn } from "node:child_process";
import { json } from "node:stream/consumers";
import { DoctorReport } from "#model/doctor.js";
import { environmentOf, MAIN, startLoader, startServer, type Program, type Server } from "./processes.js";
import type { StoreSettings } from "./store-settings.js";

/** A server on a new store that holds the first round's documents. */
export async function startLoaded(store: StoreSettings): Promise<Server> {
  const loader = startLoader(store, 0);
  if ((await loader.ended) !== 0) throw new Error(`The first load failed: ${loader.lines.join(" / ")}`);
  return startServer(store);
}

/** How long a load takes from its first document on. */
export async function loadingTime(store: StoreSettings): Promise<number> {
  const loader = startLoader(store, 999);
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
export async function doctorFindings(store: StoreSettings): Promise<string> {
  const env = environmentOf(store);
  // Not by `spawnSync`: its connections may go through a relay in this process.
  const doctor = spawn(process.execPath, [MAIN, "doctor", "--json"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const { findings } = DoctorReport.parse(await json(doctor.stdout));
  return findings.map(({ check, total }) => `${check} (${total})`).join(", ");
}
