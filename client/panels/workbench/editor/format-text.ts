import type { EditorView } from "@codemirror/view";
import type { Language } from "./language.js";

/** Lays the text out anew. False where it has a mistake, or was changed meanwhile. */
export async function formatText(view: EditorView, language: Language): Promise<boolean> {
  const { doc } = view.state;
  const text = doc.toString();
  const formatted = (await language.ask({ ask: "format", text }))?.format;
  if (formatted === undefined || formatted === null || !view.state.doc.eq(doc)) return false;
  if (formatted !== text) {
    const { head } = view.state.selection.main;
    view.dispatch({
      changes: { from: 0, to: doc.length, insert: formatted },
      selection: { anchor: placeAfter(text.slice(0, head), formatted) },
      userEvent: "input.format",
    });
  }
  return true;
}

/** Behind as many characters that are no space as the caret stood before. */
function placeAfter(before: string, formatted: string): number {
  let left = before.replaceAll(/\s/gu, "").length;
  let at = 0;
  while (left > 0 && at < formatted.length) {
    if (!/\s/u.test(formatted.charAt(at))) left -= 1;
    at += 1;
  }
  return at;
}
