import type { OfflineGraph } from "../offline/offline-graph.js";
import { xmlText } from "./xml-text.js";

export interface OfflineProgram {
  readonly program: string;
  readonly style: string;
  readonly hashes: { readonly program: string; readonly style: string };
}

/**
 * One page that needs nothing else: it asks no address for anything, which its policy makes sure of, and runs only the program that it
 * was built with. What comes from reports is JSON in an element that is never run.
 */
export function htmlFromGraph(graph: OfflineGraph, { program, style, hashes }: OfflineProgram): string {
  const policy = `default-src 'none'; script-src '${hashes.program}'; style-src '${hashes.style}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${graph.language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Mailuo">
<title>${xmlText(graph.title)}</title>
<style>${style}</style>
</head>
<body>
<noscript>这个页面需要 JavaScript 才能显示图谱。This page needs JavaScript to show the graph.</noscript>
<script type="application/json" id="graph">${jsonForScript(graph)}</script>
<script>${program}</script>
</body>
</html>
`;
}

/** JSON in which nothing can end the element that it stands in, or begin a comment. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
