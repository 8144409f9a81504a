import { Kbd, UnstyledButton } from "@mantine/core";
import IconMessageQuestion from "@tabler/icons-react/icons/IconMessageQuestion";
import IconChevronDown from "@tabler/icons-react/icons/IconChevronDown";
import IconHistory from "@tabler/icons-react/icons/IconHistory";
import IconPlus from "@tabler/icons-react/icons/IconPlus";
import IconReplace from "@tabler/icons-react/icons/IconReplace";
import { useEffect, useRef, type ReactNode } from "react";
import type { Icon } from "../actions/action.js";
import { valueOf } from "../../core/loadable.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useOpenCypher } from "../cypher-of/use-open-cypher.js";
import { tellingTitle } from "../evidence/telling-title.js";
import { classNames } from "../frame/class-names.js";
import type { Translate } from "../messages/translate.js";
import { useWords } from "../messages/words.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import { hasSeveralScopes, hitCount, type Piece, type SearchGroup, type SearchOption } from "./search-options.js";
import { TypeChips } from "./TypeChips.js";
import styles from "./search.module.css";
import { typeChips } from "./type-chips.js";
import { KEYS_ID, type SearchBox } from "./use-search-box.js";

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
  const { answer, groups, options, active } = search;
  const isAsked = search.text.trim() !== "";
  const hasEntities = options.some(({ kind }) => kind === "entity");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  const isScopeTold = hasSeveralScopes(options);
  const chips = typeChips(answer.status === "ready" ? answer.value.facets : null, types);
  return (
    <div className={styles["dropdown"]}>
      {isAsked && chips.length > 0 && <TypeChips chips={chips} onLeave={onLeave} />}
      <div id={id} role="listbox" aria-label={t("search.label")} ref={list} className={styles["list"]}>
        {groups.map((group) => (
          <Group key={group.name} group={group}>
            {group.options.map((option) => (
              <Option key={option.id} id={id} option={option} isScopeTold={isScopeTold} search={search} />
            ))}
          </Group>
        ))}
      </div>
      {isAsked && answer.status === "loading" && <Lines count={4} />}
      {isAsked && answer.status === "failed" && (
        <FailureNote
          title={t("search.failed")}
          failure={answer.failure}
          onRetry={() => void core.search(search.text.trim())}
        />
      )}
      {isAsked && answer.status === "ready" && options.length === 0 && (
        <p className={styles["none"]}>{t("search.none", { query: answer.value.query })}</p>
      )}
      {!isAsked && <p className={styles["none"]}>{t("search.hint")}</p>}
      {(hasEntities || (!isAsked && options.length > 0)) && (
        <Foot hasEntities={hasEntities} isAsked={isAsked} onCypher={() => search.setOpen(false)} />
      )}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly option: SearchOption;
  readonly isScopeTold: boolean;
  readonly search: SearchBox;
}

function Option({ id, option, isScopeTold, search }: OptionProps) {
  const { t } = useWords();
  const index = search.options.indexOf(option);
  const isActive = index === search.active;
  const isEntity = option.kind === "entity";
  return (
    // Keys stay in the search box, as the combobox pattern has it; the options take the pointer only.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`${id}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={classNames(styles["option"], isActive && styles["active"])}
      onPointerMove={() => isActive || search.setActive(index)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => search.choose(option)}
    >
      <OptionLine option={option} isScopeTold={isScopeTold} />
      {isEntity && (
        <span className={styles["choices"]}>
          {!option.isOnCanvas && (
            <ChoiceIcon label={t("search.add")} icon={IconPlus} onPress={() => search.choose(option, "add")} />
          )}
          <ChoiceIcon label={t("search.only")} icon={IconReplace} onPress={() => search.choose(option, "only")} />
        </span>
      )}
    </div>
  );
}

interface ChoiceIconProps {
  readonly label: string;
  readonly icon: Icon;
  readonly onPress: () => void;
}

/** For the pointer only: an option may hold no buttons, and its keys are told in the list's foot. */
function ChoiceIcon({ label, icon: Icon, onPress }: ChoiceIconProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span
      className={styles["choice"]}
      title={label}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      <Icon size={16} stroke={1.8} />
    </span>
  );
}

interface FootProps {
  readonly hasEntities: boolean;
  readonly isAsked: boolean;
  /** Their query was opened. */
  readonly onCypher: () => void;
}

/** The keys that choose, and the query of the hits; under what was chosen lately, the way to forget it. */
function Foot({ hasEntities, isAsked, onCypher }: FootProps) {
  const core = useCore();
  const { t } = useWords();
  return (
    <div className={styles["foot"]}>
      {hasEntities && (
        <p className={styles["keys"]} id={KEYS_ID}>
          <Kbd size="xs">Enter</Kbd> {t("search.show")} <Kbd size="xs">Ctrl Enter</Kbd> {t("search.add")}{" "}
          <Kbd size="xs">Shift Enter</Kbd> {t("search.only")}
        </p>
      )}
      {isAsked && <HitsCypher onOpen={onCypher} />}
      {!isAsked && (
        <UnstyledButton className={styles["forget"]} onClick={core.forgetSearches}>
          {t("search.forget")}
        </UnstyledButton>
      )}
    </div>
  );
}

function HitsCypher({ onOpen }: { readonly onOpen: () => void }) {
  const { answer, types } = useCoreState((state) => state.search);
  const openCypher = useOpenCypher();
  const { t } = useWords();
  const found = valueOf(answer);
  if (found === undefined || found.entities.items.length === 0) return null;
  const open = async () => {
    const { cypherOfSearch } = await import("../../core/cypher-of/search-cypher.js");
    onOpen();
    await openCypher(cypherOfSearch(found, types));
  };
  return (
    <UnstyledButton className={styles["forget"]} onClick={() => void open()}>
      {t("cypher.ofHits")}
    </UnstyledButton>
  );
}

const TITLES = {
  recent: "search.recent",
  canvas: "search.onCanvas",
  entities: "search.entities",
  passages: "search.passages",
  question: "search.question",
  nearest: "questions.nearest",
} as const;

interface GroupProps {
  readonly group: SearchGroup;
  readonly children: ReactNode;
}

function Group({ group: { name, options, total, isExact }, children }: GroupProps) {
  const { t } = useWords();
  const title = t(TITLES[name]);
  const shown = hitCount(options);
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

interface OptionLineProps {
  readonly option: SearchOption;
  readonly isScopeTold: boolean;
}

function OptionLine({ option, isScopeTold }: OptionLineProps) {
  const { language, t } = useWords();
  if (option.kind === "question") {
    const { zh, en } = option.reading.sentence;
    const sentence = language === "en" ? en : zh;
    return (
      <>
        <IconMessageQuestion size={17} stroke={1.6} color="var(--accent)" aria-hidden="true" />
        <span className={styles["names"]}>{option.isSure ? t("search.answer", { sentence }) : sentence}</span>
      </>
    );
  }
  if (option.kind === "more") {
    return (
      <>
        <IconChevronDown size={17} stroke={1.6} color="var(--accent)" aria-hidden="true" />
        <span className={styles["names"]}>{t("action.more")}</span>
      </>
    );
  }
  if (option.kind === "words") {
    return (
      <>
        <IconHistory size={17} stroke={1.6} color="var(--quiet)" aria-hidden="true" />
        <span className={styles["names"]}>{option.text}</span>
      </>
    );
  }
  if (option.kind === "passage") {
    return (
      <span className={styles["passage"]}>
        <span className={styles["sentence"]} lang="zh-CN">
          <Pieces pieces={option.pieces} />
        </span>
        <span className={styles["source"]}>{tellingTitle(option.document, t)}</span>
      </span>
    );
  }
  return <EntityLine option={option} isScopeTold={isScopeTold} />;
}

/** How much the store knows of it: of what no fact speaks of, how often it is named. */
function knownOf({ degree, mentions }: EntityLineProps["option"], t: Translate): string | null {
  if (degree === null) return null;
  const isOnlyNamed = degree === 0 && mentions !== null && mentions > 0;
  return isOnlyNamed ? t("documents.mentions", { count: mentions }) : t("search.facts", { count: degree });
}

interface EntityLineProps {
  readonly option: Extract<SearchOption, { kind: "entity" }>;
  readonly isScopeTold: boolean;
}

function EntityLine({ option, isScopeTold }: EntityLineProps) {
  const { t, typeName } = useWords();
  const about = [
    isScopeTold ? option.scope : null,
    typeName(option.type),
    option.isOnCanvas ? t("search.here") : null,
    knownOf(option, t),
  ];
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
        {option.reasons.map((reason) => (
          <span key={reason} className={styles["reason"]}>
            {t(`search.by.${reason}`)}
          </span>
        ))}
        {option.matched.length > 0 && (
          <span className={styles["matched"]} lang="zh-CN">
            <Pieces pieces={option.matched} />
          </span>
        )}
      </span>
      <span className={styles["kind"]}>{about.filter((part) => part !== null).join(" · ")}</span>
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
