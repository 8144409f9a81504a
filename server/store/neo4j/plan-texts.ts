import type { PlanOperator } from "#model/query-remarks.js";
import { tokensOf } from "../guard-tokens.js";

const PLACEHOLDER = /\$autostring_(\d+)/gu;

/**
 * A plan with the query's own texts where Neo4j writes `$autostring_3`. It numbers its placeholders in the order of the text, so which is
 * which is certain where the plan shows as many as the query has texts; else it stays as it is.
 */
export function withTexts(plan: PlanOperator, query: string): PlanOperator {
  const texts = (tokensOf(query).tokens ?? []).filter(({ kind }) => kind === "string").map(({ text }) => `'${text}'`);
  const numbers = [...new Set(numbersIn(plan))].toSorted((a, b) => a - b);
  if (numbers.length === 0 || numbers.length !== texts.length) return plan;
  const textOf = (placeholder: string, number: string) => texts[numbers.indexOf(Number(number))] ?? placeholder;
  const written = (operator: PlanOperator): PlanOperator => ({
    ...operator,
    arguments: Object.fromEntries(
      Object.entries(operator.arguments).map(([name, value]) => [
        name,
        typeof value === "string" ? value.replaceAll(PLACEHOLDER, textOf) : value,
      ]),
    ),
    children: operator.children.map(written),
  });
  return written(plan);
}

function numbersIn({ arguments: said, children }: PlanOperator): readonly number[] {
  const own = Object.values(said).flatMap((value) =>
    typeof value === "string" ? [...value.matchAll(PLACEHOLDER)].map(([, number]) => Number(number)) : [],
  );
  return [...own, ...children.flatMap(numbersIn)];
}
