import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { measureOfCondition, measureOfField } from "../fields/measure-fields.js";
import { type Loadable, valueOf } from "../loadable.js";
import type { Measure, Measured, MeasureKind } from "./measure.js";
import { measuredGraph } from "./measured-graph.js";
import { createSlot, type Slot } from "../slot.js";
import type { State } from "../state.js";

type MeasureActions = Pick<Core, "measure" | "setMeasureScope" | "sizeBy" | "colourBy" | "usualLook">;

export function createMeasureActions({ store, updateTab, change }: Context, take: Measure): MeasureActions {
  const slots = new Map<string, Slot<Measured>>();
  const slotOf = (tab: string, kind: MeasureKind) => {
    const slot =
      slots.get(taskOf(tab, kind)) ??
      createSlot<Measured>((loadable) => updateTab(tab, (state) => withMeasure(state, kind, loadable)));
    slots.set(taskOf(tab, kind), slot);
    return slot;
  };
  const measuring = new Map<string, Measured["graph"]>();
  const measure = async (kind: MeasureKind) => {
    const state = store.getState();
    const graph = measuredGraph(state);
    const before = state.measures.get(kind);
    const tab = state.tabs.current;
    measuring.set(taskOf(tab, kind), graph);
    await slotOf(tab, kind).load(
      async (signal) => {
        const values = await take({ kind, order: graph.ids.length, edges: graph.edges }, signal);
        return { graph, values: new Map(graph.ids.map((id, index) => [id, values[index] ?? 0])) };
      },
      before && valueOf(before),
    );
  };
  // What sizes, colours, filters and rules go by is what is there now: also after an expansion, an undo, or by a link.
  store.subscribe((state, before) => {
    const kinds = toldKinds(state);
    const isSameTab = state.tabs.current === before.tabs.current;
    if (kinds.size === 0 || (isSameTab && PARTS.every((part) => state[part] === before[part]))) return;
    const graph = measuredGraph(state);
    for (const kind of kinds) if (measuring.get(taskOf(state.tabs.current, kind)) !== graph) void measure(kind);
  });
  return {
    measure,
    setMeasureScope: (measureScope) =>
      change({ kind: "measureScope" }, (state) =>
        state.measureScope === measureScope ? state : { ...state, measureScope },
      ),
    sizeBy: (sizeBy) =>
      change({ kind: "sizeBy", ...(sizeBy !== null && { field: sizeBy }) }, (state) => ({ ...state, sizeBy })),
    colourBy: (colourBy) =>
      change({ kind: "colourBy", ...(colourBy !== null && { field: colourBy }) }, (state) => ({ ...state, colourBy })),
    usualLook: () => change({ kind: "usualLook" }, (state) => ({ ...state, sizeBy: null, colourBy: null })),
  };
}

/** What decides which measures are to be taken of what. */
const PARTS = [
  "dataset",
  "hiddenTypes",
  "hidden",
  "filters",
  "styleRules",
  "sizeBy",
  "colourBy",
  "measureScope",
] as const satisfies readonly (keyof State)[];

function toldKinds({ sizeBy, colourBy, filters, styleRules }: State): ReadonlySet<MeasureKind> {
  const told = [sizeBy, colourBy].map((field) => (field === null ? undefined : measureOfField(field)));
  const asked = [...filters, ...styleRules].map(({ isOn, condition }) =>
    isOn ? measureOfCondition(condition) : undefined,
  );
  return new Set([...told, ...asked].flatMap((kind) => kind ?? []));
}

function taskOf(tab: string, kind: MeasureKind): string {
  return `${tab} ${kind}`;
}

function withMeasure(state: State, kind: MeasureKind, loadable: Loadable<Measured>): State {
  return { ...state, measures: new Map([...state.measures, [kind, loadable]]) };
}
