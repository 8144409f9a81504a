import IconArrowBackUp from "@tabler/icons-react/icons/IconArrowBackUp";
import IconArrowForwardUp from "@tabler/icons-react/icons/IconArrowForwardUp";
import { correctedLast } from "../../core/corrections/corrected.js";
import type { Action } from "./action.js";

export const historyActions: readonly Action[] = [
  {
    id: "history.takeBack",
    name: "correction.takeBackLast",
    group: "history",
    keys: ["z", "Mod+z"],
    icon: IconArrowBackUp,
    isOnlyKey: true,
    when: ({ core }) => correctedLast(core.state.getState()) !== null,
    run({ core }) {
      const fact = correctedLast(core.state.getState());
      if (fact !== null) void core.takeBack(fact);
    },
  },
  {
    id: "history.undo",
    name: "history.undo",
    group: "history",
    keys: ["z", "Mod+z"],
    icon: IconArrowBackUp,
    menus: ["canvas"],
    when: ({ core }) => core.state.getState().history.past.length > 0,
    run: ({ core }) => core.undo(),
  },
  {
    id: "history.redo",
    name: "history.redo",
    group: "history",
    keys: ["Shift+z", "Mod+Shift+z", "Mod+y"],
    icon: IconArrowForwardUp,
    menus: ["canvas"],
    when: ({ core }) => core.state.getState().history.future.length > 0,
    run: ({ core }) => core.redo(),
  },
];
