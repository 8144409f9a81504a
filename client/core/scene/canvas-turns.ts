/** What work does to the canvas when its answer is there. */
export type CanvasEffect = "adds" | "replaces" | "leaves";

/** Of a piece of work that was begun. */
export interface CanvasTurn {
  /** Whether its answer comes too late: the canvas that it was for is no more, or a wish for another one came after it. */
  readonly isLate: () => boolean;
  /** Its answer is put on the canvas. */
  readonly take: () => void;
}

/** Hands out turns, in each tab in the order in which work is begun there. */
export function createTabTurns(): (tab: string, effect: CanvasEffect) => CanvasTurn {
  const tabs = new Map<string, (effect: CanvasEffect) => CanvasTurn>();
  return (tab, effect) => {
    const take = tabs.get(tab) ?? createCanvasTurns();
    tabs.set(tab, take);
    return take(effect);
  };
}

/** Of what replaces the canvas the last that was begun wins, whichever answer is first. */
function createCanvasTurns(): (effect: CanvasEffect) => CanvasTurn {
  let begun = 0;
  let replacedBy = 0;
  let replacements = 0;
  return (effect) => {
    begun += 1;
    const [own, before] = [begun, replacements];
    return {
      isLate: () => (effect === "replaces" ? replacedBy > own : effect === "adds" && replacements !== before),
      take() {
        if (effect !== "replaces") return;
        replacedBy = own;
        replacements += 1;
      },
    };
  };
}
