/** What of a query's text is no code: strings, quoted names and comments. */
const NOT_CODE = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu;

/** Whether what the query returns in the end has a LIMIT. */
export function endsWithLimit(text: string): boolean {
  const code = text.replaceAll(NOT_CODE, " ");
  const returned = code.toUpperCase().lastIndexOf("RETURN");
  return returned !== -1 && /\bLIMIT\b/iu.test(code.slice(returned));
}

/** The same query with a LIMIT at its end. */
export function withLimit(text: string, limit: number): string {
  return `${text.trimEnd().replace(/;$/u, "").trimEnd()}\nLIMIT ${limit}`;
}

/** `EXPLAIN` or `PROFILE` before a query, whatever it began with; without a kind: the query alone. */
export function askedPlan(text: string, kind?: "EXPLAIN" | "PROFILE"): string {
  const query = text.replace(/^\s*(?:EXPLAIN|PROFILE)\s+/iu, "");
  return kind === undefined ? query : `${kind} ${query}`;
}

/** Whether a text asks for a plan itself. */
export function asksForPlan(text: string): boolean {
  return /^\s*(?:EXPLAIN|PROFILE)\s/iu.test(text);
}
