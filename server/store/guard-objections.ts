import { shortened } from "#server/shortened.js";
import type { Sentence } from "#model/language.js";
import { closes, isMark, isName, isNamePart, upper, type Token } from "./guard-tokens.js";
import {
  EXPRESSION_WORDS,
  FOLLOWING_WORDS,
  FORBIDDEN_CLAUSES,
  FORBIDDEN_COMMANDS,
  isReadingProcedure,
  PURE_NAMESPACES,
  SHOW_FOLLOWERS,
  SHOW_QUALIFIERS,
  SHOW_SUBJECTS,
} from "./guard-words.js";

/** Why the token at `index` must not stand there; null where it may. */
export function objectionAt(tokens: readonly Token[], index: number): Sentence | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.kind === "mark") {
    if (token.text === ";" && index + 1 < tokens.length)
      return {
        en: "Only one query at a time: take away what stands behind the semicolon.",
        zh: "一次只能运行一个查询：请去掉分号后面的内容。",
      };
    return token.text === "(" ? objectionToFunction(tokens, index) : null;
  }
  if (token.kind !== "word" || isName(tokens, index)) return null;
  const word = upper(token);
  const clause = FORBIDDEN_CLAUSES.get(word);
  if (clause !== undefined) return beginsClause(tokens, index) ? forbidden(token.text, clause) : null;
  const command = FORBIDDEN_COMMANDS.get(word);
  if (command !== undefined) return beginsCommand(tokens, index) ? forbidden(token.text, command) : null;
  if ((word === "SHOW" || word === "CALL") && isVariable(tokens, index)) return null;
  if (word === "SHOW" && beginsCommand(tokens, index)) return objectionToShow(tokens, index);
  if (word === "CALL" && beginsClause(tokens, index)) return objectionToCall(tokens, index);
  if (word === "TRANSACTIONS" && endsCallInTransactions(tokens, index)) {
    return {
      en: "CALL { … } IN TRANSACTIONS is refused, as it commits while it runs: leave IN TRANSACTIONS away.",
      zh: "不允许 CALL { … } IN TRANSACTIONS，因为它在运行中提交：请去掉 IN TRANSACTIONS。",
    };
  }
  return null;
}

function forbidden(word: string, why: string): Sentence {
  return {
    en: `Queries only read here, and ${word.toUpperCase()} is refused because ${why}. If it is a name in your query, write it in backticks: \`${word}\`.`,
    zh: `这里的查询只能读取，不允许 ${word.toUpperCase()}。如果它是查询中的名称，请用反引号括起来：\`${word}\`。`,
  };
}

/** A clause goes on with a name, a pattern or an expression; a variable that is named like it goes on with an operator. */
function beginsClause(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined) return false;
  return next.kind === "mark" ? ["(", "[", "{", "$"].includes(next.text) : true;
}

/** A command goes on with a word. START and STOP are common names (`m.start AS start`) and never stand within a query. */
function beginsCommand(tokens: readonly Token[], index: number): boolean {
  if (!isNamePart(tokens[index + 1])) return false;
  const before = tokens[index - 1];
  if (!["START", "STOP"].includes(upper(tokens[index]))) return true;
  if (before?.kind === "word") return !EXPRESSION_WORDS.has(upper(before));
  return before?.kind !== "mark" || [";", "{", "}", ")"].includes(before.text);
}

/** `AS call RETURN call`; but `CALL return.all()` names a procedure. */
function isVariable(tokens: readonly Token[], index: number): boolean {
  const isNamespace = isMark(tokens[index + 2], ".") && isNamePart(tokens[index + 3]);
  return index > 0 && FOLLOWING_WORDS.has(upper(tokens[index + 1])) && !isNamespace;
}

function objectionToShow(tokens: readonly Token[], index: number): Sentence | null {
  let at = index + 1;
  while (SHOW_QUALIFIERS.has(upper(tokens[at]))) at += 1;
  const next = tokens[at + 1];
  const ends = next === undefined || isMark(next, ";") || SHOW_FOLLOWERS.has(upper(next));
  if (SHOW_SUBJECTS.has(upper(tokens[at])) && ends) return null;
  const subject = shortened(tokens[at]?.text ?? "");
  return {
    en: `SHOW ${subject} is refused: only indexes, constraints, functions and procedures may be listed.`,
    zh: `不允许 SHOW ${subject}：只能列出索引、约束、函数和过程。`,
  };
}

/** A CALL of nothing that can be called: Neo4j fails at it in its inside. Elsewhere it may be a variable's name. */
export function isNamelessCall(tokens: readonly Token[], index: number): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  const isClause = before === undefined || closes(before) || ["EXPLAIN", "PROFILE", "OPTIONAL"].includes(upper(before));
  const isMarked = next === undefined || (next.kind === "mark" && !isMark(next, "{") && !isMark(next, "("));
  return upper(tokens[index]) === "CALL" && isClause && isMarked;
}

/** A map's name that no object in JavaScript takes as one, nor do the embedded engine's values. */
export function isLostName(tokens: readonly Token[], index: number): boolean {
  const [token, before] = [tokens[index], tokens[index - 1]];
  const isWord = token?.kind === "word" || token?.kind === "quoted";
  const isInMap = isMark(before, "{") || isMark(before, ",");
  return isWord && token.text === "__proto__" && isInMap && isMark(tokens[index + 1], ":");
}

function objectionToCall(tokens: readonly Token[], index: number): Sentence | null {
  const first = tokens[index + 1];
  if (first?.kind !== "word" && first?.kind !== "quoted") return null;
  const parts = [first.text];
  for (let at = index + 2; isMark(tokens[at], "."); at += 2) parts.push(tokens[at + 1]?.text ?? "");
  const name = parts.join(".");
  if (isReadingProcedure(name)) return null;
  return {
    en: `The procedure ${shortened(name)} is refused: only procedures that are known to read this graph alone may be called.`,
    zh: `不允许过程 ${shortened(name)}：只能调用已知仅读取本图的过程。`,
  };
}

function objectionToFunction(tokens: readonly Token[], index: number): Sentence | null {
  const parts: string[] = [];
  let at = index - 1;
  for (; isNamePart(tokens[at]); at -= 2) {
    parts.unshift(tokens[at]?.text ?? "");
    if (!isMark(tokens[at - 1], ".")) break;
  }
  const isCalled = upper(tokens[at - 1]) === "CALL";
  const name = parts.join(".");
  if (parts.length < 2 || isCalled || PURE_NAMESPACES.some((space) => name.toLowerCase().startsWith(space)))
    return null;
  return {
    en: `The function ${shortened(name)} is refused: only functions that reckon with their arguments alone may be called.`,
    zh: `不允许函数 ${shortened(name)}：只能调用仅由参数计算的函数。`,
  };
}

function endsCallInTransactions(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  while (at > 0 && upper(tokens[at]) !== "IN" && index - at < 6) at -= 1;
  return upper(tokens[at]) === "IN" && isMark(tokens[at - 1], "}");
}
