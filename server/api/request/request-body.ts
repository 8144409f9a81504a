import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { matchedRoutes } from "hono/route";
import { GraphError } from "#model/problem.js";
import { hasLostName } from "#server/lost-names.js";

const MEGABYTE = 1024 * 1024;

/** Refuses bodies that are too large for their route; those that take files bound them themselves. */
export function limitBody(): MiddlewareHandler {
  return (context, next) => {
    if (isForFiles(context)) return next();
    const most = mostBytesFor(context);
    const told = toldBytes(context);
    if (told === null && isWithoutBody(context)) return next();
    if (told === null) return bodyLimit({ maxSize: most, onError: () => refuse(most) })(context, next);
    return told <= most ? next() : refuse(most);
  };
}

/** Stands before a route that takes larger bodies of JSON than others do. */
export function takesMegabytes(megabytes: number): MiddlewareHandler {
  const middleware = createMiddleware((_context, next) => next());
  LARGE.set(middleware, megabytes * MEGABYTE);
  return middleware;
}

const LARGE = new WeakMap<object, number>();

function mostBytesFor(context: Context): number {
  return Math.max(MEGABYTE, ...matchedRoutes(context).map(({ handler }) => LARGE.get(handler) ?? 0));
}

/** Of these methods no body is read, and none is made a web stream of, which is slow. */
function isWithoutBody({ req }: Context): boolean {
  return req.method === "GET" || req.method === "HEAD";
}

/** How long the headers say that the body is, which Node makes true; no number counts as too long. Null: they do not say. A look at the body itself would make a web stream of it, which is slow. */
function toldBytes(context: Context): number | null {
  const length = context.req.header("content-length");
  const isTold = length !== undefined && context.req.header("transfer-encoding") === undefined;
  if (!isTold) return null;
  return /^\d+$/u.test(length) ? Number(length) : Infinity;
}

function refuse(most: number): never {
  const megabytes = most / MEGABYTE;
  const isUsual = most === MEGABYTE;
  throw new GraphError("too-large", {
    en: `The request's body is larger than ${megabytes} MB; ${isUsual ? "send a shorter query or fewer parameters" : "more is not taken here"}.`,
    zh: `请求正文超过 ${megabytes} MB；${isUsual ? "请缩短查询或减少参数" : "这里不接受更大的正文"}。`,
  });
}

/**
 * Requests with a body must say that it is JSON. This also keeps pages of other origins out: they can send forms and plain text
 * unasked, but JSON only after a preflight, which is never granted. Where no body is looked at, none need be said; see `requireOwnOrigin`.
 */
export function requireJson() {
  return createMiddleware(async (context, next) => {
    const type = context.req.header("content-type") ?? "";
    const isRight = /^application\/json\s*(?:;|$)/i.test(type) || (type === "" && isMarked(context, BODILESS));
    if (hasBody(context) && !isRight) {
      throw new GraphError("unsupported-media-type", {
        en: `The body is ${type === "" ? "of no named type" : `“${type}”`}; send JSON with the header Content-Type: application/json.`,
        zh: `请求正文${type === "" ? "没有注明类型" : `的类型是“${type}”`}；请发送 JSON，并带上请求头 Content-Type: application/json。`,
      });
    }
    await next();
  });
}

/** Deeper than any value that people write; far less deep than what reading it would break at. */
const MOST_DEPTH = 200;

/**
 * Refuses what is no JSON for its bytes, JSON that is nested so deep that whoever looks into it would fail, and names that would get lost.
 */
export function limitJson() {
  return createMiddleware(async (context, next) => {
    const json = hasBody(context) ? await context.req.text() : "";
    if (isMisread(json, toldBytes(context))) throw new GraphError("invalid-request", NOT_UTF8);
    if (isDeeper(json, MOST_DEPTH)) {
      throw new GraphError("invalid-request", {
        en: `The body's lists and objects stand in each other more than ${MOST_DEPTH} times; send flatter ones.`,
        zh: `请求正文中的列表和对象嵌套超过 ${MOST_DEPTH} 层；请减少层次。`,
      });
    }
    if (hasLostName(json)) throw new GraphError("invalid-request", LOST_NAME);
    await next();
  });
}

/** Bytes that are no UTF-8, such as those of GBK, were read as U+FFFD: of another length than what came. */
function isMisread(text: string, bytes: number | null): boolean {
  return text.includes("\uFFFD") && bytes !== null && Buffer.byteLength(text) !== bytes;
}

const NOT_UTF8 = {
  en: "The body is not UTF-8, in which JSON is sent: have the program write it so, not as GBK, for example.",
  zh: "请求正文不是 UTF-8 编码，而 JSON 须用 UTF-8 发送：请让程序以 UTF-8（而不是 GBK 等编码）写出。",
};

const LOST_NAME = {
  en: "An object in the body has the name __proto__, which would be lost on the way; choose another one.",
  zh: "请求正文的对象中有名称 __proto__，它会在传递中丢失；请换一个名称。",
};

/** Texts, so that what stands in them counts for nothing, and brackets. A text without an end goes on to the last character: else the rest were looked through anew from each quote in it. */
const MARKS = /"(?:[^"\\]|\\(?:.|$))*(?:"|$)|[[\]{}]/gsu;

function isDeeper(json: string, most: number): boolean {
  let depth = 0;
  for (const [mark] of json.matchAll(MARKS)) {
    if (mark === "[" || mark === "{") depth += 1;
    if (mark === "]" || mark === "}") depth -= 1;
    if (depth > most) return true;
  }
  return false;
}

/** Stands before a route that takes files, of any type and of a size that it bounds itself. */
export function takesFiles(): MiddlewareHandler {
  return markedBy(TAKERS);
}

const TAKERS = new WeakSet<object>();

/** Stands before a route that looks at no body though its method might have one. */
export function takesNoBody(): MiddlewareHandler {
  return markedBy(BODILESS);
}

const BODILESS = new WeakSet<object>();

function markedBy(marks: WeakSet<object>): MiddlewareHandler {
  const middleware = createMiddleware((_context, next) => next());
  marks.add(middleware);
  return middleware;
}

/** Whether it takes JSON. */
function hasBody(context: Context): boolean {
  return ["POST", "PUT"].includes(context.req.method) && !isForFiles(context);
}

function isForFiles(context: Context): boolean {
  return isMarked(context, TAKERS);
}

function isMarked(context: Context, marks: WeakSet<object>): boolean {
  return matchedRoutes(context).some(({ handler }) => marks.has(handler));
}
