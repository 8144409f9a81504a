import { createHash } from "node:crypto";
import type { EntityType, FactType } from "#model/ontology.js";

/** `徐汇区委` → `徐汇区` and `委`; `上海市委巡视组` → `上海市` and `委巡视组`. */
const SCOPED_BODY = /^(.{1,12}?(?:自治[区州县旗]|[省市区县州盟旗]))(委|政府|人民政府|人大|政协|纪委|法院|检察院)(.*)$/;

/**
 * The key of an entity: its type and name, e.g. `project:西岸传媒港`. Bodies of a place are scoped to it, `department:徐汇区/区委`, so
 * that 区委 of one district is never 区委 of another.
 */
export function entityKey(type: EntityType, name: string): string {
  const kind = type.toLowerCase();
  const scoped = type === "Department" ? SCOPED_BODY.exec(name) : null;
  const place = scoped?.[1];
  if (place === undefined || scoped === null) return `${kind}:${name}`;
  const level = place.endsWith("自治区") ? "自治区" : place.slice(-1);
  return `${kind}:${place}/${level}${name.slice(place.length)}`;
}

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
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 24);
}
