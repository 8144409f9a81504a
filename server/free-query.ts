import type { NamedQuery } from "#model/query.js";

/** What a person typed, as a query that is looked at before it runs. */
export function freeQuery(text: string): NamedQuery {
  return {
    name: "query",
    title: "Query",
    titleZh: "查询",
    access: "read",
    audience: "person",
    returns: "table",
    params: [],
    text,
    origin: "free",
  };
}
