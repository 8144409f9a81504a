import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { MOST_ENDS, MOST_PATHS, mostSteps, LONGEST_PATH } from "../../core/paths/paths.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import { EndPicker, PICKER_ID } from "./EndPicker.js";
import { Ends } from "./Ends.js";
import { PathLimits } from "./PathLimits.js";
import { PathList } from "./PathList.js";
import styles from "./paths.module.css";

/** Ways along facts between two or more entities, one after the other, each step with its sentence. */
export function Paths() {
  const core = useCore();
  const ends = useCoreState((state) => state.paths.ends);
  const { t } = useWords();
  // What stands out on the canvas does so for as long as this panel tells why.
  useEffect(() => () => void core.choosePath(null), [core]);
  return (
    <div className={styles["paths"]} data-testid="paths">
      {ends.length === 0 && <p className={styles["hint"]}>{t("paths.intro")}</p>}
      <Ends />
      {ends.length < MOST_ENDS ? <EndPicker /> : <EnoughEnds />}
      {ends.length > 0 && <PathLimits />}
      {ends.length === 1 && <p className={styles["hint"]}>{t("paths.oneMore")}</p>}
      <Outcome />
    </div>
  );
}

/** Stands where the next end would be picked, and takes the focus over from the picker that went with the last one. */
function EnoughEnds() {
  const { t } = useWords();
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) note.current?.focus({ preventScroll: true });
  }, []);
  return (
    <p ref={note} id={PICKER_ID} tabIndex={-1} className={styles["hint"]}>
      {t("paths.enough", { count: MOST_ENDS })}
    </p>
  );
}

/** Takes the focus over from the button that went with what it asks to be looked for anew. */
function Outcome() {
  const status = useCoreState((state) => state.paths.answer.status);
  const hasEnds = useCoreState((state) => state.paths.ends.length > 1);
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(status);
  useEffect(() => {
    const isAnother = before.current !== status;
    before.current = status;
    if (isAnother && document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [status]);
  if (!hasEnds || status === "idle") return null;
  return (
    <div ref={place} tabIndex={-1} className={styles["outcome"]}>
      <Found />
    </div>
  );
}

function Found() {
  const core = useCore();
  const { answer, limit } = useCoreState((state) => state.paths);
  const { t } = useWords();
  if (answer.status === "idle") return null;
  if (answer.status === "loading") return <Lines count={4} />;
  if (answer.status === "failed") {
    return (
      <FailureNote title={t("paths.failed")} failure={answer.failure} onRetry={() => void core.setPathLimits({})} />
    );
  }
  const { paths, truncated, exhausted } = answer.value;
  if (paths.length === 0) return <NoPath isExhausted={exhausted} />;
  return (
    <>
      <PathList answer={answer.value} />
      {exhausted && <p className={styles["hint"]}>{t("paths.exhausted")}</p>}
      {truncated && limit < MOST_PATHS && (
        <Button variant="subtle" size="compact-sm" onClick={() => void core.morePaths()}>
          {t("paths.more")}
        </Button>
      )}
    </>
  );
}

/** Steps by which a search is widened. */
const LONGER = 2;

/** Why there may be none, and what would find one. */
function NoPath({ isExhausted }: { readonly isExhausted: boolean }) {
  const core = useCore();
  const search = useCoreState((state) => state.paths);
  const { t } = useWords();
  const most = mostSteps(search);
  const longer = Math.min(most + LONGER, LONGEST_PATH);
  return (
    <EmptyNote
      title={t("paths.none", { count: most })}
      hint={t(isExhausted ? "paths.exhausted" : longer > most ? "paths.noneHint" : "paths.noneAtAll")}
    >
      <div className={styles["ways"]}>
        {longer > most && (
          <Button size="compact-sm" variant="default" onClick={() => void core.setPathLimits({ maxLength: longer })}>
            {t("paths.longer", { count: longer })}
          </Button>
        )}
        {search.types.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => void core.setPathLimits({ types: [] })}>
            {t("paths.allTypes")}
          </Button>
        )}
      </div>
    </EmptyNote>
  );
}
