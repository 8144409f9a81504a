import { Hono } from "hono";
import { DocumentPath } from "#model/api.js";
import { UploadParams, type RemovedAnswer } from "#model/jobs.js";
import { described } from "#server/api/openapi/description.js";
import { REMOVE, UPLOAD } from "./job-descriptions.js";
import { needs } from "#server/api/access/needs.js";
import { takesFiles } from "#server/api/request/request-body.js";
import { saidOfFiles } from "./said-of-files.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import type { Upload } from "./upload.js";
import { createUploadJobs } from "./upload-job.js";
import { validated } from "#server/api/request/validation.js";

/** What is loaded, changed: files are read as a job, a document is withdrawn at once. */
export function documentChangeRoutes(services: Services) {
  const { store } = services;
  const answerWithJob = createUploadJobs(services);
  return new Hono<RequestEnvironment>()
    .post("/", needs("editor"), described(UPLOAD), takesFiles(), validated("query", UploadParams), (context) => {
      const { name, ...said } = context.req.valid("query");
      const more = (upload: Upload) => ({ ...saidOfFiles(upload, said) });
      return answerWithJob(context, { kind: "load", name, more });
    })
    .delete("/:key", needs("editor"), described(REMOVE), validated("param", DocumentPath), async (context) => {
      const document = context.req.valid("param").key;
      const { nodesRemoved, relationshipsRemoved } = await store.removeDocument(document);
      const answer: RemovedAnswer = { document, nodesRemoved, relationshipsRemoved };
      return context.json(answer);
    });
}
