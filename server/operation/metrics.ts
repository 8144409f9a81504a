import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Job } from "#model/jobs.js";
import { mailuoVersion } from "#server/version.js";

/** What a server counts of itself, in the text format of Prometheus. No label takes more values than the program has names for. */
export interface Metrics {
  request(request: {
    readonly method: string;
    /** The pattern, `/api/entities/:key`: never what was asked for. */
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }): void;
  query(query: {
    /** Name in the catalogue; `free` for what people type. */
    readonly name: string;
    /** `ok`, or the code of the problem. */
    readonly outcome: string;
    readonly seconds: number;
  }): void;
  job(job: Job): void;
  /** A figure that is asked for when the metrics are. */
  gauge(name: string, help: string, read: () => Readonly<Record<string, number>>, label: string): void;
  readonly contentType: string;
  text(): Promise<string>;
}

const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** `ofProcess`: memory, processor time, event-loop lag and garbage collection of this process too. */
export function createMetrics({ ofProcess = false } = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (ofProcess) collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "mailuo_http_request_duration_seconds",
    help: "How long requests took until their answer began, by route and status.",
    labelNames: ["method", "route", "status"],
    buckets: SECONDS,
    registers,
  });
  const queries = new Histogram({
    name: "mailuo_query_duration_seconds",
    help: "How long queries took in the store, by their name in the catalogue.",
    labelNames: ["query", "outcome"],
    buckets: SECONDS,
    registers,
  });
  const jobs = new Histogram({
    name: "mailuo_job_duration_seconds",
    help: "How long jobs ran, by kind and how they ended.",
    labelNames: ["kind", "status"],
    buckets: [0.1, 1, 10, 60, 600, 3_600],
    registers,
  });
  const documents = new Counter({
    name: "mailuo_documents_total",
    help: "Documents that jobs were done with, by what became of them.",
    labelNames: ["status"],
    registers,
  });
  const build = new Gauge({ name: "mailuo_build_info", help: "The version.", labelNames: ["version"], registers });
  build.set({ version: mailuoVersion() }, 1);

  return {
    request: ({ method, route, status, seconds }) => requests.observe({ method, route, status: `${status}` }, seconds),
    query: ({ name, outcome, seconds }) => queries.observe({ query: name, outcome }, seconds),
    job({ kind, status, startedAt, endedAt, counts }) {
      const ran = startedAt === null || endedAt === null ? 0 : Date.parse(endedAt) - Date.parse(startedAt);
      jobs.observe({ kind, status }, ran / 1_000);
      for (const [end, count] of Object.entries(counts)) documents.inc({ status: end }, count);
    },
    gauge(name, help, read, label) {
      const gauge: Gauge = new Gauge({
        name,
        help,
        labelNames: [label],
        registers,
        collect: () => {
          for (const [value, figure] of Object.entries(read())) gauge.set({ [label]: value }, figure);
        },
      });
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
