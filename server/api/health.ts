import { setTimeout as delay } from "node:timers/promises";
import { Hono } from "hono";
import { Health } from "#model/api.js";
import { Liveness, Readiness } from "#model/operation.js";
import type { Language } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import type { QueryResult } from "#model/query.js";
import { mailuoVersion } from "#server/version.js";
import type { GraphStore } from "#server/store/port.js";
import { answerOf, described, type RouteDescription } from "./description.js";
import { needs } from "./needs.js";
import { createReader } from "./reader.js";
import type { RequestEnvironment, Services } from "./services.js";

const EXAMPLE: Health = {
  status: "ready",
  version: "0.1.0",
  engine: "embedded",
  engineVersion: "Grafeo 0.6.0",
  store: "/var/lib/mailuo",
  detail: null,
};
const DESCRIPTION: RouteDescription = {
  id: "readHealth",
  tag: "operation",
  summary: "Whether the server can answer",
  description:
    "Asks the store. What holds a load balancer or a container's health check needs to look at the status only.",
  answers: [
    answerOf(Health, { description: "The store answers; `empty` where nothing is loaded yet.", example: EXAMPLE }),
    answerOf(Health, {
      status: 503,
      description: "The store does not answer; `detail` says why.",
      example: {
        ...EXAMPLE,
        status: "unavailable",
        engineVersion: null,
        detail: "The store is in use by another process; end that one first.",
      },
    }),
  ],
  errors: [],
};

const LIVE: RouteDescription = {
  id: "readLiveness",
  tag: "operation",
  summary: "Whether the server runs",
  description: "Asks nobody else: a server that does not answer this is to be started anew.",
  answers: [answerOf(Liveness, { description: "It runs.", example: { status: "alive" } })],
  errors: [],
};
const READY: RouteDescription = {
  id: "readReadiness",
  tag: "operation",
  summary: "Whether requests should be sent here",
  description:
    "What a load balancer goes by: not while the store cannot be reached, nor once the server was asked to end. Says nothing of the store, so that nobody needs a token.",
  answers: [
    answerOf(Readiness, { description: "They should.", example: { status: "ready" } }),
    answerOf(Readiness, { status: 503, description: "They should not.", example: { status: "ending" } }),
  ],
  errors: [],
};
const PATIENCE_MS = 3_000;

/** `ready` and `empty` answer 200, `unavailable` 503: a container's health check needs to look no further. */
export function healthRoutes(services: Services) {
  const read = createReader(services);
  return new Hono<RequestEnvironment>()
    .get("/", needs("reader"), described(DESCRIPTION), async (context) => {
      const count = () => read("document-count", {}, context.req.raw.signal);
      const health = await healthOfStore(services.store, count, context.get("language"));
      return context.json(health, health.status === "unavailable" ? 503 : 200, { vary: "Accept-Language" });
    })
    .get("/live", needs("anyone"), described(LIVE), (context) => {
      const answer: Liveness = { status: "alive" };
      return context.json(answer);
    })
    .get("/ready", needs("anyone"), described(READY), async (context) => {
      const answer: Readiness = { status: await readinessOf(services) };
      return context.json(answer, answer.status === "ready" ? 200 : 503);
    });
}

async function readinessOf({ store, ending }: Services): Promise<Readiness["status"]> {
  if (ending.aborted) return "ending";
  const answers = store.version().then(
    () => true,
    () => false,
  );
  const patience = new AbortController();
  const silence = delay(PATIENCE_MS, false, { signal: patience.signal }).catch(() => false);
  const isThere = await Promise.race([answers, silence]);
  patience.abort();
  return isThere ? "ready" : "unavailable";
}

async function healthOfStore(
  store: GraphStore,
  countDocuments: () => Promise<QueryResult>,
  language: Language,
): Promise<Health> {
  const known = { version: mailuoVersion(), engine: store.engine, store: store.location };
  try {
    const [engineVersion, counted] = await Promise.all([store.version(), countDocuments()]);
    const isEmpty = counted.rows[0]?.[0] === 0;
    return { ...known, status: isEmpty ? "empty" : "ready", engineVersion, detail: null };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { ...known, status: "unavailable", engineVersion: null, detail: error.sentence[language] };
  }
}
