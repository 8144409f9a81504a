import { promisify } from "node:util";
import { gzip, gzipSync } from "node:zlib";
import type { Context, MiddlewareHandler } from "hono";
import { accepts } from "hono/accepts";
import { compress } from "hono/compress";
import { createMiddleware } from "hono/factory";
import { every } from "hono/combine";
import type { RequestEnvironment } from "#server/api/services.js";

/** Compresses answers for whoever accepts that. */
export function compressed(): MiddlewareHandler {
  return every(compress(), varying(), compressTexts());
}

/** Says itself that answers vary: where `compress` has to, it makes a web stream of each answer, also of those that it leaves as they are, which is slow. */
function varying(): MiddlewareHandler {
  return createMiddleware(async (context, next) => {
    await next();
    context.res.headers.append("vary", "Accept-Encoding");
  });
}

/** Beyond this it takes more than a millisecond, in which nobody else would be answered. */
const MOST_AT_ONCE = 64 * 1024;
const compressAside = promisify(gzip);

function gzipped(text: string): Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer> {
  return text.length > MOST_AT_ONCE ? compressAside(text) : gzipSync(text);
}

/** Compresses as a whole what is known as a text: `compress` does it as a stream, which takes several times as long for a short answer. */
function compressTexts(): MiddlewareHandler {
  return createMiddleware<RequestEnvironment>(async (context, next) => {
    await next();
    const text = context.get("text");
    const { status, headers } = context.res;
    if (text === undefined || status !== 200 || context.req.method === "HEAD" || !acceptsGzip(context)) return;
    const bytes = await gzipped(text());
    headers.set("content-encoding", "gzip");
    // Hono reads the body of an answer that is replaced, unless there is none.
    context.res = undefined;
    context.res = new Response(bytes, { status, headers });
  });
}

function acceptsGzip(context: Context): boolean {
  const supports = [GZIP, NO_CODING];
  return accepts(context, { header: "Accept-Encoding", supports, default: NO_CODING, match: codingAmong }) === GZIP;
}

const GZIP = "gzip";
const NO_CODING = "identity";

function codingAmong(listed: readonly { readonly type: string; readonly q: number }[]): string {
  return listed.some(({ type, q }) => type.toLowerCase() === GZIP && q > 0) ? GZIP : NO_CODING;
}
