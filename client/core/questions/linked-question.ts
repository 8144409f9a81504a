import type { GraphNode } from "#model/graph.js";
import type { QuestionContract } from "#model/question.js";
import type { Params, ParamValue } from "#model/query.js";
import type { Api } from "../api.js";
import { nodeName } from "../derive.js";
import { entityTypeOf } from "../entity-type.js";
import { RequestError } from "../failure.js";
import { paramsFromJson } from "../params-json.js";
import type { Language } from "../preferences.js";
import type { State } from "../state.js";
import type { ChosenQuestion, EntityInBlank } from "./asked.js";

/** A question of the library as an address carries it, as yet unproved. */
export interface LinkedQuestion {
  /** Its name in the catalogue. */
  readonly question: string;
  readonly params: Params;
}

/** Writes into an address which question is taken up, and what is typed to be understood. */
export function tellQuestion(search: URLSearchParams, { asked, typedQuestion }: State): void {
  if (asked !== null) {
    search.set("ask", asked.question);
    if (Object.keys(asked.params).length > 0) search.set("blanks", JSON.stringify(asked.params));
  }
  if (typedQuestion !== "") search.set("say", typedQuestion);
}

export function linkedQuestionFrom(search: URLSearchParams): LinkedQuestion | null {
  const question = search.get("ask");
  return question === null ? null : { question, params: paramsFromJson(search.get("blanks") ?? "{}") ?? {} };
}

/** The entities that fill blanks, those that the store still has. */
export async function entitiesOf(
  api: Pick<Api, "subgraph">,
  { params }: LinkedQuestion,
  { blanks }: QuestionContract,
): Promise<readonly GraphNode[]> {
  const keys = blanks.flatMap(({ param, kind }) => {
    const value = params[param];
    return kind === "entity" && typeof value === "string" ? [value] : [];
  });
  if (keys.length === 0) return [];
  try {
    return (await api.subgraph(keys)).nodes;
  } catch (thrown) {
    // A server that is away says so by the canvas; here the blanks stay open.
    if (thrown instanceof RequestError) return [];
    throw thrown;
  }
}

/** With those parameters that fill a blank: what the question has no place for, and entities that are gone, are left out. */
export function chosenFromLink(
  { question, params }: LinkedQuestion,
  { blanks }: QuestionContract,
  { nodes, language }: { readonly nodes: readonly GraphNode[]; readonly language: Language },
): ChosenQuestion {
  const chosen: { question: string; params: Record<string, ParamValue>; entities: Record<string, EntityInBlank> } = {
    question,
    params: {},
    entities: {},
  };
  for (const { param, kind } of blanks) {
    const value = params[param];
    const node = nodes.find(({ id }) => id === value);
    const type = node === undefined ? undefined : entityTypeOf(node);
    if (kind === "entity" && node !== undefined && type !== undefined) {
      chosen.entities[param] = { key: node.id, name: nodeName(node, language), type };
      chosen.params[param] = node.id;
    } else if (kind !== "entity" && typeof value === (kind === "year" || kind === "number" ? "number" : "string")) {
      chosen.params[param] = value ?? null;
    }
  }
  return chosen;
}
