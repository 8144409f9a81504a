import { useEffect, useRef, type ReactNode } from "react";
import { useCore, useCoreState } from "../frame/page-context.js";
import { classNames } from "../frame/class-names.js";
import { useWords } from "../messages/words.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import type { Piece, SearchOption } from "./search-options.js";
import { TypeChips } from "./TypeChips.js";
import styles from "./search.module.css";
import { typeChips } from "./type-chips.js";
import type { SearchBox } from "./use-search-box.js";

interface SearchListProps {
  readonly id: string;
  readonly search: SearchBox;
  /** Back to the search box. */
  readonly onLeave: () => void;
}

export function SearchList({ id, search, onLeave }: SearchListProps) {
  const core = useCore();
  const types = useCoreState((state) => state.search.types);
  const { t } = useWords();
  const { answer, options, active } = search;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);

  const lines = options.map((option, index) => (
    // Keys stay in the search box, as the combobox pattern has it; the options take the pointer only.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      key={option.id}
      id={`${id}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={index === active}
      className={classNames(styles["option"], index === active && styles["active"])}
      onPointerMove={() => index !== active && search.setActive(index)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => search.choose(option)}
    >
      <OptionLine option={option} />
    </div>
  ));
  const entities = options.filter(({ kind }) => kind === "entity").length;
  const chips = typeChips(answer.status === "ready" ? answer.value.facets : null, types);
  return (
    <div className={styles["dropdown"]}>
      {chips.length > 0 && <TypeChips chips={chips} onLeave={onLeave} />}
      <div id={id} role="listbox" aria-label={t("search.label")} ref={list} className={styles["list"]}>
        {answer.status === "ready" && entities > 0 && (
          <Group title={t("search.entities")} total={answer.value.entities.total} shown={entities}>
            {lines.slice(0, entities)}
          </Group>
        )}
        {answer.status === "ready" && options.length > entities && (
          <Group
            title={t("search.passages")}
            total={answer.value.passages.total}
            shown={answer.value.passages.items.length}
            isExact={answer.value.passages.isTotalExact}
          >
            {lines.slice(entities)}
          </Group>
        )}
      </div>
      {answer.status === "loading" && <Lines count={4} />}
      {answer.status === "failed" && (
        <FailureNote
          title={t("search.failed")}
          failure={answer.failure}
          onRetry={() => void core.search(search.text.trim())}
        />
      )}
      {answer.status === "ready" && options.length === 0 && (
        <p className={styles["none"]}>{t("search.none", { query: answer.value.query })}</p>
      )}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly total: number;
  readonly shown: number;
  /** Whether there are no more than `total`. */
  readonly isExact?: boolean;
  readonly children: ReactNode;
}

function Group({ title, total, shown, isExact = true, children }: GroupProps) {
  const { t } = useWords();
  return (
    // A listbox groups its options by this role; <fieldset> is for forms.
    <div role="group" aria-label={title}>
      <div className={styles["group"]} aria-hidden="true">
        <span>{title}</span>
        {total > shown && <span>{t(isExact ? "list.part" : "list.partAtLeast", { total, shown })}</span>}
      </div>
      {children}
    </div>
  );
}

function OptionLine({ option }: { readonly option: SearchOption }) {
  const { t, typeName } = useWords();
  if (option.kind === "passage") {
    return (
      <span className={styles["passage"]}>
        <span className={styles["sentence"]} lang="zh-CN">
          <Pieces pieces={option.pieces} />
        </span>
        <span className={styles["source"]}>{option.source}</span>
      </span>
    );
  }
  return (
    <>
      <TypeIcon type={option.type} size={18} />
      <span className={styles["names"]}>
        <span lang="zh-CN">
          <Pieces pieces={option.name} />
        </span>
        {option.nameEn.length > 0 && (
          <span className={styles["other"]} lang="en">
            <Pieces pieces={option.nameEn} />
          </span>
        )}
        {option.matched.length > 0 && (
          <span className={styles["matched"]} lang="zh-CN">
            <Pieces pieces={option.matched} />
          </span>
        )}
        {option.isNear && <span className={styles["matched"]}>{t("search.near")}</span>}
      </span>
      <span className={styles["kind"]}>
        {typeName(option.type)} · {t("search.facts", { count: option.degree })}
      </span>
    </>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, index) =>
    // Pieces have no identity but their place.
    // oxlint-disable-next-line react/no-array-index-key
    piece.hit ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
  );
}
