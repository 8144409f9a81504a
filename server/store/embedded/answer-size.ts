import { GraphError } from "#model/problem.js";

/** Characters and values; a document's whole text fits, a collection of the whole graph many times over does not. */
const MOST = 100_000_000;

/** Throws `too-large` for rows that would take the serving process down with them. */
export function checkSize(rows: readonly (readonly unknown[])[]): void {
  let size = 0;
  const add = (value: unknown): void => {
    size += typeof value === "string" ? value.length : 1;
    if (size > MOST) {
      throw new GraphError("too-large", {
        en: "The answer is larger than 100 MB: let the query return less, for example with LIMIT.",
        zh: "回答超过 100 MB：请减少查询返回的内容，例如使用 LIMIT。",
      });
    }
    if (Array.isArray(value)) for (const item of value) add(item);
    else if (typeof value === "object" && value !== null) for (const item of Object.values(value)) add(item);
  };
  add(rows);
}
