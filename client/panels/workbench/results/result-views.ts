import type { QueryResult } from "#model/query.js";
import IconBraces from "@tabler/icons-react/icons/IconBraces";
import IconBinaryTree from "@tabler/icons-react/icons/IconBinaryTree";
import IconChartBar from "@tabler/icons-react/icons/IconChartBar";
import IconTable from "@tabler/icons-react/icons/IconTable";
import IconTopologyStar3 from "@tabler/icons-react/icons/IconTopologyStar3";
import { type ComponentType } from "react";
import type { Icon } from "../../actions/action.js";
import { chartColumns, possibleCharts } from "../chart/chart-columns.js";
import type { MessageKey } from "../../messages/zh-CN.js";
import { late } from "../../parts/late.js";

/** Draws what a view shows as a file; rejects where it cannot. */
export type PictureMaker = (format: "png" | "svg") => Promise<Blob>;

export interface ResultViewProps {
  /** What came so far, where more is on its way. */
  readonly result: QueryResult;
  readonly isComing: boolean;
  /** Where it may put its own controls, beside the tabs; null for a moment at first. */
  readonly tools: HTMLElement | null;
  /** A view that can be saved as a picture says by what, and null when it no longer can. */
  readonly offerPicture: (maker: PictureMaker | null) => void;
}

/** A way to look at a query's result. */
export interface ResultView {
  /** The query's state remembers what is chosen by it. */
  readonly name: string;
  readonly title: MessageKey;
  readonly icon: Icon;
  /** Whether there is anything to see in it. */
  readonly isPossible: (result: QueryResult) => boolean;
  /** Lazy. */
  readonly component: ComponentType<ResultViewProps>;
}

/** In the order of their tabs; the first is shown where none was chosen or the chosen one is not possible. A new view is a component and its entry here. */
export const RESULT_VIEWS: readonly ResultView[] = [
  {
    name: "table",
    title: "result.table",
    icon: IconTable,
    isPossible: () => true,
    component: late(
      () => import("./table/ResultTable.js"),
      ({ ResultTable }) => ResultTable,
    ),
  },
  {
    name: "graph",
    title: "graph.title",
    icon: IconTopologyStar3,
    isPossible: ({ graph }) => graph.nodes.length > 0,
    component: late(
      () => import("../graph/GraphView.js"),
      ({ GraphView }) => GraphView,
    ),
  },
  {
    name: "chart",
    title: "chart.title",
    icon: IconChartBar,
    isPossible: (result) => result.plan === undefined && possibleCharts(chartColumns(result)).length > 0,
    component: late(
      () => import("../chart/ChartView.js"),
      ({ ChartView }) => ChartView,
    ),
  },
  {
    name: "plan",
    title: "plan.title",
    icon: IconBinaryTree,
    isPossible: ({ plan }) => plan !== undefined,
    component: late(
      () => import("../plan/PlanView.js"),
      ({ PlanView }) => PlanView,
    ),
  },
  {
    name: "json",
    title: "result.json",
    icon: IconBraces,
    isPossible: () => true,
    component: late(
      () => import("./json/JsonView.js"),
      ({ JsonView }) => JsonView,
    ),
  },
];
