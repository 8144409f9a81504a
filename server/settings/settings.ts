import { z } from "zod";
import { MOST_EXPORTED_ROWS, MOST_ROWS } from "#model/query.js";
import { isProxyAddress } from "#server/access/forwarding.js";
import { isHostName } from "#server/host-name.js";
import { list, oneOf, path, text, wholeNumber, yesOrNo } from "./kinds.js";
import { aboutSetting, optionalSetting, setting, type KnownSetting } from "./setting.js";

const HOST_NAMES = {
  en: "host names such as mailuo.example.org, without scheme and port, separated by commas",
  zh: "以逗号分隔的主机名，如 mailuo.example.org，不带协议和端口",
};

/**
 * All that can be set, in the order in which it is told. A setting is a field here and nothing else: flags, `--help`,
 * `.env.example` and docs/configuration.md are made from it (`npm run configuration` writes the files anew).
 */
export const Settings = z.object({
  host: setting(text({ en: "an address", zh: "地址" }), {
    variable: "HOST",
    flag: "--host",
    of: "server",
    fallback: "127.0.0.1",
    en: "The address on which the server listens. On another one than loopback it starts only when there is a token.",
    zh: "服务监听的地址。不是本机地址时，没有令牌就不会启动。",
  }),
  port: setting(wholeNumber(0, 65_535, { en: "a port number", zh: "端口号" }), {
    variable: "PORT",
    flag: "--port",
    of: "server",
    fallback: 7010,
    en: "The port on which the server listens; 0 takes any free one.",
    zh: "服务监听的端口；0 表示任取一个空闲端口。",
  }),
  allowedHosts: setting(list(HOST_NAMES, isHostName), {
    variable: "ALLOWED_HOSTS",
    flag: "--allowed-hosts",
    of: "server",
    fallback: [],
    example: "mailuo.example.org",
    en: "Further host names by which browsers may call the server.",
    zh: "浏览器访问服务时还可以使用的其他主机名。",
  }),
  requireToken: setting(yesOrNo(), {
    variable: "MAILUO_REQUIRE_TOKEN",
    flag: "--require-token",
    of: "server",
    fallback: false,
    en: "Whether callers of this machine need a token too.",
    zh: "本机的访问者是否也须持令牌。",
  }),
  adminToken: optionalSetting(text({ en: "a token", zh: "令牌" }), {
    variable: "MAILUO_ADMIN_TOKEN",
    flag: null,
    of: "server",
    isSecret: true,
    example: "",
    en: "Lets an admin in besides the tokens that “mailuo token create” makes; made by “mailuo token generate”.",
    zh: "除“mailuo token create”所建令牌外，还凭此令牌以管理员身份访问；由“mailuo token generate”生成。",
  }),
  adminTokenFile: optionalSetting(path({ en: "a file", zh: "文件" }), {
    variable: "MAILUO_ADMIN_TOKEN_FILE",
    flag: "--admin-token-file",
    of: "server",
    example: "/run/secrets/mailuo_admin_token",
    en: "The file that holds a token which lets an admin in besides those that “mailuo token create” makes.",
    zh: "存放另一管理员令牌的文件；该令牌与“mailuo token create”所建令牌并用。",
  }),
  trustProxy: setting(
    list(
      {
        en: "“loopback”, or addresses and ranges such as 10.0.0.0/8, separated by commas",
        zh: "“loopback”，或以逗号分隔的地址和网段，如 10.0.0.0/8",
      },
      isProxyAddress,
    ),
    {
      variable: "TRUST_PROXY",
      flag: "--trust-proxy",
      of: "server",
      fallback: [],
      example: "loopback",
      en: "The proxies whose word is taken for who calls, by which name and scheme; “loopback” is one on this machine.",
      zh: "可信的代理：其所报的来访地址、主机名和协议会被采信；“loopback”指本机上的代理。",
    },
  ),
  proxyHeader: setting(oneOf(["x-forwarded", "forwarded"]), {
    variable: "PROXY_HEADER",
    flag: "--proxy-header",
    of: "server",
    fallback: "x-forwarded",
    en: "Where proxies write it: X-Forwarded-For, -Proto and -Host, or Forwarded (RFC 7239).",
    zh: "代理把这些写在哪里：X-Forwarded-For、-Proto 和 -Host，或 Forwarded（RFC 7239）。",
  }),
  basePath: setting(
    text({ en: "a path such as /mailuo", zh: "形如 /mailuo 的路径" }, /^(?:\/|(?:\/[A-Za-z0-9._~-]+)+\/?)$/u),
    {
      variable: "BASE_PATH",
      flag: "--base-path",
      of: "server",
      fallback: "/",
      en: "The path below which the server is reached, for a proxy that serves other things beside it.",
      zh: "访问服务时所在的路径，供同时代理其他内容的代理使用。",
    },
  ),
  readingRate: setting(wholeNumber(0, 1_000_000), {
    variable: "RATE_READING",
    flag: "--rate-reading",
    of: "server",
    fallback: 3_000,
    en: "How many requests a minute one caller may send that look and search; 0: any number. Local users without a token are not limited.",
    zh: "每个访问者每分钟可发送的浏览和搜索请求数；0 表示不限。无令牌的本机用户不受限。",
  }),
  queryingRate: setting(wholeNumber(0, 1_000_000), {
    variable: "RATE_QUERYING",
    flag: "--rate-querying",
    of: "server",
    fallback: 600,
    en: "The same for queries and exports.",
    zh: "同上，适用于查询和导出。",
  }),
  writingRate: setting(wholeNumber(0, 1_000_000), {
    variable: "RATE_WRITING",
    flag: "--rate-writing",
    of: "server",
    fallback: 120,
    en: "The same for what changes the graph.",
    zh: "同上，适用于更改图谱的请求。",
  }),
  dataFolder: setting(path({ en: "a folder", zh: "文件夹" }), {
    variable: "MAILUO_DATA",
    flag: "--data",
    of: "store",
    fallback: "./data",
    en: "The folder of the embedded engine's store, and of what the server keeps besides the graph.",
    zh: "内嵌引擎图库所在的文件夹，服务除图谱外保存的内容也在其中。",
  }),
  readers: optionalSetting(wholeNumber(1, 64), {
    variable: "MAILUO_READERS",
    flag: "--readers",
    of: "store",
    example: "3",
    en: "How many processes of the embedded engine answer queries at the same time; each holds the whole graph in memory. Without it two more than there are cores, at most 8, as far as half of the memory allows.",
    zh: "内嵌引擎同时回答查询的进程数，每个进程都把整个图谱放在内存里。不填则比处理器核数多两个，最多 8 个，且以一半内存能容纳为限。",
  }),
  neo4jUri: optionalSetting(
    text(
      {
        en: "an address like bolt://localhost:7687, without a password",
        zh: "形如 bolt://localhost:7687 的地址，不含密码",
      },
      /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/[^/@\s]+\/?$/u,
    ),
    {
      variable: "NEO4J_URI",
      flag: "--neo4j-uri",
      of: "store",
      example: "bolt://127.0.0.1:7687",
      en: "A Neo4j server to use instead of the embedded engine.",
      zh: "用来代替内嵌引擎的 Neo4j 服务器。",
    },
  ),
  neo4jUser: setting(text({ en: "a user's name", zh: "用户名" }), {
    variable: "NEO4J_USER",
    flag: "--neo4j-user",
    of: "store",
    fallback: "neo4j",
    en: "The user of the Neo4j server.",
    zh: "Neo4j 服务器的用户。",
  }),
  neo4jPassword: optionalSetting(text({ en: "a password", zh: "密码" }), {
    variable: "NEO4J_PASSWORD",
    flag: null,
    of: "store",
    isSecret: true,
    example: "",
    en: "The user's password; needed with a Neo4j server.",
    zh: "该用户的密码；使用 Neo4j 服务器时必填。",
  }),
  neo4jDatabase: optionalSetting(text({ en: "a database's name", zh: "数据库名" }), {
    variable: "NEO4J_DATABASE",
    flag: "--neo4j-database",
    of: "store",
    example: "neo4j",
    en: "The database of the Neo4j server; without it the user's home database.",
    zh: "Neo4j 服务器中的数据库；不填则为该用户的默认数据库。",
  }),
  timeoutMs: setting(wholeNumber(1, 120_000), {
    variable: "MAILUO_TIMEOUT_MS",
    flag: "--timeout-ms",
    of: "server",
    fallback: 10_000,
    en: "The longest time of one query, in milliseconds.",
    zh: "单个查询的最长时间，以毫秒计。",
  }),
  maxRows: setting(wholeNumber(1, MOST_ROWS), {
    variable: "MAILUO_MAX_ROWS",
    flag: "--max-rows",
    of: "server",
    fallback: 100_000,
    en: "The most rows that one answer may be asked for; who does not ask gets 5,000 at most.",
    zh: "一次回答最多可要求的行数；未要求时最多 5000 行。",
  }),
  exportRows: setting(wholeNumber(1, MOST_EXPORTED_ROWS), {
    variable: "MAILUO_EXPORT_ROWS",
    flag: "--export-rows",
    of: "server",
    fallback: 1_000_000,
    en: "The most rows of a query's whole result that is saved as a file.",
    zh: "把查询的全部结果存为文件时最多的行数。",
  }),
  queriesAtOnce: setting(wholeNumber(1, 100), {
    variable: "MAILUO_QUERIES_AT_ONCE",
    flag: "--queries-at-once",
    of: "server",
    fallback: 16,
    en: "How many free queries run at the same time, in the embedded engine at most half of its reading processes; more wait, and callers take turns.",
    zh: "同时运行的自由查询个数，内嵌引擎中至多为读取进程的一半；其余的等待，各访问者轮流。",
  }),
  queriesPerCaller: setting(wholeNumber(1, 100), {
    variable: "MAILUO_QUERIES_PER_CALLER",
    flag: "--queries-per-caller",
    of: "server",
    fallback: 2,
    en: "How many of these one caller (a token, or else an address) may have running.",
    zh: "其中每个访问者（令牌，或地址）最多同时运行的个数。",
  }),
  uploadMegabytes: setting(wholeNumber(1, 10_000), {
    variable: "MAILUO_UPLOAD_MB",
    flag: "--upload-mb",
    of: "server",
    fallback: 200,
    en: "The most that one upload may hold, in megabytes.",
    zh: "一次上传的最大总量，以兆字节计。",
  }),
  viewsMegabytes: setting(wholeNumber(1, 100_000), {
    variable: "MAILUO_VIEWS_MB",
    flag: "--views-mb",
    of: "server",
    fallback: 500,
    en: "The most that all saved views together may take, in megabytes.",
    zh: "全部已存视图合计的最大占用，以兆字节计。",
  }),
  linksMegabytes: setting(wholeNumber(1, 100_000), {
    variable: "MAILUO_LINKS_MB",
    flag: "--links-mb",
    of: "server",
    fallback: 500,
    en: "The same for what short links lead to; when it is reached, no more are made, and none is given up.",
    zh: "同上，适用于短链接所指的内容；达到后不再生成新链接，已有的不会舍弃。",
  }),
  undoMegabytes: setting(wholeNumber(0, 100_000), {
    variable: "MAILUO_UNDO_MB",
    flag: "--undo-mb",
    of: "server",
    fallback: 500,
    en: "The most that is kept of what reports said before they were loaded anew, so that loads can be undone, in megabytes; the oldest goes first. 0 keeps nothing.",
    zh: "为撤销载入而保留的报告原先内容的最大占用，以兆字节计；最早的先舍弃。0 表示不保留。",
  }),
  loadThreads: setting(wholeNumber(0, 64), {
    variable: "MAILUO_LOAD_THREADS",
    flag: "--load-threads",
    of: "server",
    fallback: 0,
    en: "How many uploaded files are read at a time; 0 leaves one core to those who read the graph.",
    zh: "同时读取多少个上传的文件；0 表示给查看图谱的人留出一个核心。",
  }),
  readSeconds: setting(wholeNumber(1, 86_400), {
    variable: "MAILUO_READ_SECONDS",
    flag: "--read-seconds",
    of: "server",
    fallback: 120,
    en: "How long reading one uploaded report may take, in seconds.",
    zh: "读取一份上传报告最长可用的时间，以秒计。",
  }),
  waitingJobs: setting(wholeNumber(1, 1_000), {
    variable: "MAILUO_WAITING_JOBS",
    flag: "--waiting-jobs",
    of: "server",
    fallback: 50,
    en: "How many jobs may wait for their turn.",
    zh: "最多有多少个任务排队等候。",
  }),
  keptJobs: setting(wholeNumber(0, 10_000), {
    variable: "MAILUO_KEPT_JOBS",
    flag: "--kept-jobs",
    of: "server",
    fallback: 200,
    en: "How many past jobs are kept with what they told.",
    zh: "保留多少个已结束的任务及其消息。",
  }),
  searchMegabytes: setting(wholeNumber(0, 1_000_000), {
    variable: "MAILUO_SEARCH_MB",
    flag: "--search-mb",
    of: "server",
    fallback: 1_024,
    en: "How much memory the sentences of the graph may take for searching, in megabytes; a million take about 200. Where they need more, or with 0, the store's own full-text index is asked, which is slower.",
    zh: "供检索的句子最多占用的内存，以兆字节计；一百万句约占 200 兆。超出时，或设为 0 时，改用图库自带的全文索引，速度较慢。",
  }),
  slowQueryMs: setting(wholeNumber(0, 3_600_000), {
    variable: "MAILUO_SLOW_QUERY_MS",
    flag: "--slow-query-ms",
    of: "server",
    fallback: 1_000,
    en: "Queries that take longer are logged as warnings, in milliseconds; 0 logs none.",
    zh: "耗时超过此值的查询会作为警告写入日志，以毫秒计；0 表示不记录。",
  }),
  metricsFor: setting(oneOf(["anyone", "reader", "editor", "admin"]), {
    variable: "MAILUO_METRICS",
    flag: "--metrics",
    of: "server",
    fallback: "reader",
    en: "Which role may read /metrics; with “anyone” no token is needed.",
    zh: "哪种角色可以读取 /metrics；“anyone”表示不需要令牌。",
  }),
  drainDelaySeconds: setting(wholeNumber(0, 300), {
    variable: "MAILUO_DRAIN_DELAY_SECONDS",
    flag: "--drain-delay-seconds",
    of: "server",
    fallback: 0,
    en: "For how long the server goes on taking requests after it was asked to end, so that a load balancer sees by /api/health/ready that it should send no more.",
    zh: "服务被要求结束后继续接受请求的秒数，使负载均衡器能从 /api/health/ready 得知不应再转来请求。",
  }),
  drainSeconds: setting(wholeNumber(0, 3_600), {
    variable: "MAILUO_DRAIN_SECONDS",
    flag: "--drain-seconds",
    of: "server",
    fallback: 10,
    en: "For how long requests under way may go on after that, before they are cut off.",
    zh: "此后正在处理的请求最多还可继续的秒数，超过则被切断。",
  }),
  logLevel: setting(oneOf(["trace", "debug", "info", "warn", "error", "fatal", "silent"]), {
    variable: "LOG_LEVEL",
    flag: "--log-level",
    of: "server",
    fallback: "warn",
    en: "How much the server logs, to standard error.",
    zh: "服务写入标准错误的日志详细程度。",
  }),
});
export type Settings = z.infer<typeof Settings>;

/** A setting as pages, flags and messages tell of it. */
export interface ToldSetting extends KnownSetting {
  /** In a file, and in the program. */
  readonly name: string;
  readonly schema: z.ZodType;
  /** Null: absent unless it is set. */
  readonly fallback: unknown;
}

/** All settings, in the order of the schema. */
export function toldSettings(): readonly ToldSetting[] {
  return Object.entries(Settings.shape).map(([name, schema]) => ({
    ...aboutSetting(schema),
    name,
    schema,
    fallback: schema.parse(undefined) ?? null,
  }));
}
