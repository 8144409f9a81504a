import type { Reading } from "./reading.js";
import type { Token } from "./tokens.js";

/** A run of tokens that may be a name: no verb, particle or punctuation within. */
export interface Phrase {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Phrases joined by 、 or 和, with what governs them: 推进 [北杨, 华泾, 关港工业园区] or, with 等, [A, B] 等 [classPhrase]. */
export interface PhraseGroup {
  readonly members: readonly Phrase[];
  readonly start: number;
  /** The words from the first member to the last, with what joins them. */
  readonly text: string;
  /** The phrase behind 等 that says what the members are: 等重大项目. */
  readonly className: Phrase | null;
  readonly open: boolean;
  /** Where the verb begins when it stands right before the first member; null otherwise. */
  readonly verbStart: number | null;
  /** The verb whose object the group is; null when none stands before it in the clause. */
  readonly verb: string | null;
}

type Role = "name" | "soft" | "lead" | "verb" | "join" | "etc" | "skip" | "break";

const CLAUSE_END = /[。！？；;，,：:!?\n]/u;
const NAME_MARK = /[·—－\-+～~—_/]/u;
const JOINS: ReadonlySet<string> = new Set(["和", "与", "及", "以及", "暨", "或"]);
const NUMBERED = /^[两三四五六七八九十]+(?:大|项)$/u;
const STOP_TAGS: ReadonlySet<string> = new Set(["u", "uj", "ul", "uz", "ug", "p", "c", "y", "e", "o", "r"]);

export function roleOf(token: Token, reading: Reading): Role {
  const { words } = reading.gazetteers;
  if (token.kind === "quote" || token.kind === "number") return "name";
  if (token.kind === "bracket") return "name";
  if (token.kind === "title") return "break";
  if (token.kind === "quantity") return "skip";
  if (token.kind === "mark") {
    if (token.text === "、") return "join";
    return NAME_MARK.test(token.text) ? "name" : "break";
  }
  if (token.text === "等") return "etc";
  if (JOINS.has(token.text)) return "join";
  if (words.soft.has(token.text)) return "soft";
  if (words.verb.has(token.text) || isQualifiedVerb(token.text, reading)) return "verb";
  if (words.stop.has(token.text)) return "break";
  if (words.lead.has(token.text)) return "lead";
  if (isWholeName(token.text, reading)) return "name";
  if (STOP_TAGS.has(token.tag) && !/[期段]$/u.test(token.text)) return "break";
  if (token.tag === "d" && token.text.length > 1 && !reading.gazetteers.heads.has(token.text)) return "break";
  return "name";
}

/**
 * Within a name a verb of one character is a piece of a name that the dictionary does not know (建 in 福建滔化工); at the beginning of
 * a clause a word that the dictionary holds for a verb is one.
 */
function roleWithin(token: Token, place: TokenPlace, reading: Reading): Role {
  const role = roleOf(token, reading);
  const { previous, next, length } = place;
  if (token.kind !== "word") return role;
  if (length > 0) {
    if (token.text === "全面") return next?.kind === "word" && roleOf(next, reading) !== "verb" ? "name" : "break";
    if (token.text === "至") return next?.kind === "word" ? "name" : "break";
    if (token.text === "中")
      return (previous?.text.length ?? 0) > 1 && next?.tag.startsWith("v") === true ? "break" : "name";
    return role === "verb" && token.text.length === 1 && !ALWAYS_VERBS.has(token.text) ? "name" : role;
  }
  if (role !== "name" || token.tag !== "v") return role;
  const opens = previous === undefined || (previous.kind === "mark" && previous.text !== "、" && previous.text !== "·");
  return opens && token.text.length > 1 ? "verb" : role;
}

/** Verbs of one character that are hardly ever part of a name. */
const ALWAYS_VERBS: ReadonlySet<string> = new Set(["获", "抓", "拓", "促"]);

interface TokenPlace {
  readonly previous: Token | undefined;
  readonly next: Token | undefined;
  /** How many tokens the name has before this one. */
  readonly length: number;
}

/** 大连 has the tag of an adverb, 来宾 that of a noun. */
function isWholeName(word: string, reading: Reading): boolean {
  return word.length > 1 && reading.divisions.longestAt(word, 0)?.end === word.length;
}

/** 认真落实, 充分发挥: the dictionary has many adverbs with their verbs as one word. */
function isQualifiedVerb(word: string, reading: Reading): boolean {
  const { words, heads } = reading.gazetteers;
  const [adverb, verb] = [word.slice(0, 2), word.slice(2)];
  if (word.length !== 4 || heads.has(word) || heads.has(verb)) return false;
  return (words.stop.has(adverb) || words.lead.has(adverb)) && (words.verb.has(verb) || words.soft.has(verb));
}

/** All groups of a passage, in order. */
export function phraseGroups(text: string, tokens: readonly Token[], reading: Reading): PhraseGroup[] {
  const groups: PhraseGroup[] = [];
  let members: Phrase[] = [];
  let current: Token[] = [];
  let verb: Token | null = null;
  let joined = false;
  /** How many members stood before 等; null when there was none. */
  let openAfter: number | null = null;

  function closePhrase(): void {
    const phrase = phraseOf(current, reading, (soft) => {
      if (members.length === 0) verb = soft;
    });
    current = [];
    if (phrase !== null) members.push(phrase);
  }
  function closeGroup(): void {
    closePhrase();
    splitNumberedClass();
    if (members.length > 0) {
      const named = openAfter ?? members.length;
      const start = members[0]?.start ?? 0;
      groups.push({
        members: members.slice(0, named),
        start,
        text: text.slice(start, members[named - 1]?.end ?? start),
        className: members[named] ?? null,
        open: openAfter !== null,
        verb: verb?.text ?? null,
        verbStart: verb !== null && verb.end === start ? verb.start : null,
      });
    }
    members = [];
    joined = false;
    openAfter = null;
  }

  /** 工业治霾、科技治霾|六大行动 says what the members are as 等 does. */
  function splitNumberedClass(): void {
    const last = members.at(-1);
    if (last === undefined || openAfter !== null || members.length < 2) return;
    const at = last.tokens.findIndex((token, index) => index > 0 && NUMBERED.test(token.text));
    const [before, after] = [last.tokens.slice(0, at), last.tokens.slice(at)];
    if (at < 1 || before.length === 0 || after.length < 2) return;
    members = [...members.slice(0, -1), phraseFrom(before), phraseFrom(after)];
    openAfter = members.length - 1;
  }

  for (const [index, token] of tokens.entries()) {
    const role = roleWithin(
      token,
      { previous: tokens[index - 1], next: tokens[index + 1], length: current.length },
      reading,
    );
    if (role === "name" || role === "soft" || (role === "lead" && current.length > 0)) {
      const abuts = token.kind === "quote" && tokens[index - 1]?.kind === "quote";
      if (abuts) closePhrase();
      if (current.length === 0 && members.length > 0 && !joined && !abuts) closeGroup();
      if (current.length === 0 && token.kind === "bracket") continue;
      current.push(token);
      joined = false;
    } else if (role === "join") {
      closePhrase();
      joined = members.length > 0;
    } else if (role === "etc" && (current.length > 0 || members.length > 0) && openAfter === null) {
      closePhrase();
      if (members.length > 0) openAfter = members.length;
      joined = openAfter !== null;
    } else if (role === "skip" || role === "lead") {
      if (current.length > 0) {
        const wasJoined: boolean = joined;
        closeGroup();
        joined = wasJoined;
      }
    } else {
      closeGroup();
      if (role === "verb") verb = token;
      else if (CLAUSE_END.test(token.text)) verb = null;
    }
  }
  closeGroup();
  return groups;
}

/** Leading verbal nouns are verbs when a name follows: 建设|梁溪科技城; trailing words that are no part of names go: …整治|力度. */
function phraseOf(tokens: readonly Token[], reading: Reading, onVerb: (verb: Token) => void): Phrase | null {
  let from = 0;
  let to = tokens.length;
  while (from < to && isLeadingVerb(tokens, from, to, reading)) {
    const leading = tokens[from];
    if (leading !== undefined) onVerb(leading);
    from += 1;
  }
  while (to > from && isTail(tokens[to - 1], reading)) to -= 1;
  if (from === to) return null;
  return phraseFrom(tokens.slice(from, to));
}

function phraseFrom(tokens: readonly Token[]): Phrase {
  const start = tokens[0]?.start ?? 0;
  return { tokens, start, end: tokens.at(-1)?.end ?? start, text: tokens.map((token) => token.text).join("") };
}

const TRANSITIVE: ReadonlySet<string> = new Set(
  "建设 改造 发展 治理 整治 保护 开发 扩建 规划 培育 提升 引进 保障 创建 调整 迁建 改善 综合治理 综合整治 拓宽 改扩建 升级改造 重建 修复 修建 支持 鼓励 促进 解决 落实 实施 推进 整合 重组 培养 更新 延伸 连接 编制 修编 申报 申请 运用 整合 研究 开放 应对 规范 统筹 处置 利用 运营".split(
    " ",
  ),
);

/** Those that no name begins with: 改善|医院. */
const NEVER_NOUNS: ReadonlySet<string> = new Set(
  "改善 引进 解决 落实 实施 推进 鼓励 支持 应对 申报 申请 编制 促进 处置 运用".split(" "),
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
  const rest = tokens.slice(from + 1, to);
  if (NEVER_NOUNS.has(token.text)) return true;
  return rest.length > 1 || (rest[0]?.text.length ?? 0) > 2;
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
