import type { Description } from "./editor-world.js";

/** The tooltips of the editor are none of React's. */
export function descriptionDom({ signature, facts, text }: Description, argument?: number): HTMLElement {
  const box = document.createElement("div");
  box.className = "cm-description";
  if (signature !== undefined) box.append(signatureDom(signature, argument));
  if (facts !== undefined) box.append(line("cm-description-facts", facts));
  box.append(line("cm-description-text", text));
  return box;
}

function signatureDom(signature: string, argument: number | undefined): HTMLElement {
  const code = document.createElement("code");
  const [, name = signature, takes = "", rest = ""] = /^([^(]*\()(.*)(\).*)$/u.exec(signature) ?? [];
  code.append(name);
  for (const [index, part] of takes.split(", ").entries()) {
    if (index > 0) code.append(", ");
    const piece = document.createElement(index === argument ? "strong" : "span");
    piece.textContent = part;
    code.append(piece);
  }
  code.append(rest);
  return code;
}

function line(className: string, text: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.textContent = text;
  return element;
}
