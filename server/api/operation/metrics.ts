import { Hono } from "hono";
import { z } from "zod";
import type { Metrics } from "#server/operation/metrics.js";
import { answerOf, described, type RouteDescription } from "#server/api/openapi/description.js";
import { needs } from "#server/api/access/needs.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";

const DESCRIPTION: RouteDescription = {
  id: "readMetrics",
  tag: "operation",
  summary: "What the server counts of itself",
  description:
    "Requests by route and status, queries by name, jobs, memory and event-loop lag, in the text format of Prometheus. `MAILUO_METRICS` says who may read it. It is at `/metrics` too.",
  answers: [
    answerOf(z.string(), {
      media: "text/plain",
      description: "The metrics.",
      example:
        '# HELP mailuo_build_info The version.\n# TYPE mailuo_build_info gauge\nmailuo_build_info{version="0.1.0"} 1\n',
    }),
  ],
  errors: [],
};

export function metricsRoutes({ configuration }: Services, metrics: Metrics) {
  return new Hono<RequestEnvironment>().get(
    "/",
    needs(configuration.metricsFor, "nothing"),
    described(DESCRIPTION),
    async (context) => context.body(await metrics.text(), 200, { "content-type": metrics.contentType }),
  );
}
