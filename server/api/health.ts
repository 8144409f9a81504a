import { Hono } from "hono";
import type { Health } from "#model/api.js";
import { GraphError } from "#model/problem.js";
import type { QueryResult } from "#model/query.js";
import { mailuoVersion } from "#server/version.js";
import type { GraphStore } from "#server/store/port.js";
import { needs } from "./needs.js";
import { createReader } from "./reader.js";
import type { RequestEnvironment, Services } from "./services.js";

/** `ready` and `empty` answer 200, `unavailable` 503: a container's health check needs to look no further. */
export function healthRoutes(services: Services) {
  const read = createReader(services);
  return new Hono<RequestEnvironment>().get("/", needs("reader"), async (context) => {
    const health = await healthOfStore(services.store, () => read("document-count", {}, context.req.raw.signal));
    return context.json(health, health.status === "unavailable" ? 503 : 200, { "cache-control": "no-store" });
  });
}

async function healthOfStore(store: GraphStore, countDocuments: () => Promise<QueryResult>): Promise<Health> {
  const known = { version: mailuoVersion(), engine: store.engine, store: store.location };
  try {
    const [engineVersion, counted] = await Promise.all([store.version(), countDocuments()]);
    const isEmpty = counted.rows[0]?.[0] === 0;
    return { ...known, status: isEmpty ? "empty" : "ready", engineVersion, detail: null };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { ...known, status: "unavailable", engineVersion: null, detail: error.message };
  }
}
