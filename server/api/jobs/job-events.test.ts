import { SSEStreamingApi } from "hono/streaming";
import { expect, test } from "vitest";
import type { JobChange } from "#server/jobs/job-record.js";
import { followJob } from "./job-events.js";

/** Changes of a job that goes on and tells nothing. */
async function* nothing(_id: string, _after: number, signal: AbortSignal): AsyncGenerator<JobChange> {
  await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
  yield* [];
}

test("a follower whose token counts no more is told no more, and the job is let go of", async () => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const stream = new SSEStreamingApi(writable, readable);
  const text = new Response(stream.responseReadable).text();
  let left: AbortSignal | undefined;
  const jobs = {
    changes(id: string, after: number, signal: AbortSignal) {
      left = signal;
      return nothing(id, after, signal);
    },
  };
  let looks = 0;
  const isLetIn = (): Promise<boolean> => Promise.resolve((looks += 1) < 3);
  await followJob(stream, { jobs, id: "a", after: 0, signal: new AbortController().signal, isLetIn, beatMs: 20 });
  await stream.close();
  expect({ looks, isLeft: left?.aborted }).toEqual({ looks: 3, isLeft: true });
  expect((await text).split("still here")).toHaveLength(3);
});
