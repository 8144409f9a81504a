import { Button, NativeSelect } from "@mantine/core";
import { useMemo } from "react";
import {
  CROSSING_FACETS,
  CROSSING_GROUPS,
  CROSSING_ORDERS,
  isFiltered,
  toggleFacet,
  withoutFilters,
} from "../../core/crossing/crossing-choice.js";
import { facetCounts } from "../../core/crossing/crossing-filter.js";
import { classNames } from "../frame/class-names.js";
import { useWords } from "../messages/words.js";
import parts from "../parts/parts.module.css";
import { ConfidenceMenu } from "./ConfidenceMenu.js";
import type { CrossingPartProps } from "./crossing-part.js";
import styles from "./crossing.module.css";
import { FacetMenu } from "./FacetMenu.js";

/** What narrows and orders the links, and how many are left. */
export function CrossingTools({ index, choice, table, change }: CrossingPartProps) {
  const { t, number } = useWords();
  const counts = useMemo(() => facetCounts(index, choice), [index, choice]);
  const { links, projects, initiatives } = index.answer;
  const whole = (shown: number, total: number) => ({ shown: number(shown), total: number(total) });
  return (
    <div className={styles["tools"]}>
      <input
        type="search"
        className={classNames(parts["box"], styles["find"])}
        value={choice.text}
        placeholder={t("crossing.find")}
        aria-label={t("crossing.find")}
        onChange={({ currentTarget: { value } }) => change((before) => ({ ...before, text: value }))}
      />
      {CROSSING_FACETS.filter((facet) => counts[facet].length > 0).map((facet) => (
        <FacetMenu
          key={facet}
          facet={facet}
          counts={counts[facet]}
          chosen={choice.facets[facet]}
          documents={index.documents}
          onToggle={(value) => change((before) => toggleFacet(before, facet, value))}
        />
      ))}
      <ConfidenceMenu
        confidence={choice.confidence}
        onChange={(confidence) => change((before) => ({ ...before, confidence }))}
      />
      {isFiltered(choice) && (
        <Button size="compact-sm" variant="subtle" onClick={() => change(withoutFilters)}>
          {t("crossing.reset")}
        </Button>
      )}
      <span className={styles["space"]} />
      <NativeSelect
        size="xs"
        aria-label={t("crossing.group")}
        value={choice.group}
        data={CROSSING_GROUPS.map((value) => ({ value, label: t(`crossing.group.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const group = CROSSING_GROUPS.find((each) => each === value) ?? "none";
          change((before) => ({ ...before, group, folded: [] }));
        }}
      />
      <NativeSelect
        size="xs"
        aria-label={t("crossing.order")}
        value={choice.order}
        data={CROSSING_ORDERS.map((value) => ({ value, label: t(`crossing.order.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const order = CROSSING_ORDERS.find((each) => each === value) ?? "cluster";
          change((before) => ({ ...before, order }));
        }}
      />
      <p className={styles["shown"]} role="status">
        <span>{t("crossing.projects", whole(table.projects, projects.length))}</span>
        <span>{t("crossing.initiatives", whole(table.columns.length, initiatives.length))}</span>
        <span>{t("crossing.links", whole(table.links.length, links.items.length))}</span>
        {links.truncated && (
          <span className={styles["cut"]}>{t("crossing.cut", whole(links.items.length, links.total))}</span>
        )}
      </p>
    </div>
  );
}
