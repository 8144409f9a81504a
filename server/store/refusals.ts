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

export function noSuchFact(key: string): GraphError {
  return new GraphError("not-found", {
    en: `There is no fact “${key}”; its document may have been withdrawn or read anew.`,
    zh: `没有事实“${key}”；它所在的文件可能已撤回或重新读取。`,
  });
}

export function notCorrected(key: string): GraphError {
  return new GraphError("not-found", {
    en: `Nobody said that the fact “${key}” is wrong, or that was taken back already.`,
    zh: `没有人指出事实“${key}”有误，或者该更正已被撤回。`,
  });
}

export function noSuchDocument(key: string): GraphError {
  return new GraphError("not-found", {
    en: `There is no document “${key}” in the store.`,
    zh: `图库中没有文件“${key}”。`,
  });
}
