import { ENTITY_TYPES } from "#model/entity-types.js";
import type { Guide, Heading, HeadingSubject } from "../../core/headings/heading.js";
import type { Point } from "../../core/scene/geometry.js";
import type { LayoutChoice } from "../../core/look/layout-choice.js";
import type { LayoutHeading } from "../../layouts/layout.js";

/** What a layout's headings name, by the ids of its nodes in their order; places are rounded, because links carry them. */
export function headingsFromLayout(
  headings: readonly LayoutHeading[],
  ids: readonly string[],
  layout: LayoutChoice,
): readonly Heading[] {
  return headings.flatMap(({ of, at, room, nodes, guide }): readonly Heading[] => {
    const subject = subjectOf(of, ids, layout);
    // A place that is alone has its own name.
    if (subject === null || (subject.kind === "node" && nodes.length < 2)) return [];
    const members = nodes.flatMap((node) => ids[node] ?? []);
    return [{ subject, at: rounded(at), room: Math.round(room), members, guide: guide && roundedGuide(guide) }];
  });
}

function subjectOf(of: LayoutHeading["of"], ids: readonly string[], layout: LayoutChoice): HeadingSubject | null {
  if (of === "north") return { kind: "north" };
  if (layout.kind === "timeline") return of === "rest" ? { kind: "rest", of: "year" } : { kind: "year", year: of };
  if (layout.kind === "map") return { kind: "rest", of: "map" };
  const by = layout.kind === "grouped" ? layout.by : "type";
  if (by !== "type") {
    const id = of === "rest" ? undefined : ids[of];
    return id === undefined ? { kind: "rest", of: by } : { kind: "node", id };
  }
  const type = of === "rest" ? undefined : ENTITY_TYPES[of];
  return type === undefined ? { kind: "rest", of: "type" } : { kind: "type", type };
}

function roundedGuide(guide: Guide): Guide {
  return guide.kind === "line"
    ? { kind: "line", from: rounded(guide.from), to: rounded(guide.to) }
    : { kind: "rim", centre: rounded(guide.centre), radius: Math.round(guide.radius) };
}

/** Added to zero, because a link does not tell 0 from -0. */
function rounded({ x, y }: Point): Point {
  return { x: Math.round(x) + 0, y: Math.round(y) + 0 };
}
