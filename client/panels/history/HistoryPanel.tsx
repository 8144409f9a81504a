import { Button, UnstyledButton } from "@mantine/core";
import IconArrowBackUp from "@tabler/icons-react/icons/IconArrowBackUp";
import { useMemo } from "react";
import IconCode from "@tabler/icons-react/icons/IconCode";
import IconArrowForwardUp from "@tabler/icons-react/icons/IconArrowForwardUp";
import type { CypherOf } from "../../core/cypher-of/cypher-of.js";
import { cypherOfSieve } from "../../core/cypher-of/filter-cypher.js";
import { type Change, type ChangeKind, travel } from "../../core/scene/history.js";
import { layoutName } from "../canvas/layout-entries.js";
import { useOpenCypher } from "../cypher-of/use-open-cypher.js";
import { classNames } from "../frame/class-names.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { fieldTitle } from "../messages/field-title.js";
import { factSentence } from "../messages/fact-sentence.js";
import { useNames, type NameOf } from "../messages/use-names.js";
import { useWords, type Words } from "../messages/words.js";
import { ToolButton } from "../parts/ToolButton.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import styles from "./history.module.css";

/** What decides what is seen of the canvas and brings nothing: its query is that of all that was seen then. */
const SIEVES: ReadonlySet<ChangeKind> = new Set([
  "filter",
  "removeFilter",
  "showEverything",
  "hideType",
  "showType",
  "onlyType",
  "keepOnly",
]);

/** All that was done to the canvas, newest first; a click goes there and back. */
export function HistoryPanel() {
  const core = useCore();
  const { past, future } = useCoreState((state) => state.history);
  const words = useWords();
  const { t } = words;
  const told = useMemo(
    () =>
      [...past, ...future].flatMap(({ change: { subject, fact } }) =>
        fact ? [fact.start, fact.end] : (subject ?? []),
      ),
    [past, future],
  );
  const nameOf = useNames(told);
  if (past.length + future.length === 0) return <EmptyNote title={t("history.empty")} hint={t("history.emptyHint")} />;
  const changes = [...past, ...future].map(({ change }, index) => ({ change, step: index + 1 }));
  const cypherAfter = (step: number, change: Change) =>
    change.cypher ??
    (SIEVES.has(change.kind) ? () => cypherOfSieve(travel(core.state.getState(), step - past.length)) : null);
  return (
    <div className={styles["history"]}>
      <div className={styles["buttons"]}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowBackUp size={15} stroke={1.8} />}
          disabled={past.length === 0}
          onClick={() => core.undo()}
        >
          {t("history.undo")}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowForwardUp size={15} stroke={1.8} />}
          disabled={future.length === 0}
          onClick={() => core.redo()}
        >
          {t("history.redo")}
        </Button>
      </div>
      <ol className={styles["changes"]} reversed>
        {changes
          .map(({ change, step }) => (
            <Place
              key={step}
              label={toldChange(change, words, nameOf)}
              distance={step - past.length}
              cypher={cypherAfter(step, change)}
            />
          ))
          .toReversed()}
        <Place label={t("history.start")} distance={-past.length} cypher={null} />
      </ol>
    </div>
  );
}

interface PlaceProps {
  readonly label: string;
  /** The canvas after so many changes more than now; fewer where negative. */
  readonly distance: number;
  /** The query of what the change brought, or how it is made. */
  readonly cypher: CypherOf | (() => CypherOf | null) | null;
}

function Place({ label, distance, cypher }: PlaceProps) {
  const core = useCore();
  const openCypher = useOpenCypher();
  const { t } = useWords();
  return (
    <li className={classNames(styles["step"], distance > 0 && styles["undone"])}>
      <UnstyledButton
        className={styles["place"]}
        aria-current={distance === 0 ? "step" : undefined}
        onClick={() => core.travel(distance)}
      >
        <span className={styles["label"]} title={label}>
          {label}
        </span>
        {distance === 0 && <span className={styles["now"]}>{t("history.now")}</span>}
      </UnstyledButton>
      {cypher !== null && (
        <ToolButton
          className={styles["cypher"]}
          label={`${t("cypher.ofStep")}: ${label}`}
          icon={IconCode}
          size="sm"
          iconSize={15}
          onClick={() => void openCypher(typeof cypher === "function" ? cypher() : cypher)}
        />
      )}
    </li>
  );
}

function toldChange({ kind, subject, fact, count = 1, ...what }: Change, words: Words, nameOf: NameOf): string {
  const { t, typeName } = words;
  const { type, layout, lineNames, lineColours, field } = what;
  const name = fact ? factSentence(fact, words, nameOf) : subject ? nameOf(subject) : "";
  return t(`history.${kind}`, {
    name,
    count,
    type: type === undefined ? "" : typeName(type),
    layout: layout === undefined ? "" : t(layoutName(layout)),
    lines: lineNames === undefined ? "" : t(`lines.${lineNames}`),
    colours: lineColours === undefined ? "" : t(`lineColours.${lineColours}`),
    field: field === undefined ? t("measures.usual") : fieldTitle(field, words),
  });
}
