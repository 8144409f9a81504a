import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { ImportParams } from "#model/exchange-api.js";
import { Job } from "#model/jobs.js";
import { z } from "zod";
import { nameOfCaller } from "./caller.js";
import { answerOf, described, type RouteDescription } from "./description.js";
import { titleFromFiles } from "./document-changes.js";
import { WAITING_JOB } from "./job-descriptions.js";
import { needs } from "./needs.js";
import { takesFiles } from "./request-body.js";
import type { RequestEnvironment, Services } from "./services.js";
import { receiveUpload } from "./upload.js";
import { validated } from "./validation.js";

const MOST_FILES = 500;

const IMPORT: RouteDescription = {
  id: "importGraph",
  tag: "graph",
  summary: "Import graphs",
  description:
    "Takes files as this API exports them, or other programs' GraphML and GEXF, and answers at once with the job that checks and writes them. All is looked at before anything is written; each document replaces what it said before. CSV files belong together, every other file is a graph by itself.",
  form: { schema: z.object({}), example: { file: ['{"nodes":[],"relationships":[]}'] } },
  answers: [
    answerOf(Job, {
      status: 202,
      description: "The job; the header Location leads to it.",
      example: { ...WAITING_JOB, kind: "import", title: "graph.json" },
    }),
  ],
  errors: ["invalid-request", "too-large", "busy", "store-unavailable"],
};

/** Graphs that were exported here or elsewhere, as a job. */
export function importRoutes({ jobs, configuration }: Services) {
  const limits = {
    folder: join(configuration.dataFolder, "uploads"),
    mostBytes: configuration.uploadMegabytes * 1_000_000,
    mostFiles: MOST_FILES,
  };
  return new Hono<RequestEnvironment>().post(
    "/",
    needs("editor"),
    described(IMPORT),
    takesFiles(),
    validated("query", ImportParams),
    async (context) => {
      jobs.requireRoom();
      const { folder, files } = await receiveUpload(context.req.raw, context.req.valid("query").name, limits);
      try {
        const by = nameOfCaller(context);
        const job = await jobs.add({ kind: "import", title: titleFromFiles(files), by, task: { folder, files } });
        // Relative, so that it is right under any path.
        return context.json(job, 202, { location: `jobs/${job.id}` });
      } catch (error) {
        await rm(folder, { recursive: true, force: true });
        throw error;
      }
    },
  );
}
