import { rm } from "node:fs/promises";
import { Hono } from "hono";
import { InspectionAnswer } from "#model/inspection.js";
import { UploadForm, UploadParams } from "#model/jobs.js";
import { GraphError } from "#model/problem.js";
import { closeFolder } from "#server/jobs/uploaded-files.js";
import { inspectFiles } from "#server/loading/inspection.js";
import { startYieldingThread } from "#server/loading/reader-thread.js";
import { createTurns } from "#server/turns.js";
import { answerOf, described, STORE_ERRORS, type RouteDescription } from "#server/api/openapi/description.js";
import { needs } from "#server/api/access/needs.js";
import { takesFiles } from "#server/api/request/request-body.js";
import { saidOfFiles } from "./said-of-files.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { receiveUpload, type Upload } from "./upload.js";
import { uploadLimits } from "./upload-job.js";
import { validated } from "#server/api/request/validation.js";

/** Whoever waits looks at a page: what takes longer is told as unread and can be loaded all the same. */
const LONGEST_MS = 60_000;
const MOST_WAITING = 5;

/** What files would become if they were loaded. One request at a time reads, since reading takes all of a core. */
export function inspectionRoutes({ store, catalogue, configuration }: Services) {
  const limits = uploadLimits(configuration);
  const inTurn = createTurns();
  let waiting = 0;

  async function inspect(upload: Upload, asked: UploadParams, signal: AbortSignal): Promise<InspectionAnswer> {
    const { name: _, ...more } = asked;
    const { hints, said } = saidOfFiles(upload, more);
    await closeFolder(upload.folder);
    const timeLimitMs = Math.min(configuration.readSeconds * 1_000, LONGEST_MS);
    const ends = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]);
    const items = await inspectFiles(
      { store, catalogue, signal: ends },
      {
        folder: upload.folder,
        files: upload.files.map((file) => file.name),
        hintsOf: (file) => ({ ...hints, ...said[file] }),
        startThread: startYieldingThread,
        timeLimitMs,
      },
    );
    return { items, total: items.length, truncated: false };
  }

  return new Hono<RequestEnvironment>().post(
    "/inspect",
    needs("editor"),
    described(INSPECT),
    takesFiles(),
    validated("query", UploadParams),
    async (context) => {
      if (waiting >= MOST_WAITING) throw busy();
      const asked = context.req.valid("query");
      const { signal } = context.req.raw;
      waiting += 1;
      try {
        const upload = await receiveUpload(context.req.raw, asked.name, limits);
        try {
          return context.json(await inTurn(() => inspect(upload, asked, signal)));
        } finally {
          await rm(upload.folder, { recursive: true, force: true });
        }
      } finally {
        waiting -= 1;
      }
    },
  );
}

function busy(): GraphError {
  return new GraphError("busy", {
    en: "Others have files looked at just now; try again in a moment, or load them at once.",
    zh: "其他人正在检查文件；请稍后再试，或直接载入。",
  });
}

const INSPECT: RouteDescription = {
  id: "inspectDocuments",
  tag: "documents",
  summary: "Look at files before they are loaded",
  description:
    "Reads files as loading them would, and tells of each report what it was taken for and what would become other; nothing is written and no file is kept. What is wrong can be said when they are loaded, in `said`.",
  form: { schema: UploadForm, example: { file: ["徐汇区2014年上半年工作回顾…"], area: "徐汇区" } },
  answers: [
    answerOf(InspectionAnswer, {
      description: "Each report, in the order of the files.",
      example: {
        items: [
          {
            file: "xuhui-2014-h1.txt",
            place: "xuhui-2014-h1.txt",
            outcome: "new",
            document: "document:xuhui-2014-h1",
            title: "徐汇区2014年上半年工作回顾",
            issuer: "徐汇区委",
            area: "徐汇区",
            year: 2014,
            period: "2014-H1",
            guessed: ["title", "issuer", "year", "period"],
            changes: {
              entities: { added: 171, withdrawn: 0, changed: 0 },
              facts: { added: 96, withdrawn: 0, changed: 0 },
              figures: { added: 32, withdrawn: 0, changed: 0 },
            },
            problems: [],
            detail: null,
          },
        ],
        total: 1,
        truncated: false,
      },
    }),
  ],
  errors: ["invalid-request", "too-large", ...STORE_ERRORS],
};
