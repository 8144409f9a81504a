import type { Span } from "#loaders/mapped-text.js";
import { ENTITY_TYPES } from "#model/entity-types.js";
import type { Pooled } from "./pool.js";
import type { PooledPassage } from "./pooled-passages.js";

/** For each entry of the pool the first span of a layer and the first entry that may overlap it: all are in order of place. */
export interface FirstRivals {
  names: number;
  places: number;
  entry: number;
}

/** Units in the longest name of a rule or of the chain; about. */
const LONGEST = 160;

/** Moves on to what may overlap the entry. */
export function skipTo(first: FirstRivals, { core }: Pooled, { spans, pool }: PooledPassage): void {
  const from = core.start - LONGEST;
  while ((spans.names[first.names]?.start ?? from) < from) first.names += 1;
  while ((spans.places[first.places]?.start ?? from) < from) first.places += 1;
  while ((pool[first.entry]?.core.start ?? from) < from) first.entry += 1;
}

/** How many numbers `rivalTraits` gives. */
export const RIVAL_TRAITS = 21;

/** What else is proposed for the same words, around them, within them, or across their borders. */
export function rivalTraits(entry: Pooled, passage: PooledPassage, first: FirstRivals): number[] {
  return [
    ...chainTraits(entry, passage, first),
    ...placeLayerTraits(entry, passage, first),
    ...ruleTraits(entry, passage, first),
    figureRelation(entry, passage),
  ];
}

/** What the chain holds for likely there, and how sure it is of either border. */
function chainTraits({ core, candidate }: Pooled, { spans }: PooledPassage, first: FirstRivals): number[] {
  const most = { same: 0, around: 0, within: 0, across: 0, indicator: 0 };
  const border = { begins: 0, ends: 0, beginsSame: 0, endsSame: 0, whole: 0, touched: 0 };
  let [sameType, aroundType] = [-1, -1];
  for (let index = first.names; index < spans.names.length; index += 1) {
    const span = spans.names[index];
    if (span === undefined || span.start >= core.end) break;
    if (span.end <= core.start) continue;
    const { probability } = span;
    const isSame = span.type === candidate.type;
    const relation = relationOf(span, core);
    border.touched += probability;
    if (relation === "same") border.whole += probability;
    if (span.start === core.start) border.begins += probability;
    if (span.end === core.end) border.ends += probability;
    if (isSame && span.start === core.start) border.beginsSame += probability;
    if (isSame && span.end === core.end) border.endsSame += probability;
    if (span.type === "Indicator") {
      most.indicator = Math.max(most.indicator, probability);
      continue;
    }
    if ((relation === "same" && isSame) || probability <= most[relation]) continue;
    most[relation] = probability;
    if (relation === "same") sameType = ENTITY_TYPES.indexOf(span.type);
    if (relation === "around") aroundType = ENTITY_TYPES.indexOf(span.type);
  }
  const { begins, ends, beginsSame, endsSame, whole, touched } = border;
  return [
    most.same,
    most.around,
    most.within,
    most.across,
    most.indicator,
    begins,
    ends,
    beginsSame,
    endsSame,
    whole,
    touched,
    sameType,
    aroundType,
  ];
}

/** How sure the layer of places is of either border. */
function placeLayerTraits({ core }: Pooled, { spans }: PooledPassage, first: FirstRivals): number[] {
  let [begins, ends] = [0, 0];
  for (let index = first.places; index < spans.places.length; index += 1) {
    const span = spans.places[index];
    if (span === undefined || span.start >= core.end) break;
    if (span.start === core.start) begins += span.probability;
    if (span.end === core.end) ends += span.probability;
  }
  return [begins, ends];
}

function ruleTraits(entry: Pooled, { pool }: PooledPassage, first: FirstRivals): number[] {
  const { core } = entry;
  const ruled = { same: 0, around: 0, within: 0, across: 0 };
  let place = 0;
  for (let index = first.entry; index < pool.length; index += 1) {
    const other = pool[index];
    if (other === undefined || other.core.start >= core.end) break;
    if (other === entry || other.core.end <= core.start) continue;
    const relation = relationOf(other.core, core);
    const confidence = other.rules.length > 0 ? other.candidate.confidence : 0;
    ruled[relation] = Math.max(ruled[relation], confidence);
    if (relation === "within" && other.candidate.type === "Place") place = Math.max(place, other.places, confidence);
  }
  return [ruled.same, ruled.around, ruled.within, ruled.across, place];
}

const FIGURE_RELATIONS = { across: 1, around: 2, within: 3, same: 4 } as const;

function figureRelation({ core }: Pooled, { figures }: PooledPassage): number {
  let figure = 0;
  for (const span of figures) {
    if (span.start >= core.end || span.end <= core.start) continue;
    figure = Math.max(figure, FIGURE_RELATIONS[relationOf(span, core)]);
  }
  return figure;
}

function relationOf(other: Span, core: Span): "same" | "around" | "within" | "across" {
  if (other.start === core.start && other.end === core.end) return "same";
  if (other.start <= core.start && other.end >= core.end) return "around";
  return other.start >= core.start && other.end <= core.end ? "within" : "across";
}
