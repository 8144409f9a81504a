import { Hono, type Context } from "hono";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import { PageParams } from "#model/api.js";
import { isOver } from "#model/job-over.js";
import { JobEventHeaders, JobPath, type Job, type JobsAnswer, type UndoState } from "#model/jobs.js";
import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import type { Access } from "#server/access/access.js";
import { UNDO_JOB } from "#server/jobs/undo-job.js";
import type { SeenJobs } from "#server/jobs/jobs.js";
import { described } from "#server/api/openapi/description.js";
import { isStillLetIn } from "#server/api/access/identity.js";
import { entryOf, followJob, lastId } from "./job-events.js";
import { CANCEL, JOB, JOB_EVENTS, JOBS, UNDO } from "./job-descriptions.js";
import { pageOfList } from "#server/api/answer/listed-page.js";
import { answerWithNewJob } from "./new-job.js";
import { needs } from "#server/api/access/needs.js";
import { takesNoBody } from "#server/api/request/request-body.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import type { SessionCookie } from "#server/api/access/session-cookie.js";
import { validated } from "#server/api/request/validation.js";

/** Work that goes on in the background: what there is, how it goes on, an end to it. */
export function jobRoutes({ jobs, ending }: Services, access: Access, cookie: SessionCookie) {
  const seen = (context: Context<RequestEnvironment>): SeenJobs => jobs.seenBy(context.get("caller").role);
  return new Hono<RequestEnvironment>()
    .get("/", needs("reader"), described(JOBS), validated("query", PageParams), (context) => {
      const answer: JobsAnswer = pageOfList({ ...LIST, items: seen(context).list() }, context.req.valid("query"));
      return context.json(answer);
    })
    .get("/:id", needs("reader"), described(JOB), validated("param", JobPath), (context) =>
      context.json(seen(context).get(context.req.valid("param").id)),
    )
    .get(
      "/:id/events",
      needs("reader"),
      described(JOB_EVENTS),
      validated("param", JobPath),
      validated("header", JobEventHeaders),
      (context) => {
        const job = seen(context).get(context.req.valid("param").id);
        const last = context.req.valid("header")["last-event-id"] ?? "";
        // A browser that has heard the last word comes again all the same, unless it is told that there is nothing more.
        if (isOver(job.status) && last === lastId(job.entries)) return context.body(null, 204);
        const signal = AbortSignal.any([context.req.raw.signal, ending]);
        context.header("X-Accel-Buffering", "no");
        const isLetIn = () => isStillLetIn(context, access, cookie);
        return streamSSE(context, (stream) =>
          followJob(stream, { jobs: seen(context), id: job.id, after: entryOf(last), signal, isLetIn }),
        );
      },
    )
    .post("/:id/undo", needs("editor"), described(UNDO), takesNoBody(), validated("param", JobPath), (context) => {
      const job = seen(context).get(context.req.valid("param").id);
      const { id, title, undo } = job;
      if (!isOver(job.status)) throw notUndoable(NOT_OVER);
      if (undo !== "possible") throw notUndoable(WHY_NOT[undo]);
      const redoes = job.kind === UNDO_JOB && !job.redoes;
      return answerWithNewJob(context, jobs, { kind: UNDO_JOB, title, redoes, task: { job: id } });
    })
    .delete("/:id", needs("editor"), described(CANCEL), validated("param", JobPath), (context) =>
      context.json(seen(context).cancel(context.req.valid("param").id), 202),
    );
}

const LIST = {
  name: "jobs",
  position: ({ createdAt, id }: Job) => [createdAt, id] as const,
  place: z.tuple([z.iso.datetime(), z.string()]),
  isAfter: ({ createdAt, id }: Job, [time, last]: readonly [string, string]) =>
    createdAt < time || (createdAt === time && id > last),
};

const NOT_OVER: Sentence = {
  en: "The job is not over yet; cancel it, or wait until it is.",
  zh: "任务尚未结束；请先取消，或等待其结束。",
};

const WHY_NOT: Readonly<Record<Exclude<UndoState, "possible">, Sentence>> = {
  none: { en: "The job changed nothing that could be undone.", zh: "该任务没有可撤销的改动。" },
  done: { en: "The job was undone already.", zh: "该任务已经撤销过。" },
  gone: {
    en: "What was there before the job is not kept any more; load the reports of before again.",
    zh: "该任务之前的内容已不再保留；请重新载入此前的报告。",
  },
};

function notUndoable(sentence: Sentence): GraphError {
  return new GraphError("invalid-request", sentence);
}
