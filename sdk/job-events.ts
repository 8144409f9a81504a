import { isOver } from "#model/job-over.js";
import type { Job, JobEntry } from "#model/jobs.js";
import { textLinesOf } from "./stream.js";

/** A line that a job told, or how the job is now. */
export type JobEvent = { readonly entry: JobEntry } | { readonly job: Job };

/** The events of a job as they come, until it is over. Throws where the answer was cut off before. */
export async function* eventsOf(answer: Response): AsyncGenerator<JobEvent, void, undefined> {
  let [event, data, isWhole] = ["", "", false];
  for await (const line of textLinesOf(answer)) {
    if (line.startsWith("event: ")) event = line.slice("event: ".length);
    else if (line.startsWith("data: ")) data = line.slice("data: ".length);
    // An event is whole once the empty line behind it came.
    else if (line === "" && data !== "") {
      const told = eventFrom(event, data);
      data = "";
      yield told;
      isWhole = "job" in told && isOver(told.job.status);
    }
  }
  if (!isWhole) throw new Error("The answer was cut off.");
}

/** The server is taken at the word of its description. */
function eventFrom(event: string, data: string): JobEvent {
  return event === "entry" ? { entry: JSON.parse(data) } : { job: JSON.parse(data) };
}
