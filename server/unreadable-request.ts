import type { Duplex } from "node:stream";
import { problemFromError } from "#server/api/problem-answer.js";
import { GraphError } from "#model/problem.js";
import { codeOf } from "./system-error.js";

/**
 * Answers what Node could not read as HTTP, before any route is asked for: headers that are too large by 431, all else by 400. The
 * language is not known yet.
 */
export function answerUnreadable(error: Error, socket: Duplex): void {
  const code = codeOf(error);
  if (!socket.writable || code === "ECONNRESET") {
    socket.destroy(error);
    return;
  }
  const refusal = code === "HPE_HEADER_OVERFLOW" ? headersTooLarge() : unreadable();
  const problem = problemFromError(refusal, { id: "", path: "", language: "en" });
  const body = JSON.stringify({ ...problem, instance: undefined });
  const phrase = problem.status === 431 ? "431 Request Header Fields Too Large" : "400 Bad Request";
  socket.end(
    `HTTP/1.1 ${phrase}\r\ncontent-type: application/problem+json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\ncache-control: no-store\r\nconnection: close\r\n\r\n${body}`,
  );
}

function headersTooLarge(): GraphError {
  return new GraphError("headers-too-large", {
    en: "Address and headers have more than 16 KB together; send long texts in a body, and fewer cookies.",
    zh: "地址和请求头合计超过 16 KB；长文本请放在请求正文中，并减少 Cookie。",
  });
}

function unreadable(): GraphError {
  return new GraphError("invalid-request", {
    en: "This is no request of HTTP/1.1 that can be read.",
    zh: "这不是可以读取的 HTTP/1.1 请求。",
  });
}
