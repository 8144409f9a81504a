import { GraphError } from "#model/problem.js";
import type { NamedQuery } from "#model/query.js";

/** Throws `query-refused` where the catalogue's query is one that writes. */
export function requireReadingAccess({ name, access }: NamedQuery): void {
  if (access === "read") return;
  throw new GraphError("query-refused", {
    en: `${name} writes: only reading queries are run.`,
    zh: `${name} 会写入：只运行读取的查询。`,
  });
}

export function noSuchDocument(key: string): GraphError {
  return new GraphError("not-found", {
    en: `There is no document “${key}” in the store.`,
    zh: `图库中没有文件“${key}”。`,
  });
}
