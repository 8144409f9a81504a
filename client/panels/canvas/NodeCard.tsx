import { displayedGraph, nodeName } from "../../core/scene/derive.js";
import { scopeOf } from "../../core/names/scope.js";
import { useCanvasStatus, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import { noteIdAt } from "../../core/notes/note.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import styles from "./canvas.module.css";
import { usePlaceBeside } from "./use-place-beside.js";

/** What the node under the pointer is: its whole name, its type, and how much is linked with it. */
export function NodeCard() {
  const pointed = useCanvasStatus((status) => status.pointed);
  const id = pointed?.kind === "node" ? pointed.id : null;
  const node = useCoreState((state) => (id === null ? undefined : state.dataset.nodes.get(id)));
  const relationships = useCoreState((state) => displayedGraph(state).relationships);
  const total = useCoreState((state) => (id === null ? undefined : state.expansions.get(id)?.total));
  const note = useCoreState(({ notes }) =>
    id === null ? undefined : notes.get(noteIdAt(notes, { kind: "node", id }))?.text,
  );
  const { language, typeName, t } = useWords();
  const place = usePlaceBeside(pointed?.at);
  if (node === undefined) return null;
  let count = 0;
  for (const { start, end } of relationships) if (start === id || end === id) count += 1;
  const type = entityTypeOf(node) ?? node.labels[0] ?? "";
  const scope = scopeOf(node);
  return (
    <div className={styles["line"]} style={place} data-testid="node-card">
      <p className={styles["lineFact"]}>
        <span className={styles["lineName"]}>{nodeName(node, language)}</span>
      </p>
      <p className={styles["nodeHow"]}>
        <TypeIcon type={type} size={14} />
        <span>{typeName(type)}</span>
        {scope !== null && <span>· {scope}</span>}
        <span>· {t("canvas.linked", { count })}</span>
        {total !== undefined && <span>· {t("canvas.linkedInAll", { count: total })}</span>}
      </p>
      {note !== undefined && (
        <p className={styles["noted"]} dir="auto">
          {note}
        </p>
      )}
    </div>
  );
}
