import { useMemo } from "react";
import { citedFromQuotation } from "../../core/citations/cited-passage.js";
import type { CitedStatement } from "../../core/citations/cited-answer.js";
import { passageAddress } from "../../core/citations/passage-address.js";
import { nameInKey, nodeName } from "../../core/scene/derive.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import { valueOf } from "../../core/loadable.js";
import { answerRows } from "../../core/questions/answer-rows.js";
import { type Asked, evidenceKeys, MOST_SOURCES, type QuestionAnswer } from "../../core/questions/asked.js";
import { useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import type { Question } from "./question.js";
import { statementsFrom, statementText, type Statement } from "./statement.js";

export interface NumberedStatement extends Statement {
  readonly id: string;
}

interface Statements {
  readonly statements: readonly NumberedStatement[];
  /** The same to be copied, with those sources that have come. */
  readonly cited: readonly CitedStatement[];
  /** The numbers of the passages that are cited, from 1 in the order of the statements. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** An answer's rows as statements with the numbers of their sources. */
export function useStatements(question: Question, asked: Asked, { result }: QuestionAnswer): Statements {
  const words = useWords();
  const dataset = useCoreState((state) => state.dataset);
  const { entities, sources } = asked;
  return useMemo(() => {
    const known = new Map([...dataset.nodes.values(), ...result.graph.nodes].map((node) => [node.id, node]));
    const nameOf = (id: string) => {
      const filled = Object.values(entities).find(({ key }) => key === id);
      if (filled !== undefined) return filled;
      const node = known.get(id);
      if (node === undefined) return { name: nameInKey(id), type: "" };
      return { name: nodeName(node, words.language), type: entityTypeOf(node) ?? "" };
    };
    const found = statementsFrom(answerRows(result, question.question.columns, words.t("list.comma")), {
      words,
      nameOf,
      filled: Object.fromEntries(Object.entries(entities).map(([param, { name }]) => [param, name])),
    });
    const statements = found.map((statement) => ({ ...statement, id: statementText(statement) }));
    const { origin, pathname } = globalThis.location;
    const quoted = new Map(
      (valueOf(sources) ?? []).map((quotation) => {
        const address = passageAddress(`${origin}${pathname}`, quotation.document.key, quotation.passage);
        return [quotation.passage, citedFromQuotation(quotation, address)] as const;
      }),
    );
    const keys = evidenceKeys(result).slice(0, MOST_SOURCES);
    return {
      statements,
      cited: statements.map((statement) => ({
        text: statement.id,
        passages: [...new Set(statement.notes.flatMap(({ evidence }) => evidence))].flatMap(
          (key) => quoted.get(key) ?? [],
        ),
      })),
      numbers: numbersOf(statements, new Set(keys)),
    };
  }, [question, result, entities, sources, dataset, words]);
}

function numbersOf(statements: readonly Statement[], known: ReadonlySet<string>): ReadonlyMap<string, number> {
  const keys = statements.flatMap(({ notes }) => notes.flatMap(({ evidence }) => evidence));
  return new Map([...new Set(keys)].filter((key) => known.has(key)).map((key, index) => [key, index + 1]));
}
