import { Hono } from "hono";
import { ImportParams } from "#model/exchange-api.js";
import { checkImport, tasksFromFiles } from "#server/exchange/import-run.js";
import { inputsIn } from "#server/jobs/uploaded-files.js";
import { described } from "#server/api/openapi/description.js";
import { IMPORT } from "./job-descriptions.js";
import { needs } from "#server/api/access/needs.js";
import { takesFiles } from "#server/api/request/request-body.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import type { Upload } from "./upload.js";
import { createUploadJobs } from "./upload-job.js";
import { validated } from "#server/api/request/validation.js";

/** So much is read and checked in well under a second. */
const CHECKED_AT_ONCE_BYTES = 2_000_000;

/** Graphs that were exported here or elsewhere, as a job; small ones are checked before there is one. */
export function importRoutes(services: Services) {
  const answerWithJob = createUploadJobs(services);
  return new Hono<RequestEnvironment>().post(
    "/",
    needs("editor"),
    described(IMPORT),
    takesFiles(),
    validated("query", ImportParams),
    (context) =>
      answerWithJob(context, { kind: "import", name: context.req.valid("query").name, check: checkSmallImport }),
  );
}

async function checkSmallImport({ folder, files }: Upload, signal: AbortSignal): Promise<void> {
  const size = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (size <= CHECKED_AT_ONCE_BYTES) await checkImport(tasksFromFiles(inputsIn(folder, files)), signal);
}
