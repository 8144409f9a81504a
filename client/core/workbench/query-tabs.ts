import type { Tabs } from "../tabs/tabs.js";
import type { QueryContent } from "./query-content.js";

/** The queries of the workbench; the state's own `query` is the content of the one that is seen. */
export type QueryTabs = Tabs<QueryContent>;
