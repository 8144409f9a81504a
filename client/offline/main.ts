import type { OfflineGraph } from "./offline-graph.js";
import { openPage } from "./page.js";

/** The program of an exported page: the graph stands in the page as JSON. */
const graph: OfflineGraph = JSON.parse(document.querySelector("#graph")?.textContent ?? "null");
openPage(window, graph);
