import IconChartBubble from "@tabler/icons-react/icons/IconChartBubble";
import IconBookmarks from "@tabler/icons-react/icons/IconBookmarks";
import IconFileText from "@tabler/icons-react/icons/IconFileText";
import IconFilter from "@tabler/icons-react/icons/IconFilter";
import IconMessageQuestion from "@tabler/icons-react/icons/IconMessageQuestion";
import IconHistory from "@tabler/icons-react/icons/IconHistory";
import IconRoute from "@tabler/icons-react/icons/IconRoute";
import type { PanelEntry } from "../frame/panel-entry.js";
import { late } from "../parts/late.js";

/** What is opened beside the canvas, below a head; in the order of the rail. A new panel is a component and its entry here. */
export const SIDE_PANELS: readonly PanelEntry[] = [
  {
    name: "filters",
    title: "filters.title",
    icon: IconFilter,
    component: late(
      () => import("./Filters.js"),
      ({ Filters }) => Filters,
    ),
  },
  {
    name: "paths",
    title: "paths.title",
    icon: IconRoute,
    component: late(
      () => import("../paths/Paths.js"),
      ({ Paths }) => Paths,
    ),
  },
  {
    name: "measures",
    title: "measures.title",
    label: "rail.measures",
    icon: IconChartBubble,
    component: late(
      () => import("../measures/Measures.js"),
      ({ Measures }) => Measures,
    ),
  },
  {
    name: "questions",
    title: "questions.title",
    icon: IconMessageQuestion,
    component: late(
      () => import("../questions/Questions.js"),
      ({ Questions }) => Questions,
    ),
  },
  {
    name: "documents",
    title: "documents.title",
    icon: IconFileText,
    component: late(
      () => import("./Documents.js"),
      ({ Documents }) => Documents,
    ),
  },
  {
    name: "views",
    title: "views.title",
    icon: IconBookmarks,
    component: late(
      () => import("../views/Views.js"),
      ({ Views }) => Views,
    ),
  },
  {
    name: "history",
    title: "history.title",
    label: "rail.history",
    icon: IconHistory,
    component: late(
      () => import("../history/HistoryPanel.js"),
      ({ HistoryPanel }) => HistoryPanel,
    ),
  },
];
