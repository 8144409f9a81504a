import { isMutual, nodeName } from "../../core/derive.js";
import { factProperties } from "../evidence/fact-properties.js";
import { useCanvas, useCanvasStatus, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import styles from "./canvas.module.css";

/** What the line under the pointer says. */
export function LineCard() {
  const pointed = useCanvasStatus((status) => status.pointed);
  const dataset = useCoreState((state) => state.dataset);
  const { language, relationName, named } = useWords();
  const place = usePlace(pointed?.at);
  const line = pointed === null ? undefined : dataset.relationships.get(pointed.id);
  const [start, end] = [line && dataset.nodes.get(line.start), line && dataset.nodes.get(line.end)];
  if (line === undefined || start === undefined || end === undefined) return null;
  const { status, basis } = factProperties(line);
  const how = [status === null ? null : named("status", status), basis === null ? null : named("basis", basis)].filter(
    (part) => part !== null,
  );
  return (
    <div className={styles["line"]} style={place} data-testid="line-card">
      <p className={styles["lineFact"]}>
        <span className={styles["lineName"]}>{nodeName(start, language)}</span>
        <span className={styles["lineRelation"]}>
          — {relationName(line.type)} {isMutual(line.type) ? "—" : "→"}
        </span>
        <span className={styles["lineName"]}>{nodeName(end, language)}</span>
      </p>
      {how.length > 0 && <p className={styles["lineHow"]}>{how.join(" · ")}</p>}
    </div>
  );
}

const AWAY = 14;

/** Beside the pointer, on the side where there is more room. */
function usePlace(at: { readonly x: number; readonly y: number } | undefined) {
  const { width, height } = useCanvas().size();
  if (at === undefined) return {};
  return {
    ...(at.x < width / 2 ? { left: at.x + AWAY } : { right: width - at.x + AWAY }),
    ...(at.y < height / 2 ? { top: at.y + AWAY } : { bottom: height - at.y + AWAY }),
  };
}
