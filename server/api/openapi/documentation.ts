import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";
import type { RouterRoute } from "hono/types";
import { z } from "zod";
import { answerOf, described, type RouteDescription } from "./description.js";
import { keptByContent } from "#server/api/answer/kept.js";
import { needs } from "#server/api/access/needs.js";
import { openApiDocument } from "./openapi.js";
import type { RequestEnvironment } from "#server/api/services.js";

export interface Documentation {
  readonly routes: () => readonly RouterRoute[];
  /** What stands before every path of this server. */
  readonly prefix: string;
  /** The built client, which has the page that shows the document; absent: the page only names it. */
  readonly clientFolder?: string | undefined;
}

/** What the API says of itself. The document is made when it is first asked for: by then all routes are there. */
export function documentationRoutes({ routes, prefix, clientFolder }: Documentation) {
  let document: string | undefined;
  const page = pageFrom(clientFolder);
  return new Hono<RequestEnvironment>()
    .get("/openapi.json", needs("anyone"), described(DOCUMENT), keptByContent(), (context) => {
      document ??= JSON.stringify(openApiDocument(routes(), prefix));
      return context.body(document, 200, { "content-type": "application/json" });
    })
    .get("/docs", needs("anyone"), described(PAGE), keptByContent(), (context) => context.html(page));
}

const DOCUMENT: RouteDescription = {
  id: "readOpenApi",
  tag: "operation",
  summary: "This document",
  description: "The API's description in OpenAPI 3.1.",
  answers: [
    answerOf(z.looseObject({ openapi: z.string() }), {
      description: "An OpenAPI document.",
      example: { openapi: "3.1.1" },
    }),
  ],
  errors: [],
};

const PAGE: RouteDescription = {
  id: "browseDocs",
  tag: "operation",
  summary: "This document, to browse",
  description: "A page that shows the API's description and sends requests from it. It loads nothing from elsewhere.",
  answers: [answerOf(z.string(), { media: "text/html", description: "The page.", example: "<!doctype html>…" })],
  errors: [],
};

const UNBUILT = `<!doctype html>
<html lang="en">
<title>Mailuo · API</title>
<p>The page that shows the API is not built; <code>npm run build</code> builds it. <a href="openapi.json">The document itself</a> can be read.</p>
</html>
`;

function pageFrom(clientFolder: string | undefined): string {
  const file = join(clientFolder ?? "", "api-docs", "index.html");
  return clientFolder !== undefined && existsSync(file) ? readFileSync(file, "utf8") : UNBUILT;
}
