import { Button, CloseButton } from "@mantine/core";
import { useViewportSize } from "@mantine/hooks";
import { useEffect, useId, useRef, type KeyboardEvent } from "react";
import { useIsNarrow, usePage } from "../frame/page-context.js";
import { useHasFingers } from "../frame/use-has-fingers.js";
import { useWords } from "../messages/words.js";
import { cardPlace } from "./card-place.js";
import { TOUR_STEPS, type TourStep } from "./tour-steps.js";
import styles from "./tour.module.css";
import { useBox } from "./use-box.js";

const CARD = { width: 320, height: 190 };

/** One stop of the guided tour. It can be left at any, by Escape or its cross; the page stays usable meanwhile. */
export function Tour({ index }: { readonly index: number }) {
  const page = usePage();
  const { layout } = page;
  const step = TOUR_STEPS[index];
  const { prepare } = step ?? {};
  useEffect(() => prepare?.(page), [prepare, page]);
  if (step === undefined) return null;
  const go = (to: number) => layout.setState({ tour: to < TOUR_STEPS.length ? Math.max(0, to) : null });
  const leave = () => {
    layout.setState({ tour: null });
    document.querySelector<HTMLElement>("#canvas")?.focus({ preventScroll: true });
  };
  const isLast = index === TOUR_STEPS.length - 1;
  return (
    <Card
      key={index}
      step={step}
      index={index}
      onBack={() => go(index - 1)}
      onNext={isLast ? leave : () => go(index + 1)}
      onLeave={leave}
    />
  );
}

interface CardProps {
  readonly step: TourStep;
  readonly index: number;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onLeave: () => void;
}

function Card({ step, index, onBack, onNext, onLeave }: CardProps) {
  const { t } = useWords();
  const hasFingers = useHasFingers();
  const said = { ...step, ...(hasFingers && step.forFingers) };
  const [title, text] = [useId(), useId()];
  const about = useBox(step.anchor);
  const next = useRef<HTMLButtonElement>(null);
  const place = usePlace(about);
  // With the focus a screen reader comes to the new card and tells it.
  useEffect(() => next.current?.focus({ preventScroll: true }), []);
  const act = ({ key }: KeyboardEvent) => {
    if (key === "Escape") onLeave();
    else if (key === "ArrowRight") onNext();
    else if (key === "ArrowLeft" && index > 0) onBack();
  };
  return (
    <>
      {about !== null && <div className={styles["ring"]} style={{ ...about }} aria-hidden="true" />}
      {/* A dialog takes keys for all that is in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className={styles["card"]}
        style={place}
        role="dialog"
        aria-labelledby={title}
        aria-describedby={text}
        data-testid="tour"
        onKeyDown={act}
      >
        <div className={styles["head"]}>
          <h2 id={title}>{t(said.title)}</h2>
          <CloseButton size="sm" aria-label={t("tour.leave")} onClick={onLeave} />
        </div>
        <p id={text}>{t(said.text)}</p>
        <div className={styles["foot"]}>
          <span>{t("tour.position", { index: index + 1, count: TOUR_STEPS.length })}</span>
          {index > 0 && (
            <Button size="compact-sm" variant="default" onClick={onBack}>
              {t("tour.back")}
            </Button>
          )}
          <Button size="compact-sm" ref={next} onClick={onNext}>
            {t(index === TOUR_STEPS.length - 1 ? "tour.end" : "tour.next")}
          </Button>
        </div>
      </div>
    </>
  );
}

function usePlace(about: ReturnType<typeof useBox>) {
  const size = useViewportSize();
  const isNarrow = useIsNarrow();
  // On small screens there is no beside: the stylesheet puts the card at the top, over what it is not about.
  if (isNarrow) return {};
  return cardPlace(about ?? { left: 0, top: 0, ...size }, CARD, size);
}
