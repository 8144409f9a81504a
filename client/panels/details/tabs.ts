import type { EntityAnswer } from "#model/api.js";
import type { ComponentType } from "react";
import type { MessageKey } from "../messages/zh-CN.js";
import type { DetailTabProps } from "./detail-tab-props.js";
import { Facts } from "./Facts.js";
import { late } from "../parts/late.js";

/** A tab of an entity's details. */
interface DetailTab {
  readonly name: string;
  readonly title: MessageKey;
  readonly count?: (answer: EntityAnswer) => number;
  /** Whether there is anything to tell; without this: always. */
  readonly when?: (answer: EntityAnswer) => boolean;
  /** Lazy, all but the first. */
  readonly component: ComponentType<DetailTabProps>;
}

/** In their order. A new tab is a component and its entry here. */
export const DETAIL_TABS: readonly DetailTab[] = [
  { name: "facts", title: "details.facts", count: ({ degree }) => degree, component: Facts },
  {
    name: "sentences",
    title: "details.sentences",
    count: ({ mentions }) => mentions,
    component: late(
      () => import("./Sentences.js"),
      ({ Sentences }) => Sentences,
    ),
  },
  {
    name: "figures",
    title: "details.figures",
    count: ({ observations }) => observations.total,
    when: ({ observations }) => observations.total > 0,
    component: late(
      () => import("./Figures.js"),
      ({ Figures }) => Figures,
    ),
  },
  {
    name: "neighbours",
    title: "details.neighbours",
    when: ({ degree }) => degree > 0,
    component: late(
      () => import("./Neighbours.js"),
      ({ Neighbours }) => Neighbours,
    ),
  },
  {
    name: "history",
    title: "details.history",
    count: ({ documents }) => documents.total,
    when: ({ documents }) => documents.total > 0,
    component: late(
      () => import("./History.js"),
      ({ History }) => History,
    ),
  },
  {
    name: "names",
    title: "details.names",
    when: ({ documents }) => documents.total > 0,
    component: late(
      () => import("./Names.js"),
      ({ Names }) => Names,
    ),
  },
  {
    name: "properties",
    title: "details.properties",
    component: late(
      () => import("./Properties.js"),
      ({ Properties }) => Properties,
    ),
  },
];

/** What there is most to read of: facts, else figures, else sentences. */
export function firstTab(answer: EntityAnswer): string {
  if (answer.degree > 0) return "facts";
  return answer.observations.total > 0 ? "figures" : "sentences";
}
