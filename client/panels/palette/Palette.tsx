import type { GraphNode } from "#model/graph.js";
import { Modal } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { READINGS } from "virtual:catalogue-pinyin";
import { ACTIONS } from "../actions/registry.js";
import type { DialogProps } from "../dialogs/dialog-props.js";
import { useCoreState, useLayout, usePage } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { valueOf } from "../../core/loadable.js";
import { foundActions, withRecent } from "./found-actions.js";
import styles from "./palette.module.css";
import { PaletteList, type PaletteOption } from "./PaletteList.js";

/** Milliseconds after the last key; see the search box. */
const PAUSE = 150;
const LIST_ID = "palette-list";

/** Everything that can be done, by name, and the entities of the store: a combobox by the ARIA pattern. */
export function Palette({ onClose }: DialogProps) {
  const page = usePage();
  const { core, layout } = page;
  const { t } = useWords();
  const recent = useLayout(({ recentActions }) => recentActions);
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const entities = useEntities(text);
  const actions = foundActions(ACTIONS, text, { page, recent, readings: READINGS });
  const options: readonly PaletteOption[] = [
    ...actions.map((action) => ({ kind: "action" as const, action })),
    ...entities.map((entity) => ({ kind: "entity" as const, entity })),
  ];
  const choose = (option: PaletteOption) => {
    onClose();
    if (option.kind === "entity") {
      document.querySelector<HTMLElement>("#canvas")?.focus();
      void core.show(option.entity.id);
      return;
    }
    layout.setState({ recentActions: withRecent(recent, option.action.id) });
    option.action.run(page);
  };
  const act = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = options[active];
    if (step !== undefined && options.length > 0) setActive((active + step + options.length) % options.length);
    else if (event.key === "Enter" && chosen !== undefined) choose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Modal.Root opened onClose={onClose} size="lg" yOffset="10dvh">
      <Modal.Overlay />
      <Modal.Content data-testid="palette" aria-label={t("action.palette")}>
        <input
          className={styles["input"]}
          data-autofocus
          // At once: who types on does not wait for the dialog to have come.
          ref={takeFocus}
          role="combobox"
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={text}
          placeholder={t("palette.placeholder")}
          aria-label={t("palette.placeholder")}
          aria-expanded="true"
          aria-controls={LIST_ID}
          aria-autocomplete="list"
          aria-activedescendant={options[active] === undefined ? undefined : `${LIST_ID}-${active}`}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={act}
        />
        <PaletteList id={LIST_ID} options={options} active={active} onActive={setActive} onChoose={choose} />
      </Modal.Content>
    </Modal.Root>
  );
}

/** The entities that what is typed finds, a moment after it was typed. */
function useEntities(text: string): readonly GraphNode[] {
  const { core } = usePage();
  const lookup = useCoreState((state) => state.lookup);
  const ask = useDebouncedCallback((words: string) => void core.lookUp(words), PAUSE);
  const asked = useRef("");
  useEffect(() => {
    if (asked.current === text) return;
    asked.current = text;
    ask(text);
  }, [ask, text]);
  useEffect(() => () => void core.lookUp(""), [core]);
  const answer = valueOf(lookup);
  if (text.trim() === "" || answer === undefined) return [];
  return answer.entities.items.map(({ entity }) => entity);
}

function takeFocus(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true });
}
