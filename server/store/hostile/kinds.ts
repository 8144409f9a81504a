/** Queries by kind. */
export type Kinds = Readonly<Record<string, readonly string[]>>;

/** Each way of writing with each of the clauses. */
export function crossed(ways: readonly ((clause: string) => string)[], clauses: readonly string[]): readonly string[] {
  return ways.flatMap((way) => clauses.map(way));
}
