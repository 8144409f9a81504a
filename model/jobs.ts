import { z } from "zod";
import { decimal } from "./decimal.js";
import { DocumentChanges } from "./document-changes.js";
import { Sentence } from "./language.js";
import { pageOf } from "./list.js";

export const JobStatus = z
  .enum(["waiting", "running", "done", "failed", "cancelled", "interrupted"])
  .meta({ id: "JobStatus", description: "`interrupted`: the server died while the job ran." });
export type JobStatus = z.infer<typeof JobStatus>;

export const JobProgress = z.object({
  done: z.number().describe("In `unit`s, never more than `total`."),
  total: z.number().nullable().describe("Null: not known beforehand."),
  unit: z.enum(["bytes", "documents", "checks"]),
  doing: z.string().nullable().describe("What was done last, e.g. the document that was read."),
});
export type JobProgress = z.infer<typeof JobProgress>;

export const UndoState = z.enum(["none", "possible", "done", "gone"]).meta({
  id: "UndoState",
  description:
    "Whether a job can be undone: there is nothing to undo; it can be; it was; what was there before is not kept any more.",
});
export type UndoState = z.infer<typeof UndoState>;

/** Work that goes on after its request was answered: one at a time, in the order in which it was asked for. */
export const Job = z
  .object({
    id: z.string(),
    kind: z
      .string()
      .describe(
        "`load` for uploaded reports, `import` for uploaded graphs, `undo` for taking back what a job did, `doctor` for looking through the store.",
      ),
    title: z.string().describe("What it is done with, for people: names of files."),
    by: z
      .string()
      .nullable()
      .describe("The name of the token that asked for it; null: somebody at the machine itself."),
    status: JobStatus,
    createdAt: z.string().describe("ISO 8601."),
    startedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    before: z.int().nullable().describe("How many jobs are before it; null unless it waits."),
    progress: JobProgress,
    counts: z
      .record(z.string(), z.int())
      .describe("How many documents came to which end: `loaded`, `unchanged`, `failed`; `restored`, `withdrawn`."),
    changes: DocumentChanges.nullable()
      .default(null)
      .describe("What became other in all documents together; null where nothing did, or it is not counted."),
    undo: UndoState.default("none"),
    redoes: z.boolean().default(false).describe("Whether an `undo` puts in again what another took back."),
    detail: Sentence.nullable().describe("Why it failed or was interrupted."),
    entries: z.int().describe("How many entries it has told so far."),
  })
  .meta({ id: "Job" });
export type Job = z.infer<typeof Job>;

/** How a job stands that nothing was done of yet and that is next. */
export const WAITING: Pick<
  Job,
  "status" | "startedAt" | "endedAt" | "before" | "progress" | "counts" | "changes" | "undo" | "detail" | "entries"
> = {
  status: "waiting",
  startedAt: null,
  endedAt: null,
  before: 0,
  progress: { done: 0, total: null, unit: "bytes", doing: null },
  counts: {},
  changes: null,
  undo: "none",
  detail: null,
  entries: 0,
};

export const JobEntry = z
  .object({
    number: z.int().describe("Counted from 1, without gaps."),
    at: z.string().describe("ISO 8601."),
    level: z.enum(["info", "warning", "error"]),
    text: Sentence,
    document: z.string().nullable().describe("Key of the document that it is about."),
    changes: DocumentChanges.nullable().default(null).describe("What became other in the document."),
  })
  .meta({ id: "JobEntry", description: "A line of what a job told." });
export type JobEntry = z.infer<typeof JobEntry>;

/** Newest first; of those that are over the server keeps the last ones. */
export const JobsAnswer = pageOf(Job);
export type JobsAnswer = z.infer<typeof JobsAnswer>;

export const JobAnswer = z.object({
  ...Job.shape,
  told: z.array(JobEntry).describe("The oldest first."),
  truncated: z.boolean().describe("Whether the first entries are not kept."),
});
export type JobAnswer = z.infer<typeof JobAnswer>;

export const JobPath = z.object({
  id: z
    .string()
    .min(1)
    .max(64)
    .meta({ description: "Id of the job.", examples: ["67d5097a7d461d99eae1c7ed"] }),
});

export const JobEventHeaders = z.object({
  "last-event-id": z
    .string()
    .max(100)
    .optional()
    .meta({ description: "The id of the event that was heard last; what came after it is told.", examples: ["2"] }),
});

/** What a person says of uploaded reports; each wins over what is read. */
export const UploadFields = z.object({
  title: z.string().min(1).max(500).optional().meta({ description: "The title, of a single report." }),
  issuer: z.string().min(1).max(200).optional().meta({ description: "Who issued it, e.g. 徐汇区委." }),
  area: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: "The area it is about.", examples: ["徐汇区"] }),
  year: decimal(z.number().int().min(1900).max(2099)).optional().meta({
    description: "The year it is called after: of an annual report the one it plans for, not the one it looks back on.",
  }),
  period: z
    .string()
    .refine((text) => /^(?:19|20)\d\d(?:-H[12]|-Q[1-4])?$/u.test(text), {
      params: { en: "must be such as 2014, 2014-H1 or 2014-Q3", zh: "应形如 2014、2014-H1 或 2014-Q3" },
    })
    .optional()
    .meta({ description: "YYYY, YYYY-H1, YYYY-H2 or YYYY-Q1 to YYYY-Q4." }),
});
export type UploadFields = z.infer<typeof UploadFields>;

/** What a form says besides its files. */
export const UploadForm = UploadFields.extend({
  said: z.string().max(200_000).optional().meta({
    description:
      'What is said of single files, over what is said of all: JSON, `{"NAME": {"title": …, "area": …, "issuer": …, "year": …, "period": …}}`.',
  }),
});

export const UploadParams = UploadFields.extend({
  name: z
    .string()
    .min(1)
    .max(300)
    .optional()
    .meta({ description: "The file's name, where the body is a file itself." }),
});

export type UploadParams = z.infer<typeof UploadParams>;

export const RemovedAnswer = z.object({
  document: z.string(),
  nodesRemoved: z.int(),
  relationshipsRemoved: z.int(),
});
export type RemovedAnswer = z.infer<typeof RemovedAnswer>;
