import type { Duplex } from "node:stream";
import type { Language } from "#model/language.js";
import { languageFromHeader } from "./api/request/language.js";
import { problemFromError } from "./api/answer/problem-answer.js";
import { GraphError } from "#model/problem.js";
import { codeOf } from "./system-error.js";

/**
 * Answers what Node could not read as HTTP, before any route is asked for: headers that are too large by 431, all else by 400. The
 * language is looked for in what came of the request.
 */
export function answerUnreadable(error: Error, socket: Duplex): void {
  const code = codeOf(error);
  if (!socket.writable || code === "ECONNRESET") {
    socket.destroy(error);
    return;
  }
  const refusal = (REFUSALS[code ?? ""] ?? unreadable)();
  const problem = problemFromError(refusal, { id: "", path: "", language: languageOf(error) });
  const body = JSON.stringify({ ...problem, instance: undefined });
  const phrase = problem.status === 431 ? "431 Request Header Fields Too Large" : "400 Bad Request";
  socket.end(
    `HTTP/1.1 ${phrase}\r\ncontent-type: application/problem+json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\ncache-control: no-store\r\nconnection: close\r\n\r\n${body}`,
  );
}

/** By the codes of Node's parser. */
const REFUSALS: Readonly<Record<string, () => GraphError>> = {
  HPE_HEADER_OVERFLOW: headersTooLarge,
  HPE_INVALID_URL: invalidAddress,
};

function languageOf(error: Error): Language {
  const packet: unknown = "rawPacket" in error ? error.rawPacket : null;
  const text = packet instanceof Uint8Array ? Buffer.from(packet).toString("latin1") : "";
  return languageFromHeader(/^accept-language:(.*)$/imu.exec(text)?.[1] ?? "");
}

/** Node takes other characters in the path, but not behind the question mark. */
function invalidAddress(): GraphError {
  return new GraphError("invalid-request", {
    en: "The address holds characters that must be percent-encoded, such as Chinese ones or blanks; curl does it with -G --data-urlencode 'q=西岸'.",
    zh: "地址中有须做百分号编码的字符，例如汉字或空格；curl 可用 -G --data-urlencode 'q=西岸'。",
  });
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
