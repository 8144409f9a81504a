import type { Asked, ChosenQuestion } from "./asked.js";

/** So many are offered. */
const MOST = 3;

/** What else may be asked about the entities of a question that has no answer: where two stand together, what is linked with each, what is said of it. */
export function widerQuestions({
  question,
  entities,
}: Pick<Asked, "question" | "entities">): readonly ChosenQuestion[] {
  const named = [...new Map(Object.values(entities).map((entity) => [entity.key, entity])).values()];
  const [first, second] = named;
  const together =
    first === undefined || second === undefined
      ? []
      : [
          {
            question: "named-together",
            params: { first: first.key, second: second.key },
            entities: { first, second },
          },
        ];
  const alone = ["neighbours-of", "said-of"].flatMap((name) =>
    named.map((entity) => ({ question: name, params: { entity: entity.key }, entities: { entity } })),
  );
  return [...together, ...alone].filter((wider) => wider.question !== question).slice(0, MOST);
}
