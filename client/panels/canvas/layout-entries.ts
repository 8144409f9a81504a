import IconBuildingBank from "@tabler/icons-react/icons/IconBuildingBank";
import IconCategory from "@tabler/icons-react/icons/IconCategory";
import IconCircleDotted from "@tabler/icons-react/icons/IconCircleDotted";
import IconLayoutColumns from "@tabler/icons-react/icons/IconLayoutColumns";
import IconMap2 from "@tabler/icons-react/icons/IconMap2";
import IconMapPins from "@tabler/icons-react/icons/IconMapPins";
import IconTarget from "@tabler/icons-react/icons/IconTarget";
import IconTimeline from "@tabler/icons-react/icons/IconTimeline";
import IconTopologyStar3 from "@tabler/icons-react/icons/IconTopologyStar3";
import { chosenShown } from "../../core/scene/derive.js";
import type { Core } from "../../core/core.js";
import type { LayoutChoice } from "../../core/look/layout-choice.js";
import type { State } from "../../core/state.js";
import type { Icon } from "../actions/action.js";
import type { MessageKey } from "../messages/zh-CN.js";

/** A way to lay the canvas out, as it is offered. */
interface LayoutEntry {
  readonly name: `layout.${string}` & MessageKey;
  readonly icon: Icon;
  readonly choice: (state: State) => LayoutChoice;
  /** It goes by the years of documents, which may have to be asked for. */
  readonly needsDocuments?: true;
}

/** In the order of the menu. A new layout is its file in `layouts/`, its line there, and its line here. */
export const LAYOUT_ENTRIES: readonly LayoutEntry[] = [
  { name: "layout.force", icon: IconTopologyStar3, choice: () => ({ kind: "force" }) },
  { name: "layout.radial", icon: IconTarget, choice: (state) => ({ kind: "radial", centres: chosenNodes(state) }) },
  { name: "layout.layered", icon: IconLayoutColumns, choice: () => ({ kind: "layered" }) },
  { name: "layout.grouped.type", icon: IconCategory, choice: () => ({ kind: "grouped", by: "type" }) },
  { name: "layout.grouped.place", icon: IconMapPins, choice: () => ({ kind: "grouped", by: "place" }) },
  { name: "layout.grouped.department", icon: IconBuildingBank, choice: () => ({ kind: "grouped", by: "department" }) },
  { name: "layout.circle", icon: IconCircleDotted, choice: () => ({ kind: "circle" }) },
  { name: "layout.timeline", icon: IconTimeline, choice: () => ({ kind: "timeline" }), needsDocuments: true },
  { name: "layout.map", icon: IconMap2, choice: () => ({ kind: "map" }) },
];

/** Lays the canvas out as an entry says. */
export async function layOutBy(core: Core, { choice, needsDocuments }: LayoutEntry): Promise<void> {
  if (needsDocuments && core.state.getState().documents.status !== "ready") await core.loadDocuments();
  core.arrange(choice(core.state.getState()));
}

/** The name of a layout's entry: `layout.force`, `layout.grouped.type`. */
export function layoutName(layout: LayoutChoice): LayoutEntry["name"] {
  return layout.kind === "grouped" ? `layout.grouped.${layout.by}` : `layout.${layout.kind}`;
}

function chosenNodes(state: State): readonly string[] {
  const chosen = chosenShown(state);
  if (chosen.size > 0) return [...chosen];
  const { selection } = state;
  return selection?.kind === "node" ? [selection.id] : [];
}
