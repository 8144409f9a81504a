import type { Correction } from "#model/corrections.js";
import type { FactAnswer } from "#model/api.js";
import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { failureFrom } from "../failure.js";
import { failed, IDLE, LOADING, ready, type Loadable } from "../loadable.js";
import { createSlot } from "../slot.js";
import type { State } from "../state.js";
import { correctedNow } from "./corrected.js";
import { rejectedFacts, withVerdict } from "./rejected.js";
import { restate } from "./restate.js";

type CorrectionActions = Pick<
  Core,
  "loadCorrections" | "beginCorrection" | "endCorrection" | "correct" | "takeBack" | "leaveCorrected" | "showRejected"
>;

/** What people say is wrong with facts. It is no change of the canvas: it holds for everybody, and is taken back by itself. */
export function createCorrectionActions(
  { api, store, update }: Context,
  { openEvidence, refreshDetails }: Pick<Core, "openEvidence"> & { readonly refreshDetails: () => Promise<void> },
): CorrectionActions {
  const corrections = createSlot<readonly Correction[]>((value) => update((state) => withList(state, value)));
  const loadCorrections = () => {
    const { corrections: known } = store.getState();
    const previous = known.status === "ready" ? known.value : undefined;
    return corrections.load(async (signal) => (await api.corrections(signal)).items, previous);
  };
  const put = (fact: string, work: Loadable<null>, isOpen: boolean) =>
    update((state) => ({ ...state, correcting: { fact, work, isOpen } }));
  /** Does what the server is asked for, and then says the fact as it is. */
  const work = async (fact: string, ask: () => Promise<boolean>) => {
    const isOpen = store.getState().correcting?.isOpen ?? false;
    put(fact, LOADING, isOpen);
    try {
      const isThere = await ask();
      if (isThere) {
        const answer = await api.fact(fact);
        update((state) => withAnswer(state, answer));
      }
      update((state) => ({ ...state, correcting: null }));
      await Promise.all([
        store.getState().corrections.status === "idle" ? undefined : loadCorrections(),
        isThere ? undefined : refreshDetails(),
      ]);
      return true;
    } catch (thrown) {
      put(fact, failed(failureFrom(thrown)), isOpen);
      return false;
    }
  };
  return {
    loadCorrections,
    async beginCorrection(fact) {
      put(fact, IDLE, true);
      await openEvidence(fact);
    },
    endCorrection: () => update((state) => ({ ...state, correcting: null })),
    async correct(fact, said) {
      const isDone = await work(fact, async () => {
        await api.correct(fact, said);
        return true;
      });
      if (isDone) update((state) => ({ ...state, corrected: correctedNow(state, fact) }));
    },
    async takeBack(fact) {
      const isDone = await work(fact, async () => (await api.takeBack(fact)).restored);
      if (isDone) update((state) => (state.corrected?.fact === fact ? { ...state, corrected: null } : state));
    },
    leaveCorrected: () => update((state) => ({ ...state, corrected: null })),
    async showRejected(isShown) {
      update((state) => ({ ...state, isRejectedShown: isShown }));
      if (isShown) await loadCorrections();
    },
  };
}

function withList(state: State, corrections: State["corrections"]): State {
  const known = { ...state, corrections };
  return corrections.status === "ready" ? restate(known, rejectedFacts(corrections.value)) : known;
}

function withAnswer(state: State, answer: FactAnswer): State {
  const isSelected = state.selection?.kind === "relationship" && state.selection.id === answer.fact.id;
  const told = isSelected ? { ...state, evidence: ready(answer) } : state;
  return restate(told, [withVerdict(answer.fact, answer.correction)]);
}
