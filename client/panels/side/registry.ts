import IconChartBubble from "@tabler/icons-react/icons/IconChartBubble";
import IconBookmarks from "@tabler/icons-react/icons/IconBookmarks";
import IconFileText from "@tabler/icons-react/icons/IconFileText";
import IconFilter from "@tabler/icons-react/icons/IconFilter";
import IconMessageQuestion from "@tabler/icons-react/icons/IconMessageQuestion";
import IconHistory from "@tabler/icons-react/icons/IconHistory";
import IconRoute from "@tabler/icons-react/icons/IconRoute";
import { lazy } from "react";
import type { PanelEntry } from "../frame/panel-entry.js";

/** What is opened beside the canvas, below a head; in the order of the rail. A new panel is a component and its entry here. */
export const SIDE_PANELS: readonly PanelEntry[] = [
  {
    name: "filters",
    title: "filters.title",
    icon: IconFilter,
    component: lazy(() => import("./Filters.js").then(({ Filters }) => ({ default: Filters }))),
  },
  {
    name: "paths",
    title: "paths.title",
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
    icon: IconMessageQuestion,
    component: lazy(() => import("../questions/Questions.js").then(({ Questions }) => ({ default: Questions }))),
  },
  {
    name: "documents",
    title: "documents.title",
    icon: IconFileText,
    component: lazy(() => import("./Documents.js").then(({ Documents }) => ({ default: Documents }))),
  },
  {
    name: "views",
    title: "views.title",
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
