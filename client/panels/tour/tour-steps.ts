import type { GraphRelationship } from "#model/graph.js";
import type { PageParts } from "../frame/page-context.js";
import type { MessageKey } from "../messages/zh-CN.js";
import type { State } from "../../core/state.js";

/** A stop of the guided tour, at something that is really there. */
export interface TourStep {
  readonly title: MessageKey;
  readonly text: MessageKey;
  /** What is said instead to whoever has fingers and no keys. */
  readonly forFingers?: { readonly title?: MessageKey; readonly text: MessageKey };
  /** CSS selector of what the step is about. */
  readonly anchor: string;
  /** Brings about what the step tells of; what it answers takes back what is not to stay when the step is left. */
  readonly prepare?: (page: PageParts) => (() => void) | void;
}

/** In their order. */
export const TOUR_STEPS: readonly TourStep[] = [
  {
    title: "tour.canvas",
    text: "tour.canvasText",
    forFingers: { text: "tour.canvasFingers" },
    anchor: "#canvas",
  },
  {
    title: "tour.search",
    text: "tour.searchText",
    forFingers: { text: "tour.searchFingers" },
    anchor: '[role="search"]',
  },
  {
    title: "tour.details",
    text: "tour.detailsText",
    anchor: "[data-pane=detailsWidth]",
    prepare: ({ core }) => {
      const hub = hubOf(core.state.getState());
      if (hub !== null) void core.select(hub);
    },
  },
  {
    title: "tour.evidence",
    text: "tour.evidenceText",
    anchor: "[data-pane=detailsWidth]",
    prepare: ({ core }) => {
      const fact = tellingFact(core.state.getState());
      if (fact !== null) void core.openEvidence(fact);
    },
  },
  {
    title: "tour.legend",
    text: "tour.legendText",
    forFingers: { text: "tour.legendFingers" },
    anchor: "[data-testid=legend]",
    prepare: ({ core, layout }) => {
      core.clearSelection();
      const { legend } = layout.getState();
      layout.setState({ legend: true });
      // On a small screen it would lie over the graph ever after.
      return () => layout.setState({ legend });
    },
  },
  { title: "tour.panels", text: "tour.panelsText", anchor: "#rail" },
  {
    title: "tour.keys",
    text: "tour.keysText",
    forFingers: { title: "tour.fingers", text: "tour.fingersText" },
    anchor: "#help",
  },
];

/** A fact that its sentence states in so many words, of the hub if there is one; of several the surest. */
export function tellingFact(state: Pick<State, "dataset">): string | null {
  const hub = hubOf(state) ?? "";
  const worth = ({ start, end, properties: { basis, confidence } }: GraphRelationship) =>
    Number(basis === "stated") * 4 + Number([start, end].includes(hub)) * 2 + Number(confidence ?? 0);
  const facts = [...state.dataset.relationships.values()];
  return facts.toSorted((one, other) => worth(other) - worth(one))[0]?.id ?? null;
}

/** The node with most relationships on the canvas: there is something to tell of it. */
export function hubOf({ dataset }: Pick<State, "dataset">): string | null {
  const counts = new Map<string, number>();
  for (const { start, end } of dataset.relationships.values()) {
    for (const id of [start, end]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [hub] = [...counts].toSorted(([, one], [, other]) => other - one);
  return hub?.[0] ?? null;
}
