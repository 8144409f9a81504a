import { UnstyledButton } from "@mantine/core";
import IconFlag from "@tabler/icons-react/icons/IconFlag3";
import { Suspense, useEffect, useRef } from "react";
import type { FactAnswer } from "#model/api.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { Lines } from "../parts/Lines.js";
import { CorrectionNote } from "./CorrectionNote.js";
import parts from "../parts/parts.module.css";
import { useMayCorrect } from "./use-may-correct.js";
import { late } from "../parts/late.js";

const CorrectionForm = late(
  () => import("./CorrectionForm.js"),
  ({ CorrectionForm }) => CorrectionForm,
);

/** What somebody said is wrong with a fact, and the way to say so or to take it back. */
export function CorrectionField({ answer }: { readonly answer: FactAnswer }) {
  const core = useCore();
  const mayCorrect = useMayCorrect();
  const { id } = answer.fact;
  const correcting = useCoreState((state) => (state.correcting?.fact === id ? state.correcting : null));
  const { t } = useWords();
  const opener = useRef<HTMLButtonElement>(null);
  const isOpen = correcting?.isOpen === true;
  const isBusy = correcting?.work.status === "loading";
  const failure = correcting?.work.status === "failed" ? correcting.work.failure : null;
  /** What had the focus is gone: the button in its place takes it. */
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (isOpen) wantsFocus.current = true;
    if (isOpen || isBusy || !wantsFocus.current) return;
    wantsFocus.current = false;
    const button = opener.current ?? document.querySelector<HTMLElement>("[data-correct]");
    button?.focus({ preventScroll: true });
  });
  if (isOpen) {
    return (
      <Suspense fallback={<Lines count={4} />}>
        <CorrectionForm answer={answer} isBusy={isBusy} failure={failure} />
      </Suspense>
    );
  }
  if (answer.correction !== null) {
    return (
      <CorrectionNote
        correction={answer.correction}
        isBusy={isBusy}
        failure={failure}
        opener={opener}
        onTakeBack={
          mayCorrect
            ? () => {
                wantsFocus.current = true;
                void core.takeBack(id);
              }
            : null
        }
      />
    );
  }
  // Each card with a sentence has the same button.
  if (!mayCorrect || answer.evidence.length > 0) return null;
  return (
    <div>
      <UnstyledButton ref={opener} className={parts["opener"]} onClick={() => void core.beginCorrection(id)}>
        <IconFlag size={15} stroke={1.7} />
        {t("correction.say")}
      </UnstyledButton>
    </div>
  );
}
