import { Hono } from "hono";
import { z } from "zod";
import { Job } from "#model/jobs.js";
import { DOCTOR_JOB } from "#server/jobs/doctor-job.js";
import { answerOf, described, type RouteDescription } from "#server/api/openapi/description.js";
import { WAITING_JOB } from "./job-descriptions.js";
import { needs } from "#server/api/access/needs.js";
import { answerWithNewJob } from "./new-job.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { validated } from "#server/api/request/validation.js";

/** Has the store looked through, for admins. Repairing needs the store for itself and is left to the command line. */
export function doctorRoutes({ jobs }: Pick<Services, "jobs">) {
  return new Hono<RequestEnvironment>().post(
    "/",
    needs("admin"),
    described(DESCRIPTION),
    validated("json", NothingAsked),
    (context) => answerWithNewJob(context, jobs, { kind: DOCTOR_JOB, title: "mailuo doctor", task: null }),
  );
}

/** A body all the same: pages of other origins cannot send JSON unasked. */
const NothingAsked = z.object({});

const DESCRIPTION: RouteDescription = {
  id: "checkStore",
  tag: "operation",
  summary: "Look through the store",
  description:
    "Answers at once with the job that looks through the store for damage, as `mailuo doctor` does: files, constraints, indexes, and whether the graph is what Mailuo writes. It tells each finding with what helps, and changes nothing; `mailuo doctor --repair` mends.",
  body: {},
  answers: [
    answerOf(Job, {
      status: 202,
      description: "The job; the header Location leads to it.",
      example: { ...WAITING_JOB, kind: "doctor", title: "mailuo doctor" },
    }),
  ],
  errors: ["invalid-request", "unsupported-media-type", "too-large", "busy", "store-unavailable"],
};
