import { VisuallyHidden } from "@mantine/core";
import { shownParallels } from "../../core/scene/derive.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import { useCanvasStatus, useCoreState } from "../frame/page-context.js";
import { factSentence } from "../messages/fact-sentence.js";
import { useNames } from "../messages/use-names.js";
import { useWords } from "../messages/words.js";

/** Tells who goes over the canvas by keys without seeing it where they are: of a node how it is linked with what they came from, of a line what it says. */
export function Announcer() {
  const walked = useCanvasStatus((status) => status.walked);
  const dataset = useCoreState((state) => state.dataset);
  const chosen = useCoreState((state) => state.chosen);
  const { typeName, relationName, t } = useWords();
  const node = walked === null ? undefined : dataset.nodes.get(walked.to);
  const line = walked?.along === null ? undefined : dataset.relationships.get(walked?.along ?? "");
  const count = useCoreState((state) => (line && shownParallels(state).get(line.id)?.lines.length) ?? 1);
  const from = line && dataset.nodes.get(line.start === walked?.to ? line.end : line.start);
  const place = walked?.place;
  const start = line && dataset.nodes.get(line.start);
  const end = line && dataset.nodes.get(line.end);
  const bundle = count > 1 ? t("canvas.walkedBundle", { count }) : undefined;
  const nameOf = useNames();
  const words =
    place !== undefined && line && start && end
      ? [factSentence({ start, type: line.type, end }, { relationName }, nameOf), bundle, t("canvas.lineOf", place)]
      : node === undefined
        ? []
        : [
            nameOf(node),
            typeName(entityTypeOf(node) ?? node.labels[0] ?? ""),
            line && from && t("canvas.walkedAlong", { relation: relationName(line.type), name: nameOf(from) }),
            bundle,
            chosen.has(node.id) ? t("canvas.isChosen") : undefined,
          ];
  return (
    <VisuallyHidden role="status" aria-live="polite" data-testid="announcer">
      {words.filter((word) => word !== undefined).join(" · ")}
    </VisuallyHidden>
  );
}
