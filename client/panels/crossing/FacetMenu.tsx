import { FACT_STATUSES } from "#model/fact-statuses.js";
import { Button, Popover } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/icons/IconChevronDown";
import type { DocumentSummary } from "#model/api.js";
import { CROSSING_ROUTES, type CrossingFacet } from "../../core/crossing/crossing-choice.js";
import type { FacetCount } from "../../core/crossing/crossing-filter.js";
import { useWords, type Words } from "../messages/words.js";
import styles from "./crossing.module.css";
import { routeName } from "./route-name.js";

interface FacetMenuProps {
  readonly facet: CrossingFacet;
  readonly counts: readonly FacetCount[];
  readonly chosen: readonly string[];
  readonly documents: ReadonlyMap<string, DocumentSummary>;
  readonly onToggle: (value: string) => void;
}

/** Chooses values of one facet; beside each, how many links it would leave. */
export function FacetMenu({ facet, counts, chosen, documents, onToggle }: FacetMenuProps) {
  const words = useWords();
  const title = words.t(`crossing.facet.${facet}`);
  const nameOf = (value: string) => valueName(facet, value, { words, documents });
  const said =
    chosen.length === 0 ? title : `${title} · ${chosen.length === 1 ? nameOf(chosen[0] ?? "") : chosen.length}`;
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant={chosen.length > 0 ? "light" : "subtle"}
          color={chosen.length > 0 ? "teal" : "gray"}
          rightSection={<IconChevronDown size={13} stroke={1.8} />}
          className={styles["facet"] ?? ""}
        >
          {said}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <fieldset className={styles["values"]}>
          <legend>{title}</legend>
          {inOrder(facet, counts).map(({ value, count }) => (
            <label key={value}>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
              <span className={styles["valueName"]}>{nameOf(value)}</span>
              <span className={styles["count"]}>{words.number(count)}</span>
            </label>
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}

interface Naming {
  readonly words: Words;
  readonly documents: ReadonlyMap<string, DocumentSummary>;
}

function valueName(facet: CrossingFacet, value: string, { words, documents }: Naming): string {
  if (facet === "status") return words.named("status", value);
  if (facet === "route") return routeName(value, words);
  return facet === "document" ? (documents.get(value)?.title ?? value) : value;
}

function inOrder(facet: CrossingFacet, counts: readonly FacetCount[]): readonly FacetCount[] {
  const known: readonly string[] = facet === "status" ? FACT_STATUSES : facet === "route" ? CROSSING_ROUTES : [];
  if (known.length > 0) return counts.toSorted((a, b) => known.indexOf(a.value) - known.indexOf(b.value));
  if (facet === "year") return counts.toSorted((a, b) => Number(b.value) - Number(a.value));
  return counts.toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
