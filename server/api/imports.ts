import { Hono } from "hono";
import { ImportParams } from "#model/exchange-api.js";
import { described } from "./description.js";
import { IMPORT } from "./job-descriptions.js";
import { needs } from "./needs.js";
import { takesFiles } from "./request-body.js";
import type { RequestEnvironment, Services } from "./services.js";
import { createUploadJobs } from "./upload-job.js";
import { validated } from "./validation.js";

/** Graphs that were exported here or elsewhere, as a job. */
export function importRoutes(services: Services) {
  const answerWithJob = createUploadJobs(services);
  return new Hono<RequestEnvironment>().post(
    "/",
    needs("editor"),
    described(IMPORT),
    takesFiles(),
    validated("query", ImportParams),
    (context) => answerWithJob(context, { kind: "import", name: context.req.valid("query").name }),
  );
}
