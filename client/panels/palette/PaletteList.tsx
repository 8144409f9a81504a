import type { GraphNode } from "#model/graph.js";
import { useEffect, useRef } from "react";
import { nodeName } from "../../core/scene/derive.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import { tellingScopes } from "../../core/names/scope.js";
import { type Action, actionName } from "../actions/action.js";
import { shownKeys } from "../actions/keys.js";
import { classNames } from "../frame/class-names.js";
import { useWords } from "../messages/words.js";
import { isApple } from "../parts/is-apple.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import styles from "./palette.module.css";

export type PaletteOption =
  | { readonly kind: "action"; readonly action: Action }
  | { readonly kind: "entity"; readonly entity: GraphNode };

interface PaletteListProps {
  readonly id: string;
  readonly options: readonly PaletteOption[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (option: PaletteOption) => void;
}

export function PaletteList({ id, options, active, onActive, onChoose }: PaletteListProps) {
  const { t } = useWords();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  const scopes = tellingScopes(options.flatMap((option) => (option.kind === "entity" ? [option.entity] : [])));
  const lines = options.map((option, index) => (
    // Keys stay in the text field, as the combobox pattern has it; the options take the pointer only.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      key={option.kind === "action" ? option.action.id : option.entity.id}
      id={`${id}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={index === active}
      className={classNames(styles["option"], index === active && styles["active"])}
      onPointerMove={() => index !== active && onActive(index)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(option)}
    >
      {option.kind === "action" ? (
        <ActionLine option={option} />
      ) : (
        <EntityLine option={option} scope={scopes.get(option.entity.id)} />
      )}
    </div>
  ));
  const actions = options.filter(({ kind }) => kind === "action").length;
  return (
    <div id={id} ref={list} className={styles["list"]} role="listbox" aria-label={t("action.palette")}>
      {actions > 0 && (
        <div role="group" aria-label={t("palette.actions")}>
          {lines.slice(0, actions)}
        </div>
      )}
      {options.length > actions && (
        <div role="group" aria-label={t("search.entities")}>
          <p className={styles["group"]} aria-hidden="true">
            {t("search.entities")}
          </p>
          {lines.slice(actions)}
        </div>
      )}
      {options.length === 0 && <p className={styles["none"]}>{t("palette.none")}</p>}
    </div>
  );
}

function ActionLine({ option: { action } }: { readonly option: Extract<PaletteOption, { kind: "action" }> }) {
  const words = useWords();
  const Icon = action.icon;
  const key = action.keys?.[0];
  return (
    <>
      <span className={styles["icon"]}>{Icon !== undefined && <Icon size={16} stroke={1.7} />}</span>
      <span className={styles["name"]}>{actionName(action, words)}</span>
      <span className={styles["kind"]}>
        {key === undefined ? words.t(`actions.group.${action.group}`) : shownKeys(key, isApple).join(" ")}
      </span>
    </>
  );
}

interface EntityLineProps {
  readonly option: Extract<PaletteOption, { kind: "entity" }>;
  /** Whose it is, where others that are offered are not. */
  readonly scope: string | undefined;
}

function EntityLine({ option: { entity }, scope }: EntityLineProps) {
  const { language, typeName } = useWords();
  const type = entityTypeOf(entity) ?? "";
  const [name, other] = [nodeName(entity, language), nodeName(entity, language === "en" ? "zh-CN" : "en")];
  return (
    <>
      <span className={styles["icon"]}>
        <TypeIcon type={type} size={17} />
      </span>
      <span className={styles["name"]}>
        {name} {other !== name && <span className={styles["other"]}>{other}</span>}
      </span>
      <span className={styles["kind"]}>{[scope, typeName(type)].filter(Boolean).join(" · ")}</span>
    </>
  );
}
