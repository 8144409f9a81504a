import type { Subgraph } from "#model/graph.js";
import { relationshipId } from "#model/graph.js";

const HOSTILE = "<&>\"'\\;,|`_x0041_ \r\n\t\u0000\u0007\uFFFE西岸 🙂𠮷";

/** For tests: a graph in the model's labels whose every text is a trap for some format. */
export function hostileGraph(text = HOSTILE): Subgraph {
  const fact = { key: "fact:1", confidence: 1, evidence: ["passage:a#1", text], document: "document:a", rule: text };
  const mention = { start: 0, end: 3, surface: text };
  const [place, project] = ["place:a b/（%）", "project:<b>"];
  return {
    nodes: [
      { id: "document:a", labels: ["Document"], properties: { key: "document:a", title: text, year: 2014 } },
      { id: "original:document:a", labels: ["Original"], properties: { key: "document:a", text } },
      {
        id: "passage:a#1",
        labels: ["Passage"],
        properties: { key: "passage:a#1", text, surface: "", start: 0, end: text.length, guessed: true },
      },
      {
        id: place,
        labels: ["Entity", "Place"],
        properties: { key: place, name: text, aliases: [text, ""], lat: 31, lon: 121.5 },
      },
      { id: project, labels: ["Entity", "Project"], properties: { key: project, name: " ", aliases: [] } },
    ],
    relationships: [
      { id: "fact:1", type: "LOCATED_IN", start: project, end: place, properties: fact },
      edge("IN", "passage:a#1", "document:a"),
      edge("READ_FROM", "document:a", "original:document:a"),
      { ...edge("MENTIONS", "passage:a#1", place, mention) },
      edge("DESCRIBES", "document:a", place, { name: text, aliases: [""], aliasRules: [], identity: "_x_" }),
    ],
  };
}

function edge(type: string, start: string, end: string, properties: Subgraph["nodes"][number]["properties"] = {}) {
  return { id: relationshipId(type, start, end, properties), type, start, end, properties };
}
