import { Hono, type Context } from "hono";
import { ExportParams, ExportRequest, type ExportFormat } from "#model/exchange-api.js";
import { GraphError } from "#model/problem.js";
import type { Configuration } from "#server/configuration.js";
import type { GraphAbout } from "#server/exchange/graph-content.js";
import { GRAPH_FORMATS } from "#server/exchange/graph-formats.js";
import type { GraphSnapshot } from "#server/exchange/graph-snapshot.js";
import { JSONLD_CONTEXT } from "#server/exchange/jsonld-context.js";
import { openExport, type ExportPart } from "#server/exchange/open-export.js";
import { described } from "#server/api/openapi/description.js";
import { CONTEXT, EXPORT, EXPORT_PART } from "./export-descriptions.js";
import { keptByContent, keptByRevision } from "#server/api/answer/kept.js";
import { needs } from "#server/api/access/needs.js";
import { pulledBody } from "#server/api/answer/pulled-body.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { validated } from "#server/api/request/validation.js";

/** Each export reads much and keeps a copy on the disk until it is sent. */
const MOST_AT_ONCE = 4;

/** The graph, or a part of it, as a file. */
export function exportRoutes(services: Services) {
  const send = createSending(services);
  const { configuration } = services;
  return new Hono<RequestEnvironment>()
    .get(
      "/",
      needs("reader", "querying"),
      described(EXPORT),
      validated("query", ExportParams),
      keptByRevision(services),
      (context) => {
        const { format, keys, document, ...told } = context.req.valid("query");
        const listed = typeof keys === "string" ? [keys] : keys;
        const about = { ...told, source: document };
        return send(context, { format, about, part: partFrom({ keys: listed, document }, configuration) });
      },
    )
    .post("/", needs("reader", "querying"), described(EXPORT_PART), validated("json", ExportRequest), (context) => {
      const { format, title, description, date, ...asked } = context.req.valid("json");
      const about = { title, description, date, source: asked.query ?? asked.document };
      return send(context, { format, about, part: partFrom(asked, configuration) });
    });
}

/** The words that JSON-LD files are written in. */
export function contextRoutes() {
  return new Hono<RequestEnvironment>().get("/", needs("reader"), described(CONTEXT), keptByContent(), (context) =>
    context.body(JSON.stringify({ "@context": JSONLD_CONTEXT }), 200, { "content-type": "application/ld+json" }),
  );
}

function partFrom(
  { keys, document, query, params = {} }: Partial<Pick<ExportRequest, "keys" | "document" | "query" | "params">>,
  { maxRows, timeoutMs }: Configuration,
): ExportPart {
  if ([keys, document, query].filter((part) => part !== undefined).length > 1) {
    throw new GraphError("invalid-request", {
      en: "An export is of keys, of a document or of a query; give one of them.",
      zh: "导出的内容是若干键、一份文件或一条查询；请只给出其中一种。",
    });
  }
  if (keys !== undefined) return { kind: "keys", keys };
  if (document !== undefined) return { kind: "document", document };
  return query === undefined ? { kind: "all" } : { kind: "query", query, params, maxRows, timeoutMs };
}

interface Sending {
  readonly format: ExportFormat;
  readonly about: { readonly [Name in keyof GraphAbout]: string | undefined };
  readonly part: ExportPart;
}

function createSending({ store, catalogue, log }: Services) {
  let running = 0;
  return async (context: Context<RequestEnvironment>, { format, about, part }: Sending): Promise<Response> => {
    if (running >= MOST_AT_ONCE) {
      throw new GraphError("overloaded", {
        en: `${MOST_AT_ONCE} exports are being made already; try again in a while.`,
        zh: `已有 ${MOST_AT_ONCE} 个导出正在进行；请稍后再试。`,
      });
    }
    running += 1;
    try {
      const source = { store, catalogue, signal: context.req.raw.signal };
      const snapshot = await openExport(source, part, present(about));
      const { mediaType, extension, write } = GRAPH_FORMATS[format];
      const body = bodyFrom(snapshot, write(snapshot), {
        over: () => void (running -= 1),
        failed: (error) => log.error({ requestId: context.get("requestId"), err: error }, "export failed midway"),
      });
      return context.body(body, 200, {
        "content-type": /json|zip/u.test(mediaType) ? mediaType : `${mediaType}; charset=utf-8`,
        "content-disposition": `attachment; filename="mailuo.${extension}"`,
      });
    } catch (error) {
      running -= 1;
      throw error;
    }
  };
}

function present(about: Sending["about"]): GraphAbout {
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
}

/** Writes as fast as the caller takes it; what was kept for it goes when it is over or the caller has gone. */
function bodyFrom(
  snapshot: GraphSnapshot,
  chunks: AsyncIterable<string | Uint8Array>,
  { over, failed }: { readonly over: () => void; readonly failed: (error: unknown) => void },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces = chunks[Symbol.asyncIterator]();
  return pulledBody({
    async next() {
      const { value, done } = await pieces.next();
      if (done === true) return null;
      return typeof value === "string" ? encoder.encode(value) : value;
    },
    failed(error) {
      failed(error);
      // The connection breaks: a cut file must not look like a whole one.
      return null;
    },
    gone: async () => pieces.return?.(),
    over: () => snapshot.discard().finally(over),
  });
}
