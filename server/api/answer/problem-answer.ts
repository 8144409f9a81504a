import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Language, Sentence } from "#model/language.js";
import { GraphError, PROBLEM_STATUS, type Problem, type ProblemCode, type ProblemPart } from "#model/problem.js";
import { diskError, NOT_SAVED } from "./disk-error.js";
import type { RequestEnvironment } from "#server/api/services.js";

/** Of the request that failed: where its log lines are found, what it asked for, and in which language to answer. */
export interface FailedRequest {
  readonly id: string;
  readonly path: string;
  readonly language: Language;
}

/** A request may fail before its language is settled. */
export function failedRequestFrom(context: Context<RequestEnvironment>): FailedRequest {
  return {
    id: context.get("requestId"),
    path: `${context.get("prefix") ?? ""}${context.req.path}`,
    language: context.get("language") ?? "en",
  };
}

/** What an error says to the caller. Defects say nothing of their inside: the log has it, under the request's id. */
export function problemFromError(error: unknown, request: FailedRequest): Problem {
  const graphError = graphErrorFrom(error, request.id);
  const { code, sentence, options } = graphError;
  return {
    type: `urn:mailuo:problem:${code}`,
    title: PROBLEM_TITLES[code][request.language],
    status: PROBLEM_STATUS[code],
    detail: detailIn(request.language, code, sentence),
    code,
    instance: request.path,
    ...options.position,
    ...(options.retryAfterSeconds === undefined ? {} : { retryAfter: options.retryAfterSeconds }),
    ...(options.time === undefined ? {} : { time: options.time }),
    ...(options.parts === undefined ? {} : { errors: options.parts.map((part) => partIn(request.language, part)) }),
  };
}

/** `headers` are those of the error. */
export function answerFromProblem(
  problem: Problem,
  request: FailedRequest,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "content-language": CONTENT_LANGUAGES[request.language],
      vary: "Accept-Language",
      "cache-control": "no-store",
      "x-request-id": request.id,
      ...(problem.retryAfter === undefined ? {} : { "retry-after": String(problem.retryAfter) }),
      ...headers,
      ...(problem.code === "token-needed" ? { "www-authenticate": 'Bearer realm="Mailuo"' } : {}),
    },
  });
}

/** What was said in English only is led in by what the code means: an engine's own words, a file's name and place. */
function detailIn(language: Language, code: ProblemCode, { en, zh }: Sentence): string {
  if (language === "en") return en;
  return zh === en ? `${PROBLEM_TITLES[code].zh}：${en}` : zh;
}

/** By what Hono says. */
const UNREADABLE: Readonly<Record<string, Sentence>> = {
  "Malformed JSON in request body": {
    en: "The body is not JSON; look for what is cut off.",
    zh: "请求正文不是 JSON；请检查是否不完整。",
  },
};

function unreadable(reason: string): Sentence {
  return { en: `The request cannot be read: ${reason}.`, zh: `无法读取请求：${reason}。` };
}

function graphErrorFrom(thrown: unknown, requestId: string): GraphError {
  const error = diskError(thrown, NOT_SAVED);
  // Sentences of internal errors are for the log: they may hold a stack.
  if (error instanceof GraphError && error.code !== "internal") return error;
  if (error instanceof HTTPException && error.status < 500) {
    const code = error.status === 413 ? "too-large" : "invalid-request";
    return new GraphError(code, UNREADABLE[error.message] ?? unreadable(error.message));
  }
  return new GraphError("internal", {
    en: `Mailuo failed on this request; its log tells more under the request id ${requestId}.`,
    zh: `Mailuo 处理这个请求时出错；日志中请求编号 ${requestId} 处有详情。`,
  });
}

type PartOfError = NonNullable<GraphError["options"]["parts"]>[number];

function partIn(language: Language, { sentence, ...place }: PartOfError): ProblemPart {
  return { detail: sentence[language], ...place };
}

const CONTENT_LANGUAGES: Readonly<Record<Language, string>> = { en: "en", zh: "zh-CN" };

/** What each code means, without a full stop. */
export const PROBLEM_TITLES: Readonly<Record<ProblemCode, Sentence>> = {
  "invalid-request": { en: "The request is not as it should be", zh: "请求不合要求" },
  "invalid-cursor": { en: "The cursor is not one of this list", zh: "游标不属于这个列表" },
  "invalid-query": { en: "The query is not valid Cypher", zh: "查询不是有效的 Cypher" },
  "query-refused": { en: "The query may not run here", zh: "不允许运行这个查询" },
  "parameter-missing": { en: "A parameter is missing", zh: "缺少参数" },
  "not-found": { en: "There is no such thing", zh: "没有找到" },
  "method-not-allowed": { en: "This method is not served here", zh: "这里不支持这个请求方法" },
  "not-acceptable": { en: "There is no answer of an accepted type", zh: "没有可接受类型的回答" },
  "changed-meanwhile": { en: "It was changed meanwhile", zh: "其间已被修改" },
  "too-large": { en: "Too large", zh: "太大" },
  "uri-too-long": { en: "The address is too long", zh: "地址太长" },
  "headers-too-large": { en: "The headers are too large", zh: "请求头太大" },
  "unsupported-media-type": { en: "The body is of the wrong type", zh: "请求正文的类型不对" },
  "host-refused": { en: "This host name is not served", zh: "不服务于这个主机名" },
  "token-needed": { en: "A token is needed", zh: "需要令牌" },
  "role-too-low": { en: "Not allowed with this token", zh: "此令牌没有这个权限" },
  "request-forged": { en: "Another site seems to have sent this", zh: "请求似乎来自别的网站" },
  "too-many-requests": { en: "Too many requests", zh: "请求过多" },
  "query-timeout": { en: "The query took too long", zh: "查询超时" },
  cancelled: { en: "Cancelled", zh: "已取消" },
  busy: { en: "Busy", zh: "忙" },
  overloaded: { en: "Overloaded", zh: "过载" },
  "invalid-file": { en: "The file cannot be read", zh: "无法读取文件" },
  "invalid-configuration": { en: "The configuration is wrong", zh: "配置有误" },
  "store-locked": { en: "The store is in use", zh: "图库正被占用" },
  "store-damaged": { en: "The store is damaged", zh: "图库已损坏" },
  "store-unavailable": { en: "The store does not answer", zh: "图库没有响应" },
  "store-denied": { en: "The store lets nobody in", zh: "图库拒绝访问" },
  internal: { en: "Internal failure", zh: "内部错误" },
};
