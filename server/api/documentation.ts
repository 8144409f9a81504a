import { Hono } from "hono";
import type { RouterRoute } from "hono/types";
import { z } from "zod";
import { answerOf, described } from "./description.js";
import { keptByVersion } from "./kept.js";
import { needs } from "./needs.js";
import { openApiDocument } from "./openapi.js";
import type { RequestEnvironment } from "./services.js";

/** What the API says of itself. The document is made when it is first asked for: by then all routes are there. */
export function documentationRoutes(routes: () => readonly RouterRoute[], prefix: string) {
  let document: string | undefined;
  return new Hono<RequestEnvironment>().get(
    "/openapi.json",
    needs("anyone"),
    described({
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
    }),
    keptByVersion(),
    (context) => {
      document ??= JSON.stringify(openApiDocument(routes(), prefix));
      return context.body(document, 200, { "content-type": "application/json" });
    },
  );
}
