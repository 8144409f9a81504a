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

/** A query with `EXPLAIN` or `PROFILE` before it, whichever it began with. */
export function askedPlan(text: string, kind: "EXPLAIN" | "PROFILE"): string {
  return `${kind} ${withoutPlan(text)}`;
}

/** A query without the `EXPLAIN` or `PROFILE` that it may begin with. */
export function withoutPlan(text: string): string {
  return text.replace(/^\s*(?:EXPLAIN|PROFILE)\s+/iu, "");
}

/** Whether a text asks for a plan itself. */
export function asksForPlan(text: string): boolean {
  return /^\s*(?:EXPLAIN|PROFILE)\s/iu.test(text);
}

/** Whether a text holds anything that can give many rows: only then its plan is worth asking for. */
export function mayExplode(text: string): boolean {
  return !asksForPlan(text) && /\b(?:MATCH|UNWIND|CALL)\b/iu.test(text.replaceAll(NOT_CODE, " "));
}
