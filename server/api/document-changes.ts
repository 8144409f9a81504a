import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { DocumentPath } from "#model/api.js";
import { UploadFields, UploadParams, type RemovedAnswer } from "#model/jobs.js";
import { GraphError } from "#model/problem.js";
import { nameOfCaller } from "./caller.js";
import { described } from "./description.js";
import { REMOVE, UPLOAD } from "./job-descriptions.js";
import { needs } from "./needs.js";
import { takesFiles } from "./request-body.js";
import type { RequestEnvironment, Services } from "./services.js";
import { problemPartsFromIssues, sentenceFromIssues } from "./issue-sentences.js";
import { diskError, receiveUpload, type Upload } from "./upload.js";
import { validated } from "./validation.js";

const MOST_FILES = 500;

/** What is loaded, changed: files are read as a job, a document is withdrawn at once. */
export function documentChangeRoutes({ store, jobs, configuration }: Services) {
  const limits = {
    folder: join(configuration.dataFolder, "uploads"),
    mostBytes: configuration.uploadMegabytes * 1_000_000,
    mostFiles: MOST_FILES,
  };
  return new Hono<RequestEnvironment>()
    .post("/", needs("editor"), described(UPLOAD), takesFiles(), validated("query", UploadParams), async (context) => {
      jobs.requireRoom();
      const { name, ...said } = context.req.valid("query");
      const upload = await receiveUpload(context.req.raw, name, limits);
      try {
        const hints = { ...said, ...fieldsFromForm(upload) };
        const { folder, files } = upload;
        const by = nameOfCaller(context);
        const job = await jobs.add({ kind: "load", title: titleFromFiles(files), by, task: { folder, files, hints } });
        // Relative, so that it is right under any path.
        return context.json(job, 202, { location: `jobs/${job.id}` });
      } catch (error) {
        await rm(upload.folder, { recursive: true, force: true });
        throw diskError(error);
      }
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

export function titleFromFiles(files: Upload["files"]): string {
  const names = files.map(({ name }) => name);
  return names.length <= 3 ? names.join(", ") : `${names.slice(0, 2).join(", ")} + ${names.length - 2}`;
}
