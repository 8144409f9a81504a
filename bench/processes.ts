import { readdirSync, readFileSync } from "node:fs";

/** Linux tells of other processes; elsewhere nobody is asked. */
const isTold = process.platform === "linux";

/** Ids of the processes that this one started, or another one; none where that has ended. */
export function childProcesses(pid: number = process.pid): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

/** Ids of all that a process started, and of what that started. */
export function descendants(pid: number = process.pid): readonly number[] {
  return childProcesses(pid).flatMap((child) => [child, ...descendants(child)]);
}

/** MB that the processes take together, those that have ended none; null where that is not known. */
export function memoryOf(processes: readonly number[]): number | null {
  if (!isTold || processes.length === 0) return null;
  return processes.map(residentMemory).reduce((sum, one) => sum + one, 0);
}

function residentMemory(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Processor time that a process has taken so far, with its threads; NaN where that is not known. */
export function processorSeconds(pid: number): number {
  if (!isTold) return Number.NaN;
  const fields = statusFields(pid);
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

/** The same of several together; those that have ended take none. */
export function processorSecondsOf(processes: readonly number[]): number {
  return processes.reduce((sum, pid) => sum + secondsUnlessEnded(pid), 0);
}

function secondsUnlessEnded(pid: number): number {
  try {
    return processorSeconds(pid);
  } catch {
    return 0;
  }
}

/** The same of all processes that this one started and that have ended. */
export function endedChildrenSeconds(): number {
  if (!isTold) return Number.NaN;
  const fields = statusFields(process.pid);
  return (Number(fields[13]) + Number(fields[14])) / TICKS_A_SECOND;
}

/** Behind the name, which may hold anything, the fields are numbered from 3. */
function statusFields(pid: number): readonly string[] {
  return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
}

/** What the kernel counts processor time in, on every Linux that Node runs on. */
const TICKS_A_SECOND = 100;
