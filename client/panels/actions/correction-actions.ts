import IconFlag from "@tabler/icons-react/icons/IconFlag3";
import IconFlagOff from "@tabler/icons-react/icons/IconFlagOff";
import type { PageParts } from "../frame/page-context.js";
import type { Action } from "./action.js";

export const correctionActions: readonly Action[] = [
  {
    id: "selection.correct",
    name: "correction.say",
    group: "selection",
    keys: ["w"],
    icon: IconFlag,
    menus: ["relationship"],
    when: ({ core }) => selectedFact({ core }) !== null && core.state.getState().session?.role !== "reader",
    run: ({ core }) => {
      const fact = selectedFact({ core });
      if (fact !== null) void core.beginCorrection(fact);
    },
  },
  {
    id: "canvas.showRejected",
    name: "correction.show",
    group: "canvas",
    icon: IconFlag,
    when: ({ core }) => !core.state.getState().isRejectedShown,
    run: ({ core }) => void core.showRejected(true),
  },
  {
    id: "canvas.hideRejected",
    name: "correction.hide",
    group: "canvas",
    icon: IconFlagOff,
    when: ({ core }) => core.state.getState().isRejectedShown,
    run: ({ core }) => void core.showRejected(false),
  },
];

/** The selected fact, of which nobody said anything yet. */
function selectedFact({ core }: Pick<PageParts, "core">): string | null {
  const { selection, evidence } = core.state.getState();
  if (selection?.kind !== "relationship" || !selection.id.startsWith("fact:")) return null;
  return evidence.status === "ready" && evidence.value.correction !== null ? null : selection.id;
}
