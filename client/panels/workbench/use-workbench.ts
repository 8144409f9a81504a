import { use } from "react";
import type { Workbench } from "../../core/workbench/workbench.js";
import { useCore } from "../frame/page-context.js";

/** The workbench's own actions, which are loaded with its panel. */
export function useWorkbench(): Workbench {
  return use(useCore().workbench());
}
