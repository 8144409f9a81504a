import { hostname } from "node:os";
import { z } from "zod";
import { codeOf } from "./system-error.js";

/** The process that something on disk belongs to, and its machine. */
export const Owner = z.object({ process: z.int(), machine: z.string() });
export type Owner = z.infer<typeof Owner>;

export function ownProcess(): Owner {
  return { process: process.pid, machine: hostname() };
}

/** Of one on another machine nothing can be told; in a container all processes of before had this one's id. */
export function isAliveElsewhere({ process: id, machine }: Owner): boolean {
  return machine === hostname() && id !== process.pid && isRunning(id);
}

/** Whether this machine has a process of that id, whosever it is. */
export function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
