import type { LayoutKind } from "../core/look/layout-choice.js";
import { createCircleLayout } from "./circle.js";
import { createForceLayout } from "./force.js";
import { createGroupedLayout } from "./grouped.js";
import { createLayeredLayout } from "./layered.js";
import type { Layout, LayoutRequest } from "./layout.js";
import { createMapLayout } from "./map.js";
import { createRadialLayout } from "./radial.js";
import { createTimelineLayout } from "./timeline.js";

const LAYOUTS: Readonly<Record<LayoutKind, (request: LayoutRequest) => Layout>> = {
  force: createForceLayout,
  radial: createRadialLayout,
  layered: createLayeredLayout,
  grouped: createGroupedLayout,
  circle: createCircleLayout,
  timeline: createTimelineLayout,
  map: createMapLayout,
};

/** Whatever the layout, newcomers find their places among nodes that stay by the forces of their links. */
export function createLayout(request: LayoutRequest): Layout {
  return request.isAfresh ? LAYOUTS[request.kind](request) : createForceLayout(request);
}
