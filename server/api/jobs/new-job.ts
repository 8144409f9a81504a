import type { Context } from "hono";
import type { JobOrder, Jobs } from "#server/jobs/jobs.js";
import { nameOfCaller } from "#server/api/access/caller.js";
import type { RequestEnvironment } from "#server/api/services.js";

/** Has what a request asks for done as a job, and answers with it at once. */
export async function answerWithNewJob(
  context: Context<RequestEnvironment>,
  jobs: Pick<Jobs, "add">,
  order: Pick<JobOrder, "kind" | "title" | "redoes" | "task" | "hasRoom">,
) {
  const job = await jobs.add({ ...order, by: nameOfCaller(context), requestId: context.get("requestId") });
  return context.json(job, 202, { location: `${upToApi(context)}jobs/${job.id}` });
}

/** From what was asked for to `/api/`; relative, so that it is right under any path. */
function upToApi({ req }: Context): string {
  const [, , ...below] = req.path.split("/");
  return "../".repeat(below.length - 1);
}
