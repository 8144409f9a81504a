import { Button, CloseButton } from "@mantine/core";
import { useEffect, useMemo, useRef, useState } from "react";
import type { CrossingEntity, CrossingLink } from "#model/crossing-api.js";
import { type CrossingChoice, type CrossingPlace, DEFAULT_CROSSING } from "../../core/crossing/crossing-choice.js";
import type { CrossingIndex } from "../../core/crossing/crossing-index.js";
import { crossingName } from "../../core/crossing/crossing-table.js";
import { useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import styles from "./crossing.module.css";
import { LinkCard } from "./LinkCard.js";
import { ToCanvas } from "./ToCanvas.js";

interface LinkPanelProps {
  readonly index: CrossingIndex;
  readonly at: CrossingPlace;
  /** All that are shown. */
  readonly links: readonly CrossingLink[];
  readonly change: (transition: (choice: CrossingChoice) => CrossingChoice) => void;
  readonly onClose: () => void;
}

/** How many links are told at once. */
const FIRST = 12;

/** The sentences behind a cell, or behind all cells of a row or a column. */
export function LinkPanel({ index, at, links, change, onClose }: LinkPanelProps) {
  const { t, language } = useWords();
  const { project, initiative } = at;
  const [shown, setShown] = useState(FIRST);
  const panel = useRef<HTMLElement>(null);
  const own = useMemo(
    () =>
      links.filter(
        (link) =>
          (project === null || link.project === project) && (initiative === null || link.initiative === initiative),
      ),
    [links, project, initiative],
  );
  useEffect(() => panel.current?.focus(), []);
  const ends = [
    { type: "Project", entity: project === null ? undefined : index.projects.get(project) },
    { type: "Initiative", entity: initiative === null ? undefined : index.initiatives.get(initiative) },
  ];
  const isCell = project !== null && initiative !== null;
  const rest = own.length - shown;
  const title = ends
    .flatMap(({ entity }) => (entity === undefined ? [] : [crossingName(entity, language)]))
    .join(" × ");
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={styles["panel"]}
      aria-label={`${t("crossing.sentences")} ${title}`}
      data-testid="crossing-links"
    >
      <header className={styles["panelHead"]}>
        <div>
          {ends.map(({ type, entity }) =>
            entity === undefined ? null : <EndName key={type} type={type} entity={entity} />,
          )}
        </div>
        <CloseButton size="sm" aria-label={t("crossing.closeSentences")} onClick={onClose} />
      </header>
      <div className={styles["panelTools"]}>
        <span>{t("crossing.linkCount", { count: own.length })}</span>
        {own.length > 0 && <ToCanvas links={own} title={title} />}
      </div>
      <div className={styles["panelBody"]}>
        {own.length === 0 && <EmptyNote title={t("crossing.gone")} />}
        {own.slice(0, shown).map((link) => (
          <LinkCard
            key={`${link.fact} ${link.link ?? ""} ${link.initiative}`}
            index={index}
            link={link}
            isOpenAtFirst={isCell || own.length === 1}
            other={isCell ? null : project === null ? "project" : "initiative"}
            onOther={() =>
              change((before) => ({
                ...before,
                at: { ...DEFAULT_CROSSING.at, project: link.project, initiative: link.initiative },
              }))
            }
          />
        ))}
        {rest > 0 && (
          <Button variant="default" size="compact-sm" onClick={() => setShown(shown + FIRST)}>
            {t("action.moreCount", { count: Math.min(rest, FIRST) })}
          </Button>
        )}
      </div>
    </section>
  );
}

function EndName({ type, entity }: { readonly type: string; readonly entity: CrossingEntity }) {
  const core = useCore();
  const { language, t } = useWords();
  const name = crossingName(entity, language);
  return (
    <button
      type="button"
      className={styles["endName"]}
      title={t("details.openNode", { name })}
      onClick={() => void core.select(entity.key)}
    >
      <TypeIcon type={type} />
      {name}
    </button>
  );
}
