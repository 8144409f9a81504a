import { Hono } from "hono";
import { needs } from "./needs.js";
import type { RequestEnvironment, Services } from "./services.js";

export function schemaRoutes({ store }: Services) {
  return new Hono<RequestEnvironment>().get("/", needs("reader"), async (context) =>
    context.json(await store.schema()),
  );
}
