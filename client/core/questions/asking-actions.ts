import type { ParamValue } from "#model/query.js";
import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { IDLE } from "../loadable.js";
import { type Quotation, readQuotations } from "../details/quotations.js";
import { createSlot } from "../slot.js";
import { chosenFromLink, entitiesOf, type LinkedQuestion } from "./linked-question.js";
import {
  type Asked,
  type ChosenQuestion,
  evidenceKeys,
  FIRST_ROWS,
  MOST_SOURCES,
  type QuestionAnswer,
} from "./asked.js";

interface AskingActions extends Pick<Core, "typeQuestion" | "seeQuestions" | "chooseQuestion" | "fillBlank" | "ask"> {
  /**
   * Takes up the question that an address tells, and asks it where nothing is missing; tells whether there is anything to show. One that the
   * library does not have is passed over, as is one that comes when another was taken up meanwhile. Where the library does not come, it waits.
   */
  readonly takeUp: (linked: LinkedQuestion) => Promise<boolean>;
}

/** Questions of the library: chosen, filled, answered with what says so. */
export function createAskingActions(
  { api, store, update }: Context,
  { loadQueries }: Pick<Core, "loadQueries">,
): AskingActions {
  const alter = (change: (asked: Asked) => Asked) =>
    update((state) => (state.asked === null ? state : { ...state, asked: change(state.asked) }));
  const answer = createSlot<QuestionAnswer>((value) => alter((asked) => ({ ...asked, answer: value })));
  const sources = createSlot<readonly Quotation[]>((value) => alter((asked) => ({ ...asked, sources: value })));
  const forget = () => {
    answer.cancel();
    sources.cancel();
  };
  /** How often a question was taken up or left: what was begun before the last time comes too late. */
  let turns = 0;
  const chooseQuestion = (chosen: ChosenQuestion | null) => {
    turns += 1;
    forget();
    const asked = chosen === null ? null : { ...chosen, answer: IDLE, sources: IDLE };
    update((state) => ({ ...state, asked, waitingQuestion: null, hasArrivedQuestion: false }));
  };
  const fillBlank: Core["fillBlank"] = (param, value) => {
    forget();
    alter((asked) => filled(asked, param, value));
  };
  const ask = async (limit = FIRST_ROWS) => {
    const { asked } = store.getState();
    if (asked === null) return;
    const { question, params } = asked;
    sources.cancel();
    await answer.load(async (signal) => {
      const result = await api.namedQuery(question, { ...params, limit }, { maxRows: limit }, signal);
      return { result, limit };
    });
    const loaded = store.getState().asked?.answer;
    if (loaded?.status !== "ready" || loaded.value.limit !== limit) return;
    const keys = evidenceKeys(loaded.value.result).slice(0, MOST_SOURCES);
    await sources.load((signal) => readQuotations(api, keys, { signal, tell: () => {} }));
  };
  const takeUp: AskingActions["takeUp"] = async (linked) => {
    turns += 1;
    const own = turns;
    // Loaded anew, the library would go from before who reads it.
    if (store.getState().queries.status !== "ready") await loadQueries();
    const { queries, language } = store.getState();
    if (queries.status !== "ready") {
      if (turns === own) update((state) => ({ ...state, waitingQuestion: linked }));
      return turns === own;
    }
    const contract = queries.value.items.find(({ name }) => name === linked.question)?.question;
    if (contract === undefined) return false;
    const nodes = await entitiesOf(api, linked, contract);
    if (turns !== own) return false;
    const chosen = chosenFromLink(linked, contract, { nodes, language });
    chooseQuestion(chosen);
    if (contract.blanks.every(({ param, required }) => !required || param in chosen.params)) void ask();
    return true;
  };
  store.subscribe(({ queries, waitingQuestion }, before) => {
    if (waitingQuestion === null || queries.status !== "ready" || queries === before.queries) return;
    update((state) => ({ ...state, waitingQuestion: null }));
    void takeUp(waitingQuestion);
  });
  return {
    takeUp,
    seeQuestions: (areSeen) => update((state) => ({ ...state, areQuestionsSeen: areSeen })),
    typeQuestion: (typed) => update((state) => ({ ...state, typedQuestion: typed })),
    chooseQuestion,
    fillBlank,
    ask,
  };
}

function filled(asked: Asked, param: string, value: Parameters<Core["fillBlank"]>[1]): Asked {
  const isEntity = typeof value === "object" && value !== null;
  return {
    ...asked,
    params: withEntry<ParamValue>(asked.params, param, isEntity ? value.key : value),
    entities: withEntry(asked.entities, param, isEntity ? value : null),
  };
}

function withEntry<Value>(
  entries: Readonly<Record<string, Value>>,
  name: string,
  value: Value | null,
): Readonly<Record<string, Value>> {
  const { [name]: _, ...others } = entries;
  return value === null ? others : { ...others, [name]: value };
}
