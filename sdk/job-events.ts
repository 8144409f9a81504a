import type { Job, JobEntry } from "#model/jobs.js";
import { textLinesOf } from "./stream.js";

/** A line that a job told, or how the job is now. */
export type JobEvent = { readonly entry: JobEntry } | { readonly job: Job };

/** The events of a job as they come, until it is over or the connection ends. */
export async function* eventsOf(answer: Response): AsyncGenerator<JobEvent, void, undefined> {
  let event = "";
  for await (const line of textLinesOf(answer)) {
    if (line.startsWith("event: ")) event = line.slice("event: ".length);
    else if (line.startsWith("data: ")) yield eventFrom(event, line.slice("data: ".length));
  }
}

/** The server is taken at the word of its description. */
function eventFrom(event: string, data: string): JobEvent {
  return event === "entry" ? { entry: JSON.parse(data) } : { job: JSON.parse(data) };
}
