import { Button, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useMemo, useState } from "react";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import styles from "./neighbours.module.css";
import {
  NEIGHBOUR_COLUMNS,
  neighbourRows,
  sortedRows,
  type NeighbourColumn,
  type NeighbourRow,
  type NeighbourSort,
} from "./neighbour-rows.js";
import type { DetailTabProps } from "./detail-tab-props.js";

/** How many rows are drawn at once: a table of thousands would make the panel slow. */
const FIRST = 100;

/** What facts link the entity with, as a table. */
export function Neighbours({ answer }: DetailTabProps) {
  const core = useCore();
  const details = useCoreState((state) => state.details);
  const { language, t } = useWords();
  const [sort, setSort] = useState<NeighbourSort>({ column: "facts", isDescending: true });
  const [shown, setShown] = useState(FIRST);
  const facts = details.status === "ready" ? details.value.facts : null;
  const rows = useMemo(
    () => (facts === null ? [] : sortedRows(neighbourRows(answer.entity.id, facts, language), sort, language)),
    [answer, facts, language, sort],
  );
  if (facts === null) return null;
  if (rows.length === 0) return <EmptyNote title={t("details.noFacts")} />;
  return (
    <>
      <table className={styles["table"]}>
        <caption className={styles["caption"]}>
          {facts.truncated
            ? t("neighbours.captionPart", { shown: rows.length, total: facts.total })
            : t("neighbours.caption", { count: rows.length })}
        </caption>
        <thead>
          <tr>
            {NEIGHBOUR_COLUMNS.map((column) => (
              <Column key={column} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <Row key={row.node.id} row={row} />
          ))}
        </tbody>
      </table>
      <div className={styles["foot"]}>
        {rows.length > shown && (
          <Button variant="subtle" size="compact-xs" onClick={() => setShown(rows.length)}>
            {t("action.moreCount", { count: rows.length - shown })}
          </Button>
        )}
        {facts.truncated && (
          <>
            <p>{t("list.part", { total: facts.total, shown: rows.length })}</p>
            <Button variant="subtle" size="compact-xs" onClick={() => void core.loadMoreFacts()}>
              {t("action.more")}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

interface ColumnProps {
  readonly column: NeighbourColumn;
  readonly sort: NeighbourSort;
  readonly onSort: (sort: NeighbourSort) => void;
}

function Column({ column, sort, onSort }: ColumnProps) {
  const { t } = useWords();
  const isSorted = sort.column === column;
  const order = sort.isDescending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={isSorted ? order : undefined} data-column={column}>
      <UnstyledButton
        className={styles["sort"]}
        // Numbers are looked at from the greatest on, words from the first.
        onClick={() => onSort({ column, isDescending: isSorted ? !sort.isDescending : isNumber(column) })}
      >
        {t(`neighbours.${column}`)}
        <span aria-hidden="true">{isSorted ? (sort.isDescending ? " ↓" : " ↑") : ""}</span>
      </UnstyledButton>
    </th>
  );
}

function isNumber(column: NeighbourColumn): boolean {
  return column === "facts" || column === "documents" || column === "confidence";
}

function Row({ row }: { readonly row: NeighbourRow }) {
  const core = useCore();
  const { t, named, number, percent, typeName } = useWords();
  return (
    <tr>
      <td>
        <UnstyledButton
          className={styles["name"]}
          title={t("details.openNode", { name: row.name })}
          onClick={() => void core.select(row.node.id)}
        >
          {row.name}
        </UnstyledButton>
      </td>
      <td>
        <span title={typeName(row.type)}>
          <TypeIcon type={row.type} size={15} />
          <VisuallyHidden>{typeName(row.type)}</VisuallyHidden>
        </span>
      </td>
      <td className={styles["groups"]}>{row.groups.map((group) => named("group", group)).join(t("list.comma"))}</td>
      <td className={styles["number"]}>{number(row.facts)}</td>
      <td className={styles["number"]}>{number(row.documents)}</td>
      <td className={styles["number"]}>{row.confidence === null ? "—" : percent(row.confidence)}</td>
    </tr>
  );
}
