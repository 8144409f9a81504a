import type { GraphNode } from "#model/graph.js";
import type { EntityType } from "#model/ontology.js";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState, type KeyboardEvent } from "react";
import { nodeName, otherName } from "../../core/scene/derive.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import { valueOf } from "../../core/loadable.js";
import type { Language } from "../../core/session/preferences.js";
import type { State } from "../../core/state.js";
import { tellingScopes } from "../../core/names/scope.js";
import { suggestedEntities } from "../../core/search/suggested-entities.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";

/** Milliseconds after the last key, as in the page's own search. */
const PAUSE = 150;

/** An entity with what is seen of it. */
export interface PickedEntity {
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
}

interface OfferedEntity extends PickedEntity {
  /** In the other language: it may be the one that was typed. */
  readonly otherName: string | null;
  /** Whose it is, where others that are offered are not. */
  readonly scope: string | undefined;
}

interface EntityFieldOptions {
  readonly types: readonly EntityType[];
  readonly value: PickedEntity | null;
  readonly onPick: (entity: PickedEntity | null) => void;
}

interface EntityFieldState {
  readonly text: string;
  readonly options: readonly OfferedEntity[];
  /** Index of the option that the arrow keys are at; -1 for none. */
  readonly active: number;
  readonly isOpen: boolean;
  /** Whether what was typed names nothing. */
  readonly isEmpty: boolean;
  readonly open: () => void;
  readonly change: (text: string) => void;
  readonly pick: (entity: PickedEntity) => void;
  readonly act: (event: KeyboardEvent) => void;
  readonly leave: () => void;
}

/** What is typed, offered and picked; Enter on nothing that is offered is left to the form. */
export function useEntityField({ types, value, onPick }: EntityFieldOptions): EntityFieldState {
  const core = useCore();
  const { language } = useWords();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const ask = useDebouncedCallback((words: string) => void core.lookUp(words, types), PAUSE);
  const lookup = useCoreState((state) => (isOpen ? state.lookup : null));
  const dataset = useCoreState((state) => (isOpen ? state.dataset : null));
  const isAsked = typed.trim() !== "" && value === null;
  const answer = lookup === null ? undefined : valueOf(lookup);
  const nodes = isAsked
    ? (answer?.entities.items ?? []).map(({ entity }) => entity)
    : dataset === null
      ? []
      : suggestedEntities(core.state.getState(), types);
  const scopes = tellingScopes(nodes);
  const options = nodes.flatMap((node) =>
    pickedFrom(node, language).map((picked) => ({
      ...picked,
      otherName: otherName(node, language),
      scope: scopes.get(node.id),
    })),
  );
  const isEmpty = isAsked && lookup?.status === "ready" && lookup.value.query === typed.trim() && options.length === 0;
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (entity: PickedEntity) => {
    onPick(entity);
    setTyped("");
    close();
    ask.cancel();
    void core.lookUp("");
  };
  const pickFirst = async () => {
    const words = typed.trim();
    ask.cancel();
    await core.lookUp(words, types);
    const [first] = firstOf(core.state.getState(), language);
    if (first !== undefined) pick(first);
  };
  return {
    text: value?.name ?? typed,
    options,
    active,
    isOpen,
    isEmpty,
    pick,
    open() {
      if (!isOpen) void core.lookUp(isAsked ? typed : "", types);
      setOpen(true);
    },
    change(text) {
      setTyped(text);
      setActive(-1);
      setOpen(true);
      onPick(null);
      ask(text);
    },
    act(event) {
      if (event.nativeEvent.isComposing || event.keyCode === 229) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) {
        event.preventDefault();
        setOpen(true);
        if (options.length > 0)
          setActive((Math.max(active, step > 0 ? -1 : 0) + step + options.length) % options.length);
      } else if (event.key === "Enter" && isOpen && (active >= 0 || isAsked)) {
        event.preventDefault();
        const chosen = active < 0 ? undefined : options[active];
        if (chosen === undefined) void pickFirst();
        else pick(chosen);
      } else if (event.key === "Escape" && isOpen) {
        event.stopPropagation();
        close();
      }
    },
    leave() {
      close();
      // Whoever wrote a whole name and goes on means it.
      const named = options.find(({ name, otherName }) => isAsked && [name, otherName].includes(typed.trim()));
      if (named !== undefined) pick(named);
    },
  };
}

function firstOf({ lookup }: State, language: Language): readonly PickedEntity[] {
  const [hit] = valueOf(lookup)?.entities.items ?? [];
  return hit === undefined ? [] : pickedFrom(hit.entity, language);
}

function pickedFrom(node: GraphNode, language: Language): readonly PickedEntity[] {
  const type = entityTypeOf(node);
  return type === undefined ? [] : [{ key: node.id, name: nodeName(node, language), type }];
}
