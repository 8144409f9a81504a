import { Button } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import type { GraphNode } from "#model/graph.js";
import { nodeName, otherName, selectedNode } from "../../core/scene/derive.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import { tellingScopes } from "../../core/names/scope.js";
import { valueOf } from "../../core/loadable.js";
import { classNames } from "../frame/class-names.js";
import { useCore, useCoreState, useIsForFingers } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import parts from "../parts/parts.module.css";
import { TypeIcon } from "../parts/TypeIcon.js";
import styles from "./paths.module.css";

/** Milliseconds after the last key, as in the page's own search. */
const PAUSE = 150;
/** What is asked while there is no end yet, and one. */
const QUESTIONS = ["paths.pickFirst", "paths.pickNext"] as const;

/** Where the focus goes when what had it is gone. */
export const PICKER_ID = "path-end";

/** Picks a further end: by name, or what is selected. It keeps the focus for the next one. */
export function EndPicker() {
  const core = useCore();
  const ends = useCoreState((state) => state.paths.ends);
  const { t } = useWords();
  const question = t(QUESTIONS[ends.length] ?? "paths.pickFurther");
  const id = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const isForFingers = useIsForFingers();
  useEffect(() => {
    const { current } = input;
    if (current !== null && ends.length > 0 && !isForFingers && isCalledFrom(document.activeElement, current))
      current.focus({ preventScroll: true });
    // Whether it stands where the panel was opened, not what becomes of it there.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const suggested = useCoreState((state) => state.paths.suggested);
  const suggest = useDebouncedCallback((words: string) => void core.suggestPathEnds(words), PAUSE);
  const found = text.trim() === "" ? [] : (valueOf(suggested)?.entities.items ?? []).map(({ entity }) => entity);
  const options = found.filter((node) => !ends.some((end) => end.id === node.id));
  const scopes = tellingScopes(options);
  const change = (words: string) => {
    setText(words);
    setActive(-1);
    suggest(words);
  };
  const pick = (node: GraphNode) => {
    change("");
    // The keyboard on a screen would cover the paths that are found now.
    if (isForFingers && ends.length > 0) input.current?.blur();
    else input.current?.focus({ preventScroll: true });
    return core.addPathEnd(node);
  };
  /** The list may still be that of fewer letters. */
  const takeFirst = async () => {
    if (text.trim() === "") return;
    suggest.cancel();
    await core.suggestPathEnds(text);
    const { paths } = core.state.getState();
    const hits = valueOf(paths.suggested)?.entities.items ?? [];
    const first = hits.find(({ entity }) => !paths.ends.some(({ id }) => id === entity.id));
    if (first !== undefined) await pick(first.entity);
  };
  const act = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = active < 0 ? undefined : options[active];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setActive((Math.max(active, step > 0 ? -1 : 0) + step + options.length) % options.length);
    } else if (event.key === "Enter") void (chosen === undefined ? takeFirst() : pick(chosen));
    else if (event.key === "Escape" && text !== "") {
      event.preventDefault();
      change("");
    }
  };
  return (
    <div className={styles["picker"]}>
      <input
        ref={input}
        id={PICKER_ID}
        className={classNames(parts["box"], styles["input"])}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        value={text}
        placeholder={question}
        aria-label={question}
        aria-expanded={options.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        onKeyDown={act}
      />
      <div id={id} role="listbox" aria-label={t("paths.suggested")} className={styles["options"]}>
        {options.map((node, index) => (
          <EndOption
            key={node.id}
            id={`${id}-${index}`}
            node={node}
            scope={scopes.get(node.id)}
            isActive={index === active}
            onPick={() => void pick(node)}
          />
        ))}
      </div>
      {suggested.status === "loading" && text.trim() !== "" && options.length === 0 && <Lines count={2} />}
      {suggested.status === "failed" && text !== "" && (
        <FailureNote
          title={t("search.failed")}
          failure={suggested.failure}
          onRetry={() => void core.suggestPathEnds(text)}
        />
      )}
      {suggested.status === "ready" && text.trim() !== "" && options.length === 0 && (
        <p className={styles["hint"]}>
          {t(ends.length === 0 ? "paths.nothingYet" : "paths.nothing", { query: text.trim() })}
        </p>
      )}
      {text === "" && <Selected onPick={(node) => void pick(node)} />}
    </div>
  );
}

/** Whether the panel was opened from the graph: letters are a name from then on, no keys of the page, one of which hides. */
function isCalledFrom(focused: Element | null, input: HTMLInputElement): boolean {
  return focused?.id === "canvas" || (focused !== document.body && focused?.contains(input) === true);
}

interface EndOptionProps {
  readonly id: string;
  readonly node: GraphNode;
  /** Whose it is, where others that are offered are not. */
  readonly scope: string | undefined;
  readonly isActive: boolean;
  readonly onPick: () => void;
}

function EndOption({ id, node, scope, isActive, onPick }: EndOptionProps) {
  const { language, typeName } = useWords();
  const type = entityTypeOf(node) ?? "";
  const other = otherName(node, language);
  return (
    // Keys stay in the box, as the combobox pattern has it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={classNames(styles["option"], isActive && styles["active"])}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <TypeIcon type={type} size={15} />
      <span className={styles["endName"]}>
        {nodeName(node, language)}
        {other !== null && <span className={styles["quiet"]}> {other}</span>}
      </span>
      <span className={styles["quiet"]}>{[scope, typeName(type)].filter(Boolean).join(" · ")}</span>
    </div>
  );
}

/** What is selected, or was chosen together, taken as ends by a press. */
function Selected({ onPick }: { readonly onPick: (node: GraphNode) => void }) {
  const ends = useCoreState((state) => state.paths.ends);
  const selected = useCoreState(selectedNode);
  const { language, t } = useWords();
  if (selected === undefined || entityTypeOf(selected) === undefined) return null;
  if (ends.some(({ id }) => id === selected.id)) return null;
  return (
    <Button variant="default" size="compact-sm" onClick={() => onPick(selected)}>
      {t("paths.takeSelected", { name: nodeName(selected, language) })}
    </Button>
  );
}
