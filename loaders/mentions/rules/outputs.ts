import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import type { Token } from "../tokens.js";

const OUTPUT = /^\d[\d.,]*(?:万|亿)?(?:吨|台|辆|套|千瓦|件|片|米|平方米|立方米|标准箱|支|只|头|羽|千伏安?)$/u;
const END = /[，。；：！？、（）,;:]/u;
const LONGEST_PRODUCT = 14;
const LONGEST_FIRM = 6;
const WORKS = /^(?:项目|工程|生产线|装置|等)$/u;
const NO_FIRM: ReadonlySet<string> = new Set(["v", "vn", "m", "d", "p", "c", "u", "uj", "ul", "f", "r", "q", "t"]);

/**
 * What is built to make so much of something, and the firm that it is called after: 化医|45万吨合成氨, 惠普|3600万台笔记本电脑|项目.
 */
export function outputProjects(text: string, tokens: readonly Token[], reading: Reading): Candidate[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== "quantity" || !OUTPUT.test(token.text)) return [];
    const product = productBehind(tokens, index);
    if (product === null) return [];
    const firm = firmBefore(tokens, index, reading);
    const own = text.slice(token.start, product.end);
    const full = text.slice(token.start, product.worksEnd);
    const name = firm === null ? full : `${firm.name}${full}`;
    const aliases = [...new Set([own, full, ...(firm === null ? [] : [`${firm.name}${own}`])])].filter(
      (alias) => alias !== name,
    );
    const start = firm?.start ?? token.start;
    const project: Candidate = {
      start,
      end: product.worksEnd,
      type: "Project",
      name,
      aliases,
      rule: "output",
      confidence: 0.45,
    };
    if (firm === null) return [project];
    return [project, { ...firm, type: "Organization", aliases: [], rule: "output-firm", confidence: 0.45 }];
  });
}

interface Product {
  readonly end: number;
  /** With 项目, where that follows. */
  readonly worksEnd: number;
}

function productBehind(tokens: readonly Token[], index: number): Product | null {
  const start = tokens[index]?.end ?? 0;
  let end = start;
  for (const token of tokens.slice(index + 1, index + 8)) {
    if (token.kind === "mark" && token.text !== "/") break;
    if (token.kind === "quantity" || END.test(token.text) || token.text === "和" || token.text === "及") break;
    if (WORKS.test(token.text)) return end === start ? null : { end, worksEnd: token.text === "等" ? end : token.end };
    if (token.end - start > LONGEST_PRODUCT) return null;
    end = token.end;
  }
  return end - start < 2 ? null : { end, worksEnd: end };
}

function firmBefore(
  tokens: readonly Token[],
  index: number,
  { gazetteers: { words } }: Reading,
): { readonly start: number; readonly end: number; readonly name: string } | null {
  const end = tokens[index]?.start ?? 0;
  let start = end;
  let name = "";
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word" || NO_FIRM.has(token.tag)) break;
    if (words.verb.has(token.text) || words.stop.has(token.text) || words.lead.has(token.text)) break;
    if (end - token.start > LONGEST_FIRM) break;
    start = token.start;
    name = `${token.text}${name}`;
  }
  if (end - start < 2) return null;
  return { start, end, name };
}
