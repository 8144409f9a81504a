import { UnstyledButton } from "@mantine/core";
import type { Loadable } from "../../core/loadable.js";
import type { Quotation } from "../../core/details/quotations.js";
import { documentName } from "../evidence/citation.js";
import { useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import styles from "./questions.module.css";

interface SourcesProps {
  readonly sources: Loadable<readonly Quotation[]>;
  /** By the keys of their passages. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** The sentences that the statements rest on, by their numbers; each opens its report at the place. */
export function Sources({ sources, numbers }: SourcesProps) {
  const core = useCore();
  const { t } = useWords();
  if (sources.status === "idle") return null;
  if (sources.status === "loading") return <Lines count={4} />;
  if (sources.status === "failed") {
    return <FailureNote title={t("questions.sourcesFailed")} failure={sources.failure} />;
  }
  const numbered = sources.value
    .flatMap((quotation) => {
      const number = numbers.get(quotation.passage);
      return number === undefined ? [] : [{ quotation, number }];
    })
    .toSorted((a, b) => a.number - b.number);
  if (numbered.length === 0) return null;
  return (
    <>
      <h3 className={styles["sourcesTitle"]}>{t("citation.sources")}</h3>
      <ol className={styles["sources"]}>
        {numbered.map(({ quotation: { passage, text, document, section }, number }) => (
          <li key={passage}>
            <span className={styles["sourceNumber"]}>[{number}]</span>
            <UnstyledButton
              id={sourceId(number)}
              className={styles["source"]}
              title={t("questions.openSource")}
              onClick={() => void core.openReader(document.key, passage)}
            >
              <span lang="zh-CN">{text}</span>
              <span className={styles["from"]}>
                {documentName(document, t)}
                {section !== null && ` · ${section}`}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </>
  );
}

export function sourceId(number: number): string {
  return `source-${number}`;
}
