import { setTimeout as delay } from "node:timers/promises";
import { Hono } from "hono";
import { Health } from "#model/api.js";
import { Liveness, Readiness } from "#model/operation.js";
import type { Language } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import type { QueryResult } from "#model/query.js";
import { mailuoVersion } from "#server/version.js";
import type { GraphStore } from "#server/store/port.js";
import { answerOf, described, type RouteDescription } from "#server/api/openapi/description.js";
import { needs } from "#server/api/access/needs.js";
import { createReader } from "#server/api/reading/reader.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";

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
/** How long the store may take. */
const PATIENCE_MS = { readiness: 3_000, health: 8_000 };

/** `ready` and `empty` answer 200, `unavailable` 503: a container's health check needs to look no further. */
export function healthRoutes(services: HealthServices, patienceMs = PATIENCE_MS) {
  const read = createReader(services);
  return new Hono<RequestEnvironment>()
    .get("/", needs("reader"), described(DESCRIPTION), async (context) => {
      const count = (silence: AbortSignal) =>
        read("document-count", {}, AbortSignal.any([context.req.raw.signal, silence]));
      const health = await healthOfStore(
        services.store,
        { count, patienceMs: patienceMs.health },
        context.get("language"),
      );
      return context.json(health, health.status === "unavailable" ? 503 : 200, { vary: "Accept-Language" });
    })
    .get("/live", needs("anyone"), described(LIVE), (context) => {
      const answer: Liveness = { status: "alive" };
      return context.json(answer);
    })
    .get("/ready", needs("anyone"), described(READY), async (context) => {
      const answer: Readiness = { status: await readinessOf(services, patienceMs.readiness) };
      return context.json(answer, answer.status === "ready" ? 200 : 503);
    });
}

type HealthServices = Pick<Services, "store" | "catalogue" | "configuration" | "ending">;

async function readinessOf({ store, ending }: HealthServices, patienceMs: number): Promise<Readiness["status"]> {
  if (ending.aborted) return "ending";
  return withPatience(store.version(), patienceMs).then(
    () => "ready",
    () => "unavailable",
  );
}

interface Counting {
  /** Is told by the signal when nobody waits any more. */
  readonly count: (silence: AbortSignal) => Promise<QueryResult>;
  readonly patienceMs: number;
}

async function healthOfStore(store: GraphStore, { count, patienceMs }: Counting, language: Language): Promise<Health> {
  const known = { version: mailuoVersion(), engine: store.engine, store: store.location };
  const silence = new AbortController();
  try {
    const [engineVersion, counted] = await withPatience(
      Promise.all([store.version(), count(silence.signal)]),
      patienceMs,
    );
    const isEmpty = counted.rows[0]?.[0] === 0;
    return { ...known, status: isEmpty ? "empty" : "ready", engineVersion, detail: null };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { ...known, status: "unavailable", engineVersion: null, detail: error.sentence[language] };
  } finally {
    silence.abort();
  }
}

/** Throws `store-unavailable` where it takes longer: who looks whether a server is well has little patience himself. */
async function withPatience<Outcome>(work: Promise<Outcome>, patienceMs: number): Promise<Outcome> {
  const patience = new AbortController();
  const silence = delay(patienceMs, null, { signal: patience.signal }).then(() => {
    const seconds = Math.round(patienceMs / 1_000);
    throw new GraphError("store-unavailable", {
      en: `The store has not answered for ${seconds} s; it may be busy, or starting.`,
      zh: `图库 ${seconds} 秒内没有响应；可能正忙，或正在启动。`,
    });
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    patience.abort();
  }
}
