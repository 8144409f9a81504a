import {
  Expression1Context,
  MapProjectionContext,
  MapProjectionElementContext,
  parserWrapper,
  VariableContext,
} from "@neo4j-cypher/language-support";
import { ParserRuleContext } from "antlr4";
import { cypherTokens, isMark, isWord } from "./cypher-tokens.js";
import { nearest } from "./nearest.js";
import type { Problem } from "./problem.js";
import type { Statement } from "./statements.js";

/** Variables that nothing in the query brings in. Of one that is out of its scope the engine tells. */
export function variableProblems({ text, start }: Statement): readonly Problem[] {
  if (bringsUnnamed(text)) return [];
  const found = parserWrapper.parse(text).statementsParsing.flatMap(({ ctx }) => variablesIn(ctx));
  const known = new Set(found.filter(({ isUse }) => !isUse).map(({ name }) => name));
  return found
    .filter(({ isUse, name }) => isUse && !known.has(name))
    .map(({ name, from, to }) => {
      // Any letter is but one letter off.
      const meant = name.length > 1 ? nearest(name, known) : undefined;
      const problem = { kind: "unknown-variable", from: start + from, to: start + to, found: name } as const;
      return meant === undefined ? problem : { ...problem, meant };
    });
}

/** `SHOW` and `YIELD *` bring variables that the text does not name. */
function bringsUnnamed(text: string): boolean {
  const tokens = cypherTokens(text).filter(({ kind }) => kind !== "comment");
  return tokens.some(
    (token, index) => isWord(token, "SHOW") || (isWord(token, "YIELD") && isMark(tokens[index + 1], "*")),
  );
}

interface Variable {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Whether it is read there; anywhere else it may be what brings it in. */
  readonly isUse: boolean;
}

function variablesIn(context: ParserRuleContext): readonly Variable[] {
  const variables: Variable[] = [];
  const visit = (inner: ParserRuleContext, outer: ParserRuleContext | null): void => {
    if (inner instanceof VariableContext) {
      const name = inner.getText().replaceAll("`", "");
      const [from, to] = [inner.start.start, (inner.stop ?? inner.start).stop + 1];
      if (name !== "" && to > from) variables.push({ name, from, to, isUse: isRead(outer) });
      return;
    }
    for (const child of inner.children ?? []) if (child instanceof ParserRuleContext) visit(child, inner);
  };
  visit(context, null);
  return variables;
}

function isRead(outer: ParserRuleContext | null): boolean {
  return (
    outer instanceof Expression1Context ||
    outer instanceof MapProjectionContext ||
    outer instanceof MapProjectionElementContext
  );
}
