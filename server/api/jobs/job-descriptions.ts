import { z } from "zod";
import type { DocumentChanges } from "#model/document-changes.js";
import { Job, JobAnswer, JobsAnswer, RemovedAnswer, UploadForm, WAITING, type JobEntry } from "#model/jobs.js";
import { answerOf, KEYED_ERRORS, type RouteDescription } from "#server/api/openapi/description.js";

/** What the routes about jobs, and those that change what is loaded, say of themselves. */

export const WAITING_JOB: Job = {
  id: "67d5097a7d461d99eae1c7ed",
  kind: "load",
  title: "xuhui-2014-h1.txt, 空.txt",
  redoes: false,
  by: null,
  createdAt: "2026-11-26T04:23:18.642Z",
  ...WAITING,
};
const CHANGES: DocumentChanges = {
  entities: { added: 171, withdrawn: 0, changed: 0 },
  facts: { added: 96, withdrawn: 0, changed: 0 },
  figures: { added: 32, withdrawn: 0, changed: 0 },
};
const ENTRY: JobEntry = {
  number: 1,
  at: "2026-11-26T04:23:24.236Z",
  level: "info",
  text: {
    en: "xuhui-2014-h1.txt: 411 nodes and 817 relationships written",
    zh: "xuhui-2014-h1.txt：写入 411 个节点、817 条关系",
  },
  document: "document:xuhui-2014-h1",
  changes: CHANGES,
};
const DONE: Job = {
  ...WAITING_JOB,
  status: "done",
  startedAt: "2026-11-26T04:23:18.644Z",
  endedAt: "2026-11-26T04:23:24.286Z",
  before: null,
  progress: { done: 18_314, total: 18_314, unit: "bytes", doing: "空.txt" },
  counts: { loaded: 1 },
  changes: CHANGES,
  undo: "possible",
  entries: 1,
};

const UPLOAD_ERRORS = ["invalid-request", "too-large", "busy", "store-unavailable"] as const;

export const UPLOAD: RouteDescription = {
  id: "uploadDocuments",
  tag: "documents",
  summary: "Load files",
  description:
    "Takes the files of a form, or a body that is a file, and answers at once with the job that reads them: text, Markdown, HTML, PDF, Word, Excel, CSV, JSON and ZIP files. What a report said before is replaced; the same file again changes nothing. What is said in the form or the query wins over what is read, and `said`, which speaks of single files, over that.",
  form: { schema: UploadForm, example: { file: ["徐汇区2014年上半年工作回顾…"], area: "徐汇区", year: 2014 } },
  answers: [
    answerOf(Job, {
      status: 202,
      description: "The job; the header Location leads to it.",
      example: WAITING_JOB,
    }),
  ],
  errors: UPLOAD_ERRORS,
};

export const IMPORT: RouteDescription = {
  id: "importGraph",
  tag: "graph",
  summary: "Import graphs",
  description:
    "Takes files as this API exports them, or other programs' GraphML and GEXF, and answers with the job that checks and writes them; up to 2 MB are checked before, and refused where they are wrong. All is looked at before anything is written, and all is written or nothing; each document replaces what it said before. CSV files belong together, every other file is a graph by itself.",
  form: { schema: z.object({}), example: { file: ['{"nodes":[],"relationships":[]}'] } },
  answers: [
    answerOf(Job, {
      status: 202,
      description: "The job; the header Location leads to it.",
      example: { ...WAITING_JOB, kind: "import", title: "graph.json" },
    }),
  ],
  errors: [...UPLOAD_ERRORS, "invalid-file"],
};

export const REMOVE: RouteDescription = {
  id: "removeDocument",
  tag: "documents",
  summary: "Withdraw a document",
  description: "Takes away what the document said, and the entities that no other document mentions.",
  answers: [
    answerOf(RemovedAnswer, {
      description: "What is gone.",
      example: { document: "document:xuhui-2014-h1", nodesRemoved: 411, relationshipsRemoved: 817 },
    }),
  ],
  errors: KEYED_ERRORS,
};

export const JOBS: RouteDescription = {
  id: "listJobs",
  tag: "jobs",
  summary: "Jobs",
  description:
    "All that wait or run, and the last ones that are over. Jobs of the kind `doctor` are there for admins only, here and in all that follows.",
  answers: [
    answerOf(JobsAnswer, {
      description: "The newest first.",
      example: { items: [DONE], total: 1, truncated: false, nextCursor: null },
    }),
  ],
  errors: ["invalid-request", "invalid-cursor"],
};

export const JOB: RouteDescription = {
  id: "readJob",
  tag: "jobs",
  summary: "A job",
  description: "How it is, and all that it told.",
  answers: [answerOf(JobAnswer, { description: "The job.", example: { ...DONE, told: [ENTRY], truncated: false } })],
  errors: ["invalid-request", "not-found"],
};

export const JOB_EVENTS: RouteDescription = {
  id: "followJob",
  tag: "jobs",
  summary: "How a job goes on",
  description:
    "Server-sent events until the job is over: `entry` with a `JobEntry` for each line that it tells, `job` with the `Job` for each change. Whoever comes late gets all entries and the last word; whoever comes again says by `Last-Event-ID` what was heard.",
  answers: [
    answerOf(z.string(), {
      media: "text/event-stream",
      description: "The events.",
      example: `event: entry\ndata: ${JSON.stringify(ENTRY)}\nid: 1\n\nevent: job\ndata: ${JSON.stringify(DONE)}\nid: 1-over\n\n`,
    }),
    answerOf(z.string(), {
      status: 204,
      media: "text/event-stream",
      description: "The last word was heard: a browser need not come again.",
      example: "",
    }),
  ],
  errors: ["invalid-request", "not-found"],
};

export const UNDO: RouteDescription = {
  id: "undoJob",
  tag: "jobs",
  summary: "Undo a job",
  description:
    "Answers with a job that puts back what documents said before this one loaded them, and withdraws those that were not there: all of them, or none where one of them changed since. Undoing is a job as others are, and can be undone.",
  answers: [
    answerOf(Job, {
      status: 202,
      description: "The job that undoes it; the header Location leads to it.",
      example: { ...WAITING_JOB, id: "0b7f3c5de21a98f04c6e5d77", kind: "undo" },
    }),
  ],
  errors: ["invalid-request", "not-found", "busy", "unsupported-media-type", "too-large", "store-unavailable"],
};

export const CANCEL: RouteDescription = {
  id: "cancelJob",
  tag: "jobs",
  summary: "Cancel a job",
  description:
    "One that waits is over at once. One that runs ends after the document that it is writing, and what it did by then stays, but of an import nothing does. One that is over stays as it is.",
  answers: [
    answerOf(Job, {
      status: 202,
      description: "The job as it is now.",
      example: { ...DONE, status: "cancelled" },
    }),
  ],
  errors: ["invalid-request", "not-found"],
};
