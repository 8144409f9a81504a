import type { Reading } from "./reading.js";
import type { Token } from "./tokens.js";

/** A run of tokens that may be a name: no verb, particle or punctuation within. */
export interface Phrase {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Leading verbal nouns are verbs when a name follows: 建设|梁溪科技城; trailing words that are no part of names go: …整治|力度. */
export function phraseOf(
  passage: string,
  tokens: readonly Token[],
  reading: Reading,
  onVerb: (verb: Token) => void,
): Phrase | null {
  let from = 0;
  let to = tokens.length;
  while (from < to && isLeadingVerb(tokens, from, to, reading)) {
    const leading = tokens[from];
    if (leading !== undefined) onVerb(leading);
    from += 1;
  }
  while (to > from && isTail(tokens[to - 1], reading)) to -= 1;
  if (from === to) return null;
  return phraseFrom(passage, tokens.slice(from, to));
}

/** Tokens that follow each other in the passage. */
export function phraseFrom(passage: string, tokens: readonly Token[]): Phrase {
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  return { tokens, start, end, text: passage.slice(start, end) };
}

const TRANSITIVE: ReadonlySet<string> = new Set(
  "建设 改造 发展 治理 整治 保护 开发 扩建 规划 培育 提升 引进 保障 创建 调整 迁建 改善 综合治理 综合整治 拓宽 改扩建 升级改造 重建 修复 修建 支持 鼓励 促进 解决 落实 实施 推进 整合 重组 培养 更新 延伸 连接 编制 修编 申报 申请 运用 整合 研究 开放 应对 规范 统筹 处置 利用 运营".split(
    " ",
  ),
);

/** Those that no name begins with: 改善|医院. */
const NEVER_NOUNS: ReadonlySet<string> = new Set(
  "改善 引进 解决 落实 实施 推进 鼓励 支持 应对 申报 申请 编制 促进 处置 运用 优化 规范 梳理".split(" "),
);

/** What is left of a verb or a number before a name: 办|好|广交会, 首|批|试点. */
const SCRAPS: ReadonlySet<string> = new Set("好 批 性 后 成 上 下 中 前 内 里 间 及 化 时 力".split(" "));
const COUNTRIES = /^[德日荷新韩俄美英法央东非巴欧]/u;

function isLeadingVerb(tokens: readonly Token[], from: number, to: number, reading: Reading): boolean {
  const token = tokens[from];
  if (token === undefined || token.kind !== "word" || to - from < 2) return false;
  if (token.text === "中" && COUNTRIES.test(tokens[from + 1]?.text ?? "")) return false;
  if (reading.gazetteers.words.lead.has(token.text) || SCRAPS.has(token.text)) return true;
  if (!TRANSITIVE.has(token.text)) return false;
  if (NEVER_NOUNS.has(token.text)) return true;
  return to - from > 2 || (tokens[from + 1]?.text.length ?? 0) > 2;
}

const PREDICATES: ReadonlySet<string> = new Set(
  "上线 运行 运营 开放 启动 发布 获批 新 获 首 全 再 共 正 已".split(" "),
);

function isTail(token: Token | undefined, reading: Reading): boolean {
  if (token === undefined) return false;
  if (token.kind === "word" && (PREDICATES.has(token.text) || reading.gazetteers.words.lead.has(token.text)))
    return true;
  return (token.kind === "word" && reading.gazetteers.words.tail.has(token.text)) || token.kind === "mark";
}
