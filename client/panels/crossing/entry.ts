import IconGrid3x3 from "@tabler/icons-react/icons/IconGrid3x3";
import type { PageParts } from "../frame/page-context.js";
import type { PanelEntry } from "../frame/panel-entry.js";
import { late } from "../parts/late.js";

/** Projects and initiatives, over the canvas: neither beside nor below it, and told by the address. */
export const CROSSING: PanelEntry = {
  name: "crossing",
  title: "crossing.title",
  icon: IconGrid3x3,
  keys: ["x"],
  component: late(
    () => import("./Crossing.js"),
    ({ Crossing }) => Crossing,
    "over the page",
  ),
};

/** A report that is open lies over it. */
export function toggleCrossing({ core }: Pick<PageParts, "core">): void {
  const { crossing, reader } = core.state.getState();
  if (reader !== null) core.closeReader();
  core.showCrossing(crossing === null || reader !== null ? (crossing ?? "") : null);
}
