import { FACT_STATUSES } from "#model/fact-statuses.js";
import { ENTITY_TYPES } from "#model/entity-types.js";
import type { GraphNode } from "#model/graph.js";
import type { QuestionContract } from "#model/question.js";
import type { Params, ParamValue } from "#model/query.js";
import type { Api } from "../api.js";
import { nodeName } from "../scene/derive.js";
import { entityTypeOf } from "../names/entity-type.js";
import { RequestError } from "../failure.js";
import { paramsFromJson } from "../views/params-json.js";
import type { Language } from "../session/preferences.js";
import type { State } from "../state.js";
import type { ChosenQuestion, EntityInBlank } from "./asked.js";

/** A question of the library as an address carries it, as yet unproved. */
export interface LinkedQuestion {
  /** Its name in the catalogue. */
  readonly question: string;
  readonly params: Params;
  /** Whether it was seen: one that was not is kept for a reload, and shown to nobody. */
  readonly isSeen: boolean;
}

/** Writes into an address which question is taken up, and what is typed to be understood. */
export function tellQuestion(search: URLSearchParams, state: State): void {
  const { asked, waitingQuestion, areQuestionsSeen, typedQuestion } = state;
  const told = asked === null ? waitingQuestion : { ...asked, isSeen: areQuestionsSeen };
  if (told !== null) {
    search.set(told.isSeen ? "ask" : "asked", told.question);
    if (Object.keys(told.params).length > 0) search.set("blanks", JSON.stringify(told.params));
  }
  if (typedQuestion !== "") search.set("say", typedQuestion);
}

/** What is sent or kept says nothing of a question that is not seen. */
export function withoutUnseenQuestion(state: State): State {
  return state.areQuestionsSeen ? state : { ...state, asked: null, waitingQuestion: null, typedQuestion: "" };
}

/** The same for a page's own address. */
export function addressWithoutUnseenQuestion(
  address: string,
  { areQuestionsSeen }: Pick<State, "areQuestionsSeen">,
): string {
  const start = address.indexOf("#") + 1;
  const search = new URLSearchParams(address.slice(start));
  if (areQuestionsSeen || start === 0 || !TOLD.some((name) => search.has(name))) return address;
  for (const name of TOLD) search.delete(name);
  return `${address.slice(0, start)}${search.toString()}`;
}

/** What an address tells of a question. */
const TOLD = ["ask", "asked", "blanks", "say"] as const;

export function linkedQuestionFrom(search: URLSearchParams): LinkedQuestion | null {
  const seen = search.get("ask");
  const question = seen ?? search.get("asked");
  const params = paramsFromJson(search.get("blanks") ?? "{}") ?? {};
  return question === null ? null : { question, params, isSeen: seen !== null };
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

/** With those parameters that fill a blank: what the question has no place for or does not fit it, and entities that are gone, are left out. */
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
  for (const { param, kind, types } of blanks) {
    const value = params[param];
    const node = nodes.find(({ id }) => id === value);
    const type = node === undefined ? undefined : entityTypeOf(node);
    const isOfTypes = type !== undefined && (types.length === 0 || types.includes(type));
    if (kind === "entity" && node !== undefined && isOfTypes) {
      chosen.entities[param] = { key: node.id, name: nodeName(node, language), type };
      chosen.params[param] = node.id;
    } else if (kind !== "entity" && value !== undefined && FITS[kind](value)) {
      chosen.params[param] = value;
    }
  }
  return chosen;
}

type PlainKind = Exclude<QuestionContract["blanks"][number]["kind"], "entity">;

/** What fits a blank that no entity fills. */
const FITS: Readonly<Record<PlainKind, (value: ParamValue) => boolean>> = {
  type: (value) => ENTITY_TYPES.some((type) => type === value),
  status: (value) => FACT_STATUSES.some((status) => status === value),
  year: (value) => Number.isSafeInteger(value),
  number: (value) => typeof value === "number",
  words: (value) => typeof value === "string" && value.trim() !== "",
};
