import neo4j from "neo4j-driver";
import type { Sentence } from "#model/language.js";
import { GraphError, type ProblemCode } from "#model/problem.js";
import { inChinese } from "../engine-words.js";
import { equalKeys } from "./equal-keys.js";

/** What the sentences name. */
export interface ErrorContext {
  /** Without credentials. */
  readonly uri?: string;
  readonly user?: string;
  /** Absent: the user's home database. */
  readonly database?: string | undefined;
  readonly timeoutMs?: number;
  /** Of the driver, at most. */
  readonly connections?: number;
  /** Whether it was a writing transaction, of which nothing stays after an error. */
  readonly isWriting?: boolean;
  /** How many lines were put before the query's own first line. */
  readonly linesBefore?: number;
}

/** A sentence for what Neo4j or its driver says; anything else is given back as it is. */
export function graphErrorFrom(error: unknown, context: ErrorContext): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const index = /no such fulltext schema index: (\w+)/u.exec(error.message)?.[1];
  if (index !== undefined) {
    const sentence = {
      en: `The database has no full-text index “${index}” yet: load a document, or create what is missing by “mailuo schema”.`,
      zh: `数据库还没有全文索引“${index}”：请载入一份文件，或用“mailuo schema”补建。`,
    };
    return new GraphError("store-unavailable", sentence, { cause: error });
  }
  const equal = equalKeys(error.message);
  if (equal !== null) return new GraphError("store-denied", equal, { cause: error });
  if (OTHER_PROTOCOL.test(error.message))
    return new GraphError("store-unavailable", otherProtocol(context, error.message), { cause: error });
  const inUse = connectionsInUse(error.message);
  if (inUse !== null && inUse === context.connections) return new GraphError("busy", allInUse(inUse), { cause: error });
  // The driver has no code for a server that takes connections and then says nothing.
  const code = inUse === null ? error.code : "ServiceUnavailable";
  const known = KNOWN.find(({ pattern }) => pattern.test(code));
  if (known !== undefined) return new GraphError(known.code, known.sentence(context, error.message), { cause: error });
  if (context.isWriting === true && error.code.startsWith("Neo.ClientError.Schema."))
    return new GraphError("store-denied", ruledOut(firstLine(error.message)), { cause: error });
  if (error.code === "Neo.ClientError.Request.Invalid") {
    const value = unfitValue(error.message);
    if (value !== null) return new GraphError("invalid-request", value, { cause: error });
  }
  if (/^Neo\.ClientError\.(Statement|Procedure|Schema|Transaction\.InvalidBookmark)/u.test(error.code))
    return invalidQuery(error, context);
  if (error.code.startsWith("Neo.TransientError.")) {
    const reason = firstLine(error.message);
    const sentence = { en: `Neo4j is busy (${reason}): try again.`, zh: `Neo4j 正忙（${reason}）：请重试。` };
    return new GraphError("busy", sentence, { cause: error });
  }
  return error;
}

/** What Neo4j says of a value that it cannot make of what was sent; it does not say of which parameter. Null: it speaks of something else. */
function unfitValue(message: string): Sentence | null {
  const [, what] =
    /^Illegal value for field "params": (?:Illegal value for field "\w+": )*([^\n]+?)(?:: \d\w{4}: |$)/u.exec(
      firstLine(message),
    ) ?? [];
  if (what === undefined) return null;
  return {
    en: `Neo4j does not take the value of a parameter: ${asSentence(what)}`,
    zh: `Neo4j 不接受某个参数的值，引擎的原话是“${what}”。`,
  };
}

/** The driver has no code for what it says of a port where something else listens, or a Neo4j that is too old. */
const OTHER_PROTOCOL = /^(?:Server responded HTTP|Unknown Bolt protocol version)/u;

function otherProtocol({ uri }: ErrorContext, message: string): Sentence {
  const what = OTHER_PROTOCOL.exec(message)?.[0];
  return {
    en: `What answers at ${uri} is no Neo4j 5.26 or newer (${what}): check that NEO4J_URI names its Bolt port, which is 7687 unless it was set otherwise.`,
    zh: `${uri} 处应答的不是 Neo4j 5.26 或更新版本（${what}）：请检查 NEO4J_URI 是否指向它的 Bolt 端口（默认为 7687）。`,
  };
}

/** How many connections others held when none came; null: it is no error of waiting for one. */
function connectionsInUse(message: string): number | null {
  if (!message.startsWith("Connection acquisition timed out")) return null;
  return Number(/Active conn count = (\d+)/u.exec(message)?.[1] ?? 0);
}

function allInUse(connections: number): Sentence {
  return {
    en: `All ${connections} connections to Neo4j are in use: try again when other answers have been taken.`,
    zh: `到 Neo4j 的 ${connections} 个连接都在使用中：请在其他结果取完后重试。`,
  };
}

/** Whether a managed transaction may try again: the server changed or is busy, not: the query itself is at fault. */
export function isWorthRetrying(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && error.retryable && !EXHAUSTED.test(error.code);
}

/** Whether another made the same constraint or index at the same moment: `IF NOT EXISTS` looks before it makes. */
export function isMadeMeanwhile(error: unknown): boolean {
  const told = error instanceof GraphError ? error.cause : error;
  return told instanceof neo4j.Neo4jError && told.code === "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists";
}

const EXHAUSTED = /OutOfMemory|StackOverFlow|Terminated|TimedOut/iu;

interface KnownError {
  readonly pattern: RegExp;
  readonly code: ProblemCode;
  sentence(context: ErrorContext, message: string): Sentence;
}

const KNOWN: readonly KnownError[] = [
  {
    pattern: /^(ServiceUnavailable|SessionExpired)$/u,
    code: "store-unavailable",
    sentence: ({ uri = "" }) => ({
      en: `Neo4j at ${uri} does not answer: check that it runs and that NEO4J_URI is right.${wayThere(uri).en}`,
      zh: `${uri} 处的 Neo4j 没有响应：请检查它是否在运行、NEO4J_URI 是否正确。${wayThere(uri).zh}`,
    }),
  },
  {
    pattern:
      /^Neo\.ClientError\.Security\.(Unauthorized|CredentialsExpired|TokenExpired|AuthenticationRateLimit|AuthProviderFailed)/u,
    code: "store-denied",
    sentence: ({ uri, user }) => ({
      en: `Neo4j at ${uri} does not let the user “${user}” in: check NEO4J_USER and NEO4J_PASSWORD.`,
      zh: `${uri} 处的 Neo4j 不允许用户“${user}”登录：请检查 NEO4J_USER 和 NEO4J_PASSWORD。`,
    }),
  },
  {
    pattern: /^Neo\.ClientError\.Security\./u,
    code: "store-denied",
    sentence: ({ user }, message) => ({
      en: `Neo4j does not allow this to the user “${user}”: ${asSentence(firstLine(message))}`,
      zh: `Neo4j 不允许用户“${user}”这样做：${asSentence(firstLine(message))}`,
    }),
  },
  {
    pattern: /^Neo\.ClientError\.General\.(ForbiddenOnReadOnlyDatabase|WriteOnReadOnlyAccessDatabase)/u,
    code: "store-denied",
    sentence: ({ uri }) => ({
      en: `The database at ${uri} is only to be read: have Neo4j allow writing it, or load into another.`,
      zh: `${uri} 的数据库只允许读取：请在 Neo4j 中允许写入，或装入另一个数据库。`,
    }),
  },
  {
    pattern: /^Neo\.(ClientError\.Database\.DatabaseNotFound|TransientError\.Database\.DatabaseUnavailable)/u,
    code: "store-unavailable",
    sentence: ({ uri, database }) => ({
      en: `Neo4j at ${uri} has no running database “${database ?? "neo4j"}”: check NEO4J_DATABASE.`,
      zh: `${uri} 处的 Neo4j 没有正在运行的数据库“${database ?? "neo4j"}”：请检查 NEO4J_DATABASE。`,
    }),
  },
  {
    pattern: /^Neo\.ClientError\.Statement\.ParameterMissing/u,
    code: "parameter-missing",
    sentence: (_, message) => {
      const names = parameterNames(message);
      return {
        en: `The query needs ${names ?? "a parameter"}, but no value was given: give one in the parameters.`,
        zh: `查询需要参数${names === null ? "" : ` ${names.replaceAll(", ", "、")}`}，但没有给出值：请在参数中给出。`,
      };
    },
  },
  {
    pattern: /^Neo\.ClientError\.Statement\.(AccessMode|ExternalResourceFailed)/u,
    code: "query-refused",
    sentence: () => ({
      en: "Queries only read this graph here, and this one does more: leave away what writes or reads files.",
      zh: "这里的查询只能读取本图，而这个查询不止于此：请去掉写入或读取文件的部分。",
    }),
  },
  {
    pattern: /TimedOut|LockClientStopped/u,
    code: "query-timeout",
    sentence: ({ isWriting, timeoutMs }) => (isWriting === true ? LATE_WRITING : timeoutSentence(timeoutMs)),
  },
  {
    pattern: /^Neo\.[A-Za-z]+\.Transaction\.Terminated/u,
    code: "cancelled",
    sentence: () => ({ en: "The query was ended before it was done.", zh: "查询在完成之前被终止。" }),
  },
  {
    pattern: /OutOfMemory|StackOverFlow/iu,
    code: "too-large",
    sentence: ({ isWriting }, message) => (isWriting === true ? largeWriting(limitIn(message)) : LARGE_QUERY),
  },
];

/** What an address asks of the server besides: the driver says of all this only that nobody answers. */
function wayThere(uri: string): Sentence {
  if (/^\w+\+s/u.test(uri)) return WITH_TLS;
  return uri.startsWith("neo4j:") ? ROUTED : { en: "", zh: "" };
}

const WITH_TLS: Sentence = {
  en: " “+s” demands encryption by a certificate that is trusted here, “+ssc” by any; a server without encryption is bolt://.",
  zh: "“+s”要求加密且证书受本机信任，“+ssc”接受任何证书；未加密的服务器请写 bolt://。",
};

const ROUTED: Sentence = {
  en: " By neo4j:// its members are looked for where they say that they are (server.bolt.advertised_address); a single server is bolt://.",
  zh: "用 neo4j:// 时，按各成员自报的地址（server.bolt.advertised_address）连接；单个服务器请写 bolt://。",
};

const LARGE_QUERY: Sentence = {
  en: "The query needs more memory than the database gives to one: ask for less, or narrow it with WHERE and LIMIT.",
  zh: "查询需要的内存超过数据库允许的上限：请减少返回的内容，或用 WHERE 和 LIMIT 缩小范围。",
};

/** Which of its limits was met: that of one transaction, of a database or of all that run. */
function limitIn(message: string): string {
  return /(\S+) threshold reached/u.exec(message)?.[1] ?? "db.memory.transaction.max";
}

function largeWriting(limit: string): Sentence {
  return {
    en: `Writing this at once needs more memory than Neo4j gives to a transaction, and nothing of it was written: raise ${limit}, or write less at a time.`,
    zh: `一次写入这些内容所需的内存超过 Neo4j 给一个事务的上限，内容没有写入：请调高 ${limit}，或分几次写入。`,
  };
}

const LATE_WRITING: Sentence = {
  en: "Neo4j ended the writing as it ran past a time limit, and nothing of it was written: raise db.transaction.timeout, or write less at a time.",
  zh: "写入超过了 Neo4j 的时限，已被终止，内容没有写入：请调高 db.transaction.timeout，或分几次写入。",
};

/** Mailuo's own constraints let all pass that it writes. */
function ruledOut(message: string): Sentence {
  return {
    en: `A constraint or index of others in the database does not let this be written, and nothing of it was: ${asSentence(message)} Take it away, or give Mailuo a database of its own (NEO4J_DATABASE).`,
    zh: `数据库里他人的约束或索引不允许写入这些内容，内容没有写入：${asChineseSentence(inChinese(message))}请去掉它，或给脉络一个单独的数据库（NEO4J_DATABASE）。`,
  };
}

export function timeoutSentence(timeoutMs: number | undefined): Sentence {
  const seconds = timeoutMs === undefined ? undefined : timeoutMs / 1000;
  return {
    en: `The query was ended as it ran past ${seconds === undefined ? "its time" : `its ${seconds} s`}: narrow it with labels, WHERE or LIMIT, or give it more time.`,
    zh: `查询运行超过${seconds === undefined ? "允许的时间" : ` ${seconds} 秒`}，已被终止：请用标签、WHERE 或 LIMIT 缩小范围，或给它更长的时间。`,
  };
}

/** `$a, $b`; null: the server does not name them. */
function parameterNames(message: string): string | null {
  const names = message.slice(message.indexOf(":") + 1).trim();
  if (!message.includes(":") || names === "") return null;
  return names
    .split(",")
    .map((name) => `$${name.trim()}`)
    .join(", ");
}

/** The message without the place, which is given apart, and without the query's repetition. */
function invalidQuery(error: { readonly message: string }, { linesBefore = 0 }: ErrorContext): GraphError {
  const place = /\(line (\d+), column (\d+)/u.exec(error.message);
  const line = Number(place?.[1]) - linesBefore;
  const position = place === null ? {} : { position: { line, column: Number(place[2]) } };
  const what = withoutLongList(before(/\(line \d+, column \d+/u, firstLine(error.message)));
  const where = place === null ? "" : ` (line ${line}, column ${place[2]})`;
  const sentence = {
    en: `The query is not valid${where}: ${asSentence(what)}`,
    zh: `查询无效${place === null ? "" : `（第 ${line} 行第 ${place[2]} 列）`}：${asChineseSentence(inChinese(what))}`,
  };
  return new GraphError("invalid-query", sentence, {
    cause: error,
    ...position,
  });
}

/** Neo4j names everything that it might have expected: thirty words help nobody. */
function withoutLongList(what: string): string {
  return what.length > 160 ? before(/: expected /u, what) : what;
}

/** What stands before the mark; all of it where there is none. The server repeats words of the query, a hundred thousand characters at most. */
function before(mark: RegExp, text: string): string {
  const at = text.search(mark);
  return at < 0 ? text : text.slice(0, at).trimEnd();
}

function asChineseSentence(text: string): string {
  return `${text.replace(/[.。]$/u, "")}。`;
}

function asSentence(text: string): string {
  return /[.!?。]$/u.test(text) ? text : `${text}.`;
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").trim();
}
