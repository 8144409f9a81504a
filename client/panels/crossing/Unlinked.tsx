import type { CrossingAnswer, CrossingEntity } from "#model/crossing-api.js";
import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { hasText } from "../../core/crossing/crossing-filter.js";
import { crossingName } from "../../core/crossing/crossing-table.js";
import { classNames } from "../frame/class-names.js";
import { useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import parts from "../parts/parts.module.css";
import { TypeIcon } from "../parts/TypeIcon.js";
import styles from "./crossing.module.css";

/** What nothing links: projects, and beside them initiatives. */
export function Unlinked({ unlinked }: { readonly unlinked: CrossingAnswer["unlinked"] }) {
  const { t } = useWords();
  const [text, setText] = useState("");
  return (
    <div className={styles["unlinked"]}>
      <div className={styles["unlinkedHead"]}>
        <input
          type="search"
          className={classNames(parts["box"], styles["find"])}
          value={text}
          placeholder={t("crossing.find")}
          aria-label={t("crossing.find")}
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
        <p>{t("crossing.unlinkedHint")}</p>
      </div>
      <UnlinkedList type="Project" title={t("crossing.unlinkedProjects")} list={unlinked.projects} text={text} />
      <UnlinkedList
        type="Initiative"
        title={t("crossing.unlinkedInitiatives")}
        list={unlinked.initiatives}
        text={text}
      />
    </div>
  );
}

interface UnlinkedListProps {
  readonly type: "Project" | "Initiative";
  readonly title: string;
  readonly list: CrossingAnswer["unlinked"]["projects"];
  readonly text: string;
}

function UnlinkedList({ type, title, list, text }: UnlinkedListProps) {
  const core = useCore();
  const { language, t, number } = useWords();
  const found = list.items.filter((entity) => hasText(entity, text));
  const open = ({ key }: CrossingEntity) => void core.select(key);
  return (
    <section aria-label={title}>
      <h3>
        <TypeIcon type={type} />
        {title}
        <span className={styles["count"]} role="status">
          {found.length < list.total
            ? t("list.partOf", { shown: number(found.length), total: number(list.total) })
            : number(list.total)}
        </span>
      </h3>
      {list.total === 0 && <p>{t("crossing.allLinked")}</p>}
      <ul>
        {found.map((entity) => (
          <li key={entity.key}>
            <UnstyledButton onClick={() => open(entity)}>{crossingName(entity, language)}</UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
