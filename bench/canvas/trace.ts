import type { Browser } from "playwright-core";
import { z } from "zod";

const TraceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  /** Microseconds. */
  ts: z.number().default(0),
  pid: z.number(),
  id2: z.object({ local: z.string() }).optional(),
  args: z
    .object({ frame_reporter: z.object({ state: z.string(), layer_tree_host_id: z.number() }).partial().optional() })
    .default({}),
});
type TraceEvent = z.infer<typeof TraceEvent>;

/** A frame that came to the screen, as the browser's compositor reports it; times are milliseconds of the browser's own clock. */
export interface PresentedFrame {
  readonly submittedAt: number;
  readonly presentedAt: number;
}

export interface Trace {
  readonly frames: readonly PresentedFrame[];
  /** When `performance.mark(name)` was called in the page for the last time; undefined where it was not. */
  readonly markedAt: (name: string) => number | undefined;
}

const CATEGORIES = ["cc", "benchmark", "blink.user_timing"];

/**
 * Watches what the compositor presents while `act` goes on. What is counted is neither what a page believes that it drew nor how
 * often it was asked to, but frames of its own that had something new and were shown.
 */
export async function traced(browser: Browser, act: () => Promise<void>): Promise<Trace> {
  const session = await browser.newBrowserCDPSession();
  const events: unknown[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ["*"] },
  });
  try {
    await act();
  } finally {
    const complete = new Promise((resolve) => {
      session.once("Tracing.tracingComplete", resolve);
    });
    await session.send("Tracing.end");
    await complete;
    await session.detach();
  }
  return traceFrom(z.array(TraceEvent).parse(events));
}

function traceFrom(events: readonly TraceEvent[]): Trace {
  const marks = new Map<string, TraceEvent>();
  // Several reports may tell of one frame, each under an id that the next frame has again.
  const reports = new Map<string, { readonly isPresented: boolean; submitted: number }>();
  const presented = new Map<number, PresentedFrame & { readonly pid: number }>();
  for (const { name, ph, pid, ts, id2, args } of events.toSorted((one, other) => one.ts - other.ts)) {
    if (name.startsWith("bench-")) marks.set(name, { name, ph, pid, ts, args });
    const key = `${pid}/${id2?.local}`;
    const report = reports.get(key);
    if (name === "PipelineReporter" && ph === "b") {
      const isPresented = args.frame_reporter?.state?.startsWith("STATE_PRESENTED") ?? false;
      reports.set(key, { isPresented, submitted: 0 });
    } else if (name === SUBMITTED && ph === "b" && report !== undefined) report.submitted = ts;
    else if (name === "PipelineReporter" && ph === "e" && report?.isPresented === true && report.submitted > 0) {
      presented.set(report.submitted, { pid, submittedAt: report.submitted / 1_000, presentedAt: ts / 1_000 });
    }
  }
  // The page's own process: the browser's has a compositor as well.
  const page = [...marks.values()].at(-1)?.pid;
  return {
    frames: [...presented.values()].filter(({ pid }) => pid === page),
    markedAt(name) {
      const mark = marks.get(name);
      return mark === undefined ? undefined : mark.ts / 1_000;
    },
  };
}

const SUBMITTED = "SubmitCompositorFrameToPresentationCompositorFrame";
