import { useEffect } from "react";
import { correctedLast } from "../../core/corrections/corrected.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { OFFERED_FOR, UndoNote } from "../parts/UndoNote.js";

/** A fact was corrected, for everybody; while this is offered, the key that undoes takes it back. */
export function CorrectedNote() {
  const core = useCore();
  const fact = useCoreState(correctedLast);
  const correcting = useCoreState((state) => state.correcting);
  const { t, sentence } = useWords();
  const work = correcting?.fact === fact ? correcting?.work : undefined;
  const isBusy = work?.status === "loading";
  useEffect(() => {
    if (fact === null || isBusy) return undefined;
    const timer = setTimeout(core.leaveCorrected, OFFERED_FOR);
    return () => clearTimeout(timer);
  }, [core, fact, isBusy]);
  if (fact === null) return null;
  return (
    <UndoNote
      words={work?.status === "failed" ? sentence(work.failure) : t("correction.done")}
      undo={t("history.undo")}
      isBusy={isBusy}
      onUndo={() => void core.takeBack(fact)}
      onClose={core.leaveCorrected}
    />
  );
}
