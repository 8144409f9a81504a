import { StateEffect, StateField, type EditorState, type Extension } from "@codemirror/state";
import {
  closeHoverTooltips,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
  showTooltip,
  type EditorView,
  type Tooltip,
} from "@codemirror/view";
import { callAt } from "./call-at.js";
import { wordAt } from "./described-word.js";
import { descriptionDom } from "./description-dom.js";
import type { Description, EditorWorld } from "./editor-world.js";

const askDescription = StateEffect.define<boolean>();

/** What labels, types, properties, functions and keywords are: under the pointer, at the caret by a key (Ctrl-I), and for the call that is being typed. */
export function descriptions(world: EditorWorld): Extension {
  const shown = StateField.define<Tooltip | null>({
    create: () => null,
    update(before, transaction) {
      const effect = transaction.effects.find((one) => one.is(askDescription));
      if (effect?.is(askDescription) === true) return effect.value ? caretTooltip(transaction.state, world) : null;
      if (transaction.isUserEvent("input") || (before !== null && transaction.selection !== undefined)) {
        return callTooltip(transaction.state, world);
      }
      return transaction.docChanged ? null : before;
    },
    provide: (field) => showTooltip.from(field),
  });
  const show = (view: EditorView, isWanted: boolean) => {
    if (!isWanted && view.state.field(shown) === null) return false;
    view.dispatch({ effects: askDescription.of(isWanted) });
    return true;
  };
  return [
    shown,
    keymap.of([
      { key: "Mod-i", run: (view) => show(view, true), preventDefault: true },
      { key: "Escape", run: (view) => closeHover(view) || show(view, false) },
    ]),
    hoverTooltip((view, position) => {
      const found = describedAt(view.state, position, world);
      return found === null ? null : tooltipOf(found.description, { pos: found.from, end: found.to });
    }),
  ];
}

function closeHover(view: EditorView): boolean {
  if (!hasHoverTooltips(view.state)) return false;
  view.dispatch({ effects: closeHoverTooltips });
  return true;
}

function caretTooltip(state: EditorState, world: EditorWorld): Tooltip | null {
  const found = describedAt(state, state.selection.main.head, world);
  return found === null ? callTooltip(state, world) : tooltipOf(found.description, { pos: found.from });
}

function callTooltip(state: EditorState, world: EditorWorld): Tooltip | null {
  const call = callAt(state.doc.toString(), state.selection.main.head);
  const description = call === null ? undefined : world.words().describe({ name: call.name, kind: "called", of: [] });
  if (call === null || description?.signature === undefined) return null;
  return tooltipOf(description, { pos: call.open }, call.argument);
}

function tooltipOf(
  description: Description,
  place: { readonly pos: number; readonly end?: number },
  argument?: number,
): Tooltip {
  return { ...place, above: true, create: () => ({ dom: descriptionDom(description, argument) }) };
}

interface Described {
  readonly description: Description;
  readonly from: number;
  readonly to: number;
}

function describedAt(state: EditorState, position: number, world: EditorWorld): Described | null {
  const word = wordAt(state.doc.toString(), position);
  if (word === null) return null;
  const description = world.words().describe(word);
  return description === undefined ? null : { description, from: word.from, to: word.to };
}
