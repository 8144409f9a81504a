import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";

/**
 * The built client. Assets carry a hash of their content in the name and may be kept for ever; the page that names them must be
 * asked for each time. Paths without a file are views of the client and get the page.
 */
export function clientFiles(folder: string, prefix: string) {
  const page = createPage(join(folder, "index.html"), prefix);
  return new Hono()
    .use("/assets/*", keeping("public, max-age=31536000, immutable"), serveStatic({ root: folder }))
    .get("/assets/*", (context) => context.notFound())
    .use("/*", keeping("no-cache"), async (context, next) => {
      const { path } = context.req;
      const isView = path === "/" || path === "/index.html" || !/\.[a-z0-9]+$/i.test(path);
      if (!["GET", "HEAD"].includes(context.req.method) || !isView || path.startsWith("/api/")) return next();
      return context.html(page());
    })
    .use("/*", serveStatic({ root: folder }));
}

/** The page as it is by now: where the client was built anew, the page of before names files that are gone. While it is being built, that one. */
function createPage(file: string, prefix: string): () => string {
  const changedAt = () => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
  const read = () => ({ time: changedAt(), html: pageWithin(prefix, readFileSync(file, "utf8")) });
  let known = read();
  return () => {
    const time = changedAt();
    if (time !== null && time !== known.time) known = read();
    return known.html;
  };
}

/** The page is built for no path in particular and served at any depth: its links begin at `prefix`, empty or such as `/mailuo`. */
function pageWithin(prefix: string, page: string): string {
  return page
    .replaceAll(/\b(href|src)="\.\//gu, `$1="${prefix}/`)
    .replace('name="mailuo-base" content=""', `name="mailuo-base" content="${prefix}"`);
}

/** How long a browser may keep what is found; set afterwards, since what is not found must not be kept. */
function keeping(cacheControl: string) {
  return createMiddleware(async (context, next) => {
    await next();
    if (context.res.ok) context.res.headers.set("cache-control", cacheControl);
  });
}
