import { Hono } from "hono";
import { z } from "zod";
import { AuditAnswer } from "#model/access-api.js";
import { PageParams } from "#model/api.js";
import type { Access } from "#server/access/access.js";
import { cursorAfter, positionFromCursor } from "#server/api/answer/cursor.js";
import { answerOf, described, type RouteDescription } from "#server/api/openapi/description.js";
import { needs } from "./needs.js";
import type { RequestEnvironment } from "#server/api/services.js";
import { validated } from "#server/api/request/validation.js";

const LIST = "audit";
const Place = z.tuple([z.string(), z.int()]);

/** Who changed what, for admins. */
export function auditRoutes({ audit }: Pick<Access, "audit">) {
  return new Hono<RequestEnvironment>().get(
    "/",
    needs("admin", "reading"),
    described(DESCRIPTION),
    validated("query", PageParams),
    async (context) => {
      const { cursor, limit } = context.req.valid("query");
      const after = cursor === undefined ? null : positionFromCursor(LIST, cursor, Place);
      const { records, total } = await audit.read({ after, limit: limit + 1 });
      const last = records.length > limit ? records[limit - 1] : undefined;
      const items = records.slice(0, limit).map(({ record }) => record);
      const answer: AuditAnswer = {
        items,
        total,
        truncated: items.length < total,
        nextCursor: last === undefined ? null : cursorAfter(LIST, last.place),
      };
      return context.json(answer);
    },
  );
}

const DESCRIPTION: RouteDescription = {
  id: "listAudit",
  tag: "access",
  summary: "The audit log",
  description:
    "Who changed what, from where, and what came of it, over HTTP and on the command line; also what was refused, and wrong tokens. It holds no token, no query and nothing that was sent.",
  answers: [
    answerOf(AuditAnswer, {
      description: "The newest first.",
      example: {
        items: [
          {
            at: "2026-11-26T04:23:18.642Z",
            what: "POST /api/documents",
            who: { name: "李雷", role: "editor", token: "3f9a0c12d4e5" },
            from: "10.0.0.7",
            outcome: "done",
            requestId: "7b1c…",
          },
        ],
        total: 1,
        truncated: false,
        nextCursor: null,
      },
    }),
  ],
  errors: ["invalid-request", "invalid-cursor"],
};
