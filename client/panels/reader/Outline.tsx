import type { PassageAnswer, SectionSummary } from "#model/api.js";
import { UnstyledButton } from "@mantine/core";
import { useWords } from "../messages/words.js";
import styles from "./reader.module.css";

interface OutlineProps {
  readonly sections: readonly SectionSummary[];
  readonly passages: readonly PassageAnswer[];
  /** Called with the key of the section's first passage. */
  readonly onGo: (passage: string) => void;
}

export function Outline({ sections, passages, onGo }: OutlineProps) {
  const { t, named } = useWords();
  const first = firstPassages(sections, passages);
  return (
    <nav className={styles["outline"]} aria-label={t("reader.outline")}>
      <ul>
        {sections.map((section) => {
          const passage = first.get(section.key);
          return (
            <li key={section.key}>
              <UnstyledButton
                lang="zh-CN"
                style={{ paddingLeft: 10 + 12 * (section.level - 1) }}
                title={section.title}
                disabled={passage === undefined}
                onClick={() => passage !== undefined && onGo(passage)}
              >
                <i data-modality={section.modality} title={named("modality", section.modality)} />
                <span>{section.title}</span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Where each section begins: at its own first passage, or at that of its first subsection. */
function firstPassages(
  sections: readonly SectionSummary[],
  passages: readonly PassageAnswer[],
): ReadonlyMap<string, string> {
  const parents = new Map(sections.map(({ key, parent }) => [key, parent]));
  const first = new Map<string, string>();
  for (const passage of passages) {
    let section: string | undefined = passage.parent;
    while (section !== undefined && parents.has(section) && !first.has(section)) {
      first.set(section, passage.key);
      section = parents.get(section);
    }
  }
  return first;
}
