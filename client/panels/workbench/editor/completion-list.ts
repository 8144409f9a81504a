import { completionStatus } from "@codemirror/autocomplete";
import { runScopeHandlers, ViewPlugin, type EditorView, type Rect } from "@codemirror/view";

/** Lets the list of completions have the focus, as what scrolls must; keys pressed there go on in the editor. */
export const focusableCompletions = ViewPlugin.define((view) => {
  const reach = {
    read: () => listOf(view),
    write(list: HTMLElement | null) {
      if (list === null) return;
      list.setAttribute("aria-activedescendant", view.contentDOM.getAttribute("aria-activedescendant") ?? "");
      if (list.tabIndex === 0) return;
      list.tabIndex = 0;
      list.addEventListener("keydown", (event) => keyInList(view, event));
    },
  };
  return {
    update() {
      if (completionStatus(view.state) === "active") view.requestMeasure(reach);
    },
  };
});

function listOf({ contentDOM }: EditorView): HTMLElement | null {
  const id = contentDOM.getAttribute("aria-controls");
  return id === null ? null : contentDOM.ownerDocument.getElementById(id);
}

function keyInList(view: EditorView, event: KeyboardEvent): void {
  if (["Tab", "Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
  event.stopPropagation();
  view.focus();
  if (runScopeHandlers(view, event, "editor")) event.preventDefault();
}

/** Where what is told of the chosen completion stands: beside the list, and without room there below or above it, never over it. */
export function besideList(
  _view: EditorView | null,
  list: Rect,
  option: Rect,
  info: Rect,
  space: Rect,
): { readonly style: string; readonly class: string } {
  const width = info.right - info.left;
  const height = info.bottom - info.top;
  const top = Math.max(space.top, Math.min(option.top, space.bottom - height)) - list.top;
  if (width <= space.right - list.right) return { style: `top: ${top}px`, class: "cm-completionInfo-right" };
  if (width <= list.left - space.left) return { style: `top: ${top}px`, class: "cm-completionInfo-left" };
  const isBelow = height <= space.bottom - list.bottom || space.bottom - list.bottom >= list.top - space.top;
  const left = Math.min(0, space.right - width - list.left);
  return { style: `${isBelow ? "top" : "bottom"}: 100%; left: ${left}px`, class: "cm-completionInfo-apart" };
}
