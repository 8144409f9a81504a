import type { GraphRelationship } from "#model/graph.js";
import type { Quotation } from "../core/details/quotations.js";
import { evidenceOf } from "./evidence-of.js";
import type { ExportSubject, ExportWork } from "./format.js";

/** The sentences behind facts, at most so many, and how many of them are left out. */
export async function sentencesOf(
  relationships: readonly GraphRelationship[],
  { quote, most }: Pick<ExportSubject, "quote"> & { readonly most: number },
  { signal, progress }: ExportWork,
): Promise<{ readonly quotations: readonly Quotation[]; readonly missing: number }> {
  const all = [...new Set(relationships.flatMap(evidenceOf))];
  const wanted = all.slice(0, most);
  const quotations = await quote(wanted, { signal, tell: (asked) => progress(asked, wanted.length) });
  return { quotations, missing: all.length - wanted.length };
}
