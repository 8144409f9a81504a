import { Hono } from "hono";
import type { RequestEnvironment, Services } from "./services.js";

export function schemaRoutes({ store }: Services) {
  return new Hono<RequestEnvironment>().get("/", async (context) => context.json(await store.schema()));
}
