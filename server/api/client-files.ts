import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

/**
 * The built client. Assets carry a hash of their content in the name and may be kept for ever; the page that names them must be
 * asked for each time. Paths without a file are views of the client and get the page.
 */
export function clientFiles(folder: string) {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  return new Hono()
    .use("/assets/*", serveStatic({ root: folder, onFound: (_path, context) => context.header("cache-control", KEEP) }))
    .get("/assets/*", (context) => context.notFound())
    .use("/*", async (context, next) => {
      const { path } = context.req;
      const isView = path === "/" || path === "/index.html" || !/\.[a-z0-9]+$/i.test(path);
      if (context.req.method !== "GET" || !isView || path.startsWith("/api/")) return next();
      return context.html(page, 200, { "cache-control": ASK_AGAIN });
    })
    .use("/*", serveStatic({ root: folder, onFound: (_path, context) => context.header("cache-control", ASK_AGAIN) }));
}

const KEEP = "public, max-age=31536000, immutable";
const ASK_AGAIN = "no-cache";
