import type { EntityType } from "#model/ontology.js";
import type { Condition } from "./conditions/condition.js";
import type { Core } from "./core.js";
import { entity, fact, fakeApi, fakeMemory, neighbours, openCore, result, subgraph } from "./fixture.js";
import { GROUPINGS, type LayoutChoice } from "./look/layout-choice.js";
import { LINE_NAMES } from "./look/line-names.js";
import { MEASURE_KINDS, MEASURE_SCOPES } from "./measures/measure.js";
import { noteIdAt, type NotePlace } from "./notes/note.js";
import { PLAIN_STYLE } from "./style-rules/style-rule.js";

/** What people may do to the canvas, at random but always the same for a seed, for tests of what must hold whatever they do. */

const TYPES = ["Project", "Place", "Department"] as const satisfies readonly EntityType[];
export const nodes = Array.from({ length: 30 }, (_, index) => entity(`n${index}`, TYPES[index % TYPES.length]));
const facts = nodes.slice(1).map(({ id }, index) => fact(`${index}`, id, `n${Math.floor(index / 2)}`));

const api = fakeApi({
  namedQuery: () => Promise.resolve(result(nodes.slice(0, 10), facts.slice(0, 9))),
  neighbours(key) {
    const around = facts.filter(({ start, end }) => start === key || end === key);
    const ids = new Set([key, ...around.flatMap(({ start, end }) => [start, end])]);
    const found = nodes.filter(({ id }) => ids.has(id));
    return Promise.resolve(neighbours(found, around, found.length - 1));
  },
  subgraph(keys) {
    const isAsked = (key: string) => keys.includes(key);
    return Promise.resolve(
      subgraph(
        nodes.filter(({ id }) => isAsked(id)),
        facts.filter(({ start, end }) => isAsked(start) && isAsked(end)),
      ),
    );
  },
  query: () => Promise.resolve(result(nodes.slice(20), facts.slice(20))),
});

/** A page with an overview, each node of it somewhere. */
export async function openByChance(visit = fakeMemory()): Promise<Core> {
  const { core } = openCore({ api, visit });
  await core.start();
  // In the place of a canvas: whatever comes is put somewhere.
  core.state.subscribe(({ dataset, points }) => {
    const missing = [...dataset.nodes.keys()].filter((id) => !points.has(id));
    if (missing.length === 0) return;
    core.settle(new Map([...points, ...missing.map((id, index) => [id, { x: index, y: points.size }] as const)]), null);
  });
  core.arrange();
  return core;
}

/** Numbers below 1, always the same for a seed: a linear congruence. */
export function createFractions(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

export function pick<Item>(items: readonly [Item, ...Item[]], fraction: () => number): Item {
  return items[Math.floor(fraction() * items.length)] ?? items[0];
}

/** Does something that can be undone, in the tab that is seen. */
export async function actAtRandom(core: Core, fraction: () => number): Promise<void> {
  const id = `n${Math.floor(fraction() * nodes.length)}`;
  const type = pick(TYPES, fraction);
  const number = String(Math.floor(fraction() * 3));
  const condition = pick(conditionsAbout(id, fraction()), fraction);
  const { notes, filters, styleRules } = core.state.getState();
  const at = pick<NotePlace>(
    [
      { kind: "node", id },
      { kind: "point", x: fraction(), y: fraction() },
    ],
    fraction,
  );
  const isOn = fraction() < 0.7;
  const act = pick<() => Promise<unknown> | void>(
    [
      () => core.expand(id),
      () => core.show(id),
      () => core.showOnly(id),
      () => core.add([id, "n0"]),
      () => core.addBetween(),
      () => core.collapse(id),
      () => core.place(id, { x: fraction(), y: fraction() }),
      () => core.arrange(pick<LayoutChoice>([{ kind: "force" }, { kind: "grouped", by: GROUPINGS[0] }], fraction)),
      () => core.pin([id]),
      () => core.unpin([id]),
      () => core.hide([id]),
      () => core.unhide(),
      () => core.remove([id]),
      () => core.hideType(type),
      () => core.showType(type),
      () => core.showOnlyType(type),
      () => core.showMore(),
      () => core.loadOverview(),
      () => core.runQuery().then(() => core.showResult(fraction() < 0.5 ? "add" : "replace")),
      () => core.putFilter({ id: number, isOn, effect: fraction() < 0.5 ? "hide" : "fade", condition }),
      () => core.removeFilter(filters[0]?.id ?? number),
      () => core.showEverything(),
      () => core.putRule({ id: number, isOn, condition, style: { ...PLAIN_STYLE, size: 1 + fraction() } }),
      () => core.moveRule(styleRules.at(-1)?.id ?? number),
      () => core.removeRule(number),
      () => core.putNote({ id: noteIdAt(notes, at), text: `${fraction()}`, at }),
      () => core.removeNote([...notes.keys()].at(-1) ?? number),
      () => core.nameLines(pick(LINE_NAMES, fraction)),
      () => core.sizeBy(pick([null, `measure:${pick(MEASURE_KINDS, fraction)}`], fraction)),
      () => core.colourBy(pick([null, `measure:${pick(MEASURE_KINDS, fraction)}`], fraction)),
      () => core.setMeasureScope(pick(MEASURE_SCOPES, fraction)),
      () => core.usualLook(),
    ],
    fraction,
  );
  await act();
}

function conditionsAbout(id: string, share: number): readonly [Condition, ...Condition[]] {
  return [
    { kind: "text", text: id },
    { kind: "ego", node: id, steps: 1 + Math.floor(share * 2) },
    { kind: "core", least: 1 + Math.floor(share * 2) },
    { kind: "component", node: share < 0.5 ? null : id },
    { kind: "range", field: "measure:pagerank", from: null, to: share, missing: true },
  ];
}
