import IconChartBubble from "@tabler/icons-react/icons/IconChartBubble";
import IconBookmarks from "@tabler/icons-react/icons/IconBookmarks";
import IconFileText from "@tabler/icons-react/icons/IconFileText";
import IconFilter from "@tabler/icons-react/icons/IconFilter";
import IconMessageQuestion from "@tabler/icons-react/icons/IconMessageQuestion";
import IconHistory from "@tabler/icons-react/icons/IconHistory";
import IconRoute from "@tabler/icons-react/icons/IconRoute";
import { lazy, type ComponentType } from "react";
import type { Icon } from "../actions/action.js";
import type { MessageKey } from "../messages/zh-CN.js";

/** A panel beside the canvas, opened by its button on the rail. */
export interface SidePanelEntry {
  /** The layout remembers the open panel by it. */
  readonly name: string;
  readonly title: MessageKey;
  /** One word under the icon on small screens. */
  readonly label: MessageKey;
  readonly icon: Icon;
  readonly keys?: readonly string[];
  /** Fills the pane below its head; lazy. */
  readonly component: ComponentType;
}

/** In the order of the rail. A new panel is a component and its entry here. */
export const SIDE_PANELS: readonly SidePanelEntry[] = [
  {
    name: "filters",
    title: "filters.title",
    label: "rail.filters",
    icon: IconFilter,
    component: lazy(() => import("./Filters.js").then(({ Filters }) => ({ default: Filters }))),
  },
  {
    name: "paths",
    title: "paths.title",
    label: "rail.paths",
    icon: IconRoute,
    component: lazy(() => import("../paths/Paths.js").then(({ Paths }) => ({ default: Paths }))),
  },
  {
    name: "measures",
    title: "measures.title",
    label: "rail.measures",
    icon: IconChartBubble,
    component: lazy(() => import("../measures/Measures.js").then(({ Measures }) => ({ default: Measures }))),
  },
  {
    name: "questions",
    title: "questions.title",
    label: "rail.questions",
    icon: IconMessageQuestion,
    component: lazy(() => import("./Questions.js").then(({ Questions }) => ({ default: Questions }))),
  },
  {
    name: "documents",
    title: "documents.title",
    label: "rail.documents",
    icon: IconFileText,
    component: lazy(() => import("./Documents.js").then(({ Documents }) => ({ default: Documents }))),
  },
  {
    name: "views",
    title: "views.title",
    label: "rail.views",
    icon: IconBookmarks,
    component: lazy(() => import("../views/Views.js").then(({ Views }) => ({ default: Views }))),
  },
  {
    name: "history",
    title: "history.title",
    label: "rail.history",
    icon: IconHistory,
    component: lazy(() => import("../history/HistoryPanel.js").then(({ HistoryPanel }) => ({ default: HistoryPanel }))),
  },
];
