import type { GraphNode } from "#model/graph.js";
import type { TestMaker } from "./condition.js";

const NAMES = ["name", "title", "nameEn", "aliases", "pinyin", "initials", "text"] as const;

export const textTest: TestMaker<"text"> = ({ text }) => {
  const wanted = text.trim().toLowerCase();
  return wanted === "" ? undefined : { of: "node", passes: (node) => isNamed(node, wanted) };
};

/** Whether one of a node's names, its key or its pinyin holds a text, which is in lower case. */
function isNamed({ id, properties }: GraphNode, wanted: string): boolean {
  if (id.toLowerCase().includes(wanted)) return true;
  return NAMES.some((name) => {
    const value = properties[name];
    const words = Array.isArray(value) ? value : [value];
    return words.some((word) => typeof word === "string" && word.toLowerCase().includes(wanted));
  });
}
