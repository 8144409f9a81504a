import type { Candidate } from "../candidate.js";
import { headOf, type Reading } from "../reading.js";
import type { Token } from "../tokens.js";

const GOVERNS: ReadonlySet<string> = new Set(
  "制定 制订 出台 修订 颁布 印发 编制 推出 发布 完善 健全 建立 建立健全 落实 实行 实施 执行 推行 探索 试行 探索建立 优化 严格执行 严格落实 用好 用足 兑现 起草 研究制定".split(
    " ",
  ),
);
const END = /[，,。；;：:！？!?]/u;

/**
 * What a verb of rule-making governs, up to the last head of a policy in its clause, verbs and particles included:
 * 出台|政府购买社会工作服务的实施方案, 建立|涉法涉诉信访依法终结制度.
 */
export function governedPolicies(text: string, tokens: readonly Token[], reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  let from: Token | null = null;
  let to: number | null = null;

  function close(): void {
    if (from !== null && to !== null) {
      const candidate = policy(text, from.end, to, from.text, reading);
      if (candidate !== null) found.push(candidate);
    }
    from = null;
    to = null;
  }

  for (const [index, token] of tokens.entries()) {
    if (token.kind === "mark" && END.test(token.text)) close();
    else if (token.kind === "title" || token.text === "、" || token.text === "和" || token.text === "等") close();
    else if (governs(token.text, reading)) {
      close();
      from = token;
    } else if (from !== null && isPolicyHead(tokens, index, from.end, text, reading)) to = token.end;
  }
  close();
  return found;
}

/** 制定, and 研究制定 or 制定实施 where the dictionary joins two verbs. */
function governs(word: string, reading: Reading): boolean {
  const isGoverning =
    GOVERNS.has(word) || (word.length === 4 && (GOVERNS.has(word.slice(0, 2)) || GOVERNS.has(word.slice(2))));
  return isGoverning && !reading.gazetteers.heads.has(word);
}

/**
 * Members of a list whose class is a policy, verbs included: 出台|推动制造业高质量发展、研发产业化等|政策措施. The class is part of each name.
 */
export function listedPolicies(text: string, tokens: readonly Token[], reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  let members: { readonly start: number; readonly end: number }[] = [];
  let from: number | null = null;
  for (const [index, token] of tokens.entries()) {
    if (governs(token.text, reading)) {
      members = [];
      from = token.end;
    } else if (from === null) continue;
    else if (token.text === "、" && token.kind === "mark") {
      members.push({ start: from, end: token.start });
      from = token.end;
    } else if (token.text === "等" && members.length > 0) {
      const core = policyCore(text, tokens, index + 1, reading);
      if (core !== null) {
        for (const { start, end } of [...members, { start: from, end: token.start }]) {
          const name = text.slice(start, end);
          if (name.length < 4 || name.length > 30) continue;
          found.push({
            start,
            end,
            type: "Policy",
            name: `${name}${core}`,
            aliases: [name],
            rule: "listed-policy",
            confidence: 0.8,
          });
        }
      }
      from = null;
    } else if (END.test(token.text) || token.kind === "title") from = null;
  }
  return found;
}

/** What follows 等 as far as it ends in a policy's head, without 一系列 and the like: 领域创新发展支持政策, 政策措施. */
function policyCore(text: string, tokens: readonly Token[], index: number, reading: Reading): string | null {
  let first = index;
  while (tokens[first] !== undefined && NO_CORE.test(tokens[first]?.text ?? "")) first += 1;
  const start = tokens[first]?.start;
  if (start === undefined) return null;
  for (let at = first; at < first + 8; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token === undefined || token.kind !== "word") return null;
    const core = text.slice(start, token.end);
    if (
      headOf(core, reading)?.head.type === "Policy" &&
      (next === undefined || next.kind === "mark" || next.text === "的")
    )
      return core;
  }
  return null;
}

const NO_CORE = /^(?:一|系列|一系列|一批|有关|相关|各项|配套|多项|\d+项)$/u;

function isPolicyHead(tokens: readonly Token[], index: number, start: number, text: string, reading: Reading): boolean {
  const token = tokens[index];
  if (token === undefined || token.kind !== "word") return false;
  const next = tokens[index + 1];
  if (next !== undefined && next.kind === "word" && next.text !== "的" && headOf(next.text, reading) !== null)
    return false;
  const found = headOf(text.slice(start, token.end), reading);
  if (token.text.endsWith("计划") && found !== null) return true;
  return found?.head.type === "Policy" && found.head.need <= 1;
}

function policy(text: string, start: number, end: number, verb: string, reading: Reading): Candidate | null {
  const trimmed = text
    .slice(start, end)
    .replace(/^(?:了|的|并|好|修改|修订|废止|实施|落实|完善|全面|严格|新的|一批|一系列|各项|有关|相关)+/u, "");
  const head = headOf(trimmed, reading)?.word ?? "";
  const modifier = trimmed.slice(0, trimmed.length - head.length);
  if (
    modifier.length < 2 ||
    trimmed.length > 40 ||
    /^(?:有关|相关|配套|各项|的|系列|一系列|一揽子|体制|管理体制|工作|新|各类|多项|政府|地方性|地方|行政|人民团体|有效|整改|具体|针对性|长效|长效管理|科学)+的?$/u.test(
      modifier,
    )
  )
    return null;
  const plain = trimmed.replace(/的(?=[^的]{2,6}$)/u, "");
  const strong = /^(?:制[定订]|出台|修订|颁布|印发|编制|推出|发布)$/u.test(verb);
  return {
    start: end - trimmed.length,
    end,
    type: "Policy",
    name: trimmed,
    aliases: plain === trimmed ? [] : [plain],
    rule: "governed-policy",
    confidence: strong ? 0.95 : 0.88,
  };
}
