import { useCallback, useEffect, useMemo, useState } from "react";
import { choiceFromCode, codeFromChoice, type CrossingChoice } from "../../core/crossing/crossing-choice.js";
import { type CrossingIndex, indexCrossing } from "../../core/crossing/crossing-index.js";
import { IDLE, type Loadable, ready } from "../../core/loadable.js";
import { createSlot } from "../../core/slot.js";
import { useCore, useCoreState } from "../frame/page-context.js";

/** What links projects and initiatives; asked for again when documents were loaded or facts corrected, and shown meanwhile. */
export function useCrossing(): { readonly crossing: Loadable<CrossingIndex>; readonly reload: () => void } {
  const core = useCore();
  const [crossing, setCrossing] = useState<Loadable<CrossingIndex>>(IDLE);
  const schema = useCoreState((state) => state.schema);
  const corrections = useCoreState((state) => state.corrections);
  const isSteady = schema.status !== "loading" && corrections.status !== "loading";
  const slot = useMemo(
    () =>
      createSlot<CrossingIndex>((next) => setCrossing((before) => (next.status === "loading" ? kept(before) : next))),
    [],
  );
  const reload = useCallback(
    () => void slot.load(async (signal) => indexCrossing(await core.readCrossing(signal))),
    [core, slot],
  );
  useEffect(() => {
    if (isSteady) reload();
    // What the store holds, and what was said of it, may be another then.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [isSteady, schema, corrections, reload]);
  return { crossing, reload };
}

function kept(before: Loadable<CrossingIndex>): Loadable<CrossingIndex> {
  return before.status === "ready" ? ready(before.value) : { status: "loading" };
}

/** How they are shown, as the address says, and how that is changed. */
export function useCrossingChoice(): readonly [
  CrossingChoice,
  (change: (choice: CrossingChoice) => CrossingChoice) => void,
] {
  const core = useCore();
  const code = useCoreState((state) => state.crossing) ?? "";
  const choice = useMemo(() => choiceFromCode(code), [code]);
  const change = useCallback(
    (transition: (choice: CrossingChoice) => CrossingChoice) => {
      const now = core.state.getState().crossing;
      if (now !== null) core.showCrossing(codeFromChoice(transition(choiceFromCode(now))));
    },
    [core],
  );
  return [choice, change];
}
