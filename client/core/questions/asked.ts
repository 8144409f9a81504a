import type { EntityType } from "#model/ontology.js";
import type { Params, QueryResult } from "#model/query.js";
import type { Loadable } from "../loadable.js";
import type { Quotation } from "../details/quotations.js";

/** An entity in a blank, with what is seen of it. */
export interface EntityInBlank {
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
}

/** A question of the library with what its blanks are filled with. */
export interface ChosenQuestion {
  /** Its name in the catalogue. */
  readonly question: string;
  readonly params: Params;
  /** By their blanks. */
  readonly entities: Readonly<Record<string, EntityInBlank>>;
}

/** The question that is asked, and what came of it. */
export interface Asked extends ChosenQuestion {
  readonly answer: Loadable<QuestionAnswer>;
  /** What its rows cite, those passages that are still there. */
  readonly sources: Loadable<readonly Quotation[]>;
}

export interface QuestionAnswer {
  readonly result: QueryResult;
  /** How many rows were asked for. */
  readonly limit: number;
}

/** So many rows are read at ease; as many again, and again, are a press away. */
export const FIRST_ROWS = 50;
export const MOST_ROWS = 2_000;
/** So many passages are quoted of an answer at most. */
export const MOST_SOURCES = 400;

/** Keys of the passages that an answer's rows lead to, each once, in their order. */
export function evidenceKeys({ columns, rows }: QueryResult): readonly string[] {
  const at = columns.indexOf("evidence");
  const keys = rows.flatMap((row) => {
    const cell = row[at];
    return Array.isArray(cell) ? cell.filter((key) => typeof key === "string") : [];
  });
  return [...new Set(keys)];
}
