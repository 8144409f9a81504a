import { Hono } from "hono";
import { DocumentPath } from "#model/api.js";
import { UploadFields, UploadParams, type RemovedAnswer } from "#model/jobs.js";
import { GraphError } from "#model/problem.js";
import { described } from "./description.js";
import { REMOVE, UPLOAD } from "./job-descriptions.js";
import { needs } from "./needs.js";
import { takesFiles } from "./request-body.js";
import type { RequestEnvironment, Services } from "./services.js";
import { problemPartsFromIssues, sentenceFromIssues } from "./issue-sentences.js";
import type { Upload } from "./upload.js";
import { createUploadJobs } from "./upload-job.js";
import { validated } from "./validation.js";

/** What is loaded, changed: files are read as a job, a document is withdrawn at once. */
export function documentChangeRoutes(services: Services) {
  const { store } = services;
  const answerWithJob = createUploadJobs(services);
  return new Hono<RequestEnvironment>()
    .post("/", needs("editor"), described(UPLOAD), takesFiles(), validated("query", UploadParams), (context) => {
      const { name, ...said } = context.req.valid("query");
      const more = (upload: Upload) => ({ hints: { ...said, ...fieldsFromForm(upload) } });
      return answerWithJob(context, { kind: "load", name, more });
    })
    .delete("/:key", needs("editor"), described(REMOVE), validated("param", DocumentPath), async (context) => {
      const document = context.req.valid("param").key;
      const { nodesRemoved, relationshipsRemoved } = await store.removeDocument(document);
      const answer: RemovedAnswer = { document, nodesRemoved, relationshipsRemoved };
      return context.json(answer);
    });
}

function fieldsFromForm({ fields, files }: Upload): UploadFields {
  const parsed = UploadFields.strict().safeParse(fields);
  if (!parsed.success) {
    const { issues } = parsed.error;
    throw new GraphError("invalid-request", sentenceFromIssues("form", issues), {
      parts: problemPartsFromIssues("form", issues),
    });
  }
  if (parsed.data.title === undefined || files.length === 1) return parsed.data;
  throw new GraphError("invalid-request", {
    en: "A title is one report's, but there are several files; send them singly.",
    zh: "标题只属于一份报告，而这里有多个文件；请逐个发送。",
  });
}
