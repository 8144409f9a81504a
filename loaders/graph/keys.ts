import { hash } from "node:crypto";
import type { FactType } from "#model/ontology.js";

/** `上海市/2013.md` → `document:上海市/2013`: folders tell apart what is called alike. */
export function documentKey(path: string): string {
  const parts = path.split(/[/\\]/).filter((part) => part !== "" && part !== "." && part !== "..");
  return `document:${[...parts.slice(0, -1), fileStem(path)].join("/")}`;
}

export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/** File name without folders and extension. */
export function fileStem(path: string): string {
  const name = fileName(path);
  const stem = name.replace(/\.[A-Za-z0-9]{1,8}$/, "");
  return stem.length > 0 ? stem : name;
}

export function sectionKey(document: string, order: number): string {
  return `${document.replace(/^document:/, "section:")}#${String(order).padStart(4, "0")}`;
}

export function passageKey(document: string, order: number): string {
  return `${document.replace(/^document:/, "passage:")}#${String(order).padStart(5, "0")}`;
}

/** Stable over reloads: a link to a fact stays good as long as the document states it. */
export function factKey(type: FactType, ends: { start: string; end: string }, document: string): string {
  return `fact:${shortHash([type, ends.start, ends.end, document])}`;
}

export function observationKey(parts: readonly (string | number | null)[]): string {
  return `observation:${shortHash(parts)}`;
}

/** 96 bits of SHA-256 over the parts, hexadecimal: no collision to be feared among millions. */
function shortHash(parts: readonly (string | number | null)[]): string {
  return hash("sha256", JSON.stringify(parts)).slice(0, 24);
}
