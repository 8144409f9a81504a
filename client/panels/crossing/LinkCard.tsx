import { UnstyledButton } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/icons/IconChevronDown";
import IconChevronRight from "@tabler/icons-react/icons/IconChevronRight";
import { useState } from "react";
import type { CrossingLink } from "#model/crossing-api.js";
import type { CrossingIndex } from "../../core/crossing/crossing-index.js";
import { crossingName } from "../../core/crossing/crossing-table.js";
import { useWords } from "../messages/words.js";
import { CellSign } from "./CellSign.js";
import styles from "./crossing.module.css";
import { LinkSentences } from "./LinkSentences.js";
import { routeName } from "./route-name.js";

interface LinkCardProps {
  readonly index: CrossingIndex;
  readonly link: CrossingLink;
  readonly isOpenAtFirst: boolean;
  /** Which end is told; null: both are known. */
  readonly other: "project" | "initiative" | null;
  readonly onOther: () => void;
}

/** One way in which a project is linked with an initiative, and the sentences that say so. */
export function LinkCard({ index, link, isOpenAtFirst, other, onOther }: LinkCardProps) {
  const words = useWords();
  const { t, named, percent, language } = words;
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const document = index.documents.get(link.document);
  const policy = link.policy === null ? undefined : index.others.get(link.policy);
  const end = other === null ? undefined : (other === "project" ? index.projects : index.initiatives).get(link[other]);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const known = [
    link.status === null ? null : named("status", link.status),
    policy === undefined
      ? routeName(link.route, words)
      : t("crossing.through", { policy: crossingName(policy, language) }),
    link.confidence === null ? null : t("evidence.confidence", { percent: percent(link.confidence) }),
  ].filter((part) => part !== null);
  return (
    <article className={styles["linkCard"]}>
      {end !== undefined && (
        <UnstyledButton className={styles["otherEnd"]} onClick={onOther}>
          {crossingName(end, language)}
        </UnstyledButton>
      )}
      <UnstyledButton className={styles["linkHead"]} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Chevron size={14} stroke={1.8} aria-hidden="true" />
        <CellSign route={link.route} status={link.status} />
        <span>
          {known.join(" · ")}
          <span className={styles["quiet"]}>
            {document?.title ?? link.document}
            {document !== undefined && document.year !== null && ` · ${document.year}`}
          </span>
        </span>
      </UnstyledButton>
      {isOpen && <LinkSentences link={link} />}
    </article>
  );
}
