import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "hono";
import { diskError } from "#server/api/answer/disk-error.js";
import { answerWithNewJob } from "./new-job.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { receiveUpload, type Upload, type UploadLimits } from "./upload.js";

const MOST_FILES = 500;

export interface UploadJob {
  readonly kind: string;
  /** What a body that is a file is called. */
  readonly name: string | undefined;
  /** What the job's task says besides its files; what this throws refuses the upload. */
  readonly more?: (upload: Upload) => Readonly<Record<string, unknown>>;
  /** Looks at what was received before there is a job; what it throws refuses the upload. */
  readonly check?: (upload: Upload, signal: AbortSignal) => Promise<void>;
}

/** Receives the files of requests and answers each with the job that reads them. Where there is none, nothing of an upload stays. */
export function createUploadJobs({ jobs, configuration }: Pick<Services, "jobs" | "configuration">) {
  const limits = uploadLimits(configuration);
  return async (context: Context<RequestEnvironment>, { kind, name, more = () => ({}), check }: UploadJob) => {
    jobs.requireRoom();
    const upload = await receiveUpload(context.req.raw, name, limits);
    const { folder, files } = upload;
    try {
      await check?.(upload, context.req.raw.signal);
      const task = { folder, files, ...more(upload) };
      return await answerWithNewJob(context, jobs, { kind, title: titleFromFiles(files), task, hasRoom: true });
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw diskError(error);
    }
  };
}

export function uploadLimits({ dataFolder, uploadMegabytes }: Services["configuration"]): UploadLimits {
  return { folder: join(dataFolder, "uploads"), mostBytes: uploadMegabytes * 1_000_000, mostFiles: MOST_FILES };
}

function titleFromFiles(files: Upload["files"]): string {
  const names = files.map(({ name }) => name);
  return names.length <= 3 ? names.join(", ") : `${names.slice(0, 2).join(", ")} + ${names.length - 2}`;
}
