import { isMutual, shownParallels } from "../../core/scene/derive.js";
import { noteIdAt } from "../../core/notes/note.js";
import { isBundled } from "../../core/scene/parallels.js";
import { factProperties } from "../evidence/fact-properties.js";
import { useCanvasStatus, useCoreState } from "../frame/page-context.js";
import { useNames } from "../messages/use-names.js";
import { useWords } from "../messages/words.js";
import { BundleCard } from "./BundleCard.js";
import styles from "./canvas.module.css";
import { usePlaceBeside } from "./use-place-beside.js";

/** What the line under the pointer says, or those that it stands for. */
export function LineCard() {
  const pointed = useCanvasStatus((status) => status.pointed);
  const dataset = useCoreState((state) => state.dataset);
  const { relationName, named } = useWords();
  const nameOf = useNames();
  const place = usePlaceBeside(pointed?.at);
  const line = pointed?.kind !== "relationship" ? undefined : dataset.relationships.get(pointed.id);
  const [start, end] = [line && dataset.nodes.get(line.start), line && dataset.nodes.get(line.end)];
  const note = useCoreState(
    ({ notes }) => line && notes.get(noteIdAt(notes, { kind: "relationship", id: line.id }))?.text,
  );
  const bundle = useCoreState((state) => {
    const parallel = line && shownParallels(state).get(line.id);
    return parallel !== undefined && isBundled(parallel, state.selection?.id ?? null) ? parallel : undefined;
  });
  if (line === undefined || start === undefined || end === undefined) return null;
  if (bundle !== undefined) return <BundleCard lines={bundle.lines} place={place} />;
  const { status, basis } = factProperties(line);
  const how = [status === null ? null : named("status", status), basis === null ? null : named("basis", basis)].filter(
    (part) => part !== null,
  );
  return (
    <div className={styles["line"]} style={place} data-testid="line-card">
      <p className={styles["lineFact"]}>
        <span className={styles["lineName"]}>{nameOf(start)}</span>
        <span className={styles["lineRelation"]}>
          — {relationName(line.type)} {isMutual(line.type) ? "—" : "→"}
        </span>
        <span className={styles["lineName"]}>{nameOf(end)}</span>
      </p>
      {how.length > 0 && <p className={styles["lineHow"]}>{how.join(" · ")}</p>}
      {note !== undefined && (
        <p className={styles["noted"]} dir="auto">
          {note}
        </p>
      )}
    </div>
  );
}
