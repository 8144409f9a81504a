import { existsSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { packageRoot } from "#server/package-root.js";
import type { DrawnGraph } from "./graph.js";

/** What draws the graph: Mailuo's own built page, or a library on a page of its own. */
export const DRAWERS = ["mailuo", "force-graph", "vis-network", "cytoscape"] as const;
export type Drawer = (typeof DRAWERS)[number];

const LIBRARIES = {
  "force-graph": "force-graph/dist/force-graph.min.js",
  "vis-network": "vis-network/standalone/umd/vis-network.min.js",
  cytoscape: "cytoscape/dist/cytoscape.min.js",
} as const satisfies Record<Exclude<Drawer, "mailuo">, string>;

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css"],
  [".json", "application/json"],
  [".svg", "image/svg+xml"],
]);

export interface PagesServer {
  /** `http://127.0.0.1:…`: Mailuo's page is at `/`, a peer's at `/peers/NAME`. */
  readonly address: string;
  readonly close: () => void;
}

/**
 * Serves the same graph to Mailuo's page, as its API would, and to the peers' pages. `places`: where nodes stand on Mailuo's page, as
 * the graph says (`given`) or as its own layout finds (`found`). Throws where no client is built.
 */
export async function servePages(graph: DrawnGraph, places: "given" | "found" = "given"): Promise<PagesServer> {
  if (!existsSync(join(packageRoot(), "dist/client/index.html"))) {
    throw new Error("There is no built client: run npm run build first.");
  }
  const answers = answersFor(graph);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const answer = answers.get(pathname);
    if (answer !== undefined) send(response, extname(pathname) || ".json", answer);
    else if (pathname.startsWith("/api/")) send(response, ".json", NOT_FOUND, 404);
    // The places are given: what would lay the graph out only hands them over.
    else if (places === "given" && /\/layout-worker-[^/]*\.js$/u.test(pathname))
      send(response, ".js", placesWorker(graph));
    else if (pathname.startsWith("/peers/")) send(response, ".html", peerPage(pathname.slice("/peers/".length)));
    else send(response, extname(pathname) || ".html", clientFile(pathname === "/" ? "/index.html" : pathname));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    address: `http://127.0.0.1:${address.port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const NOT_FOUND = JSON.stringify({ code: "not-found", detail: "The bench knows nothing more of it.", status: 404 });

function answersFor({ nodes, edges }: DrawnGraph): ReadonlyMap<string, string | Buffer> {
  const graph = {
    nodes: nodes.map(({ id, name, type }) => ({ id, labels: [type], properties: { key: id, name } })),
    relationships: edges.map(({ id, source, target }) => ({
      id,
      type: "PART_OF",
      start: source,
      end: target,
      properties: { key: id, status: "done", basis: "stated", confidence: 1 },
    })),
  };
  const overview = { columns: [], rows: [], graph, truncated: false, elapsedMs: 1 };
  const schema = { labels: [{ label: "Place", count: nodes.length, properties: [] }], relationshipTypes: [] };
  const entries = Object.entries(LIBRARIES).map(([name, path]) => [`/${name}.js`, moduleFile(path)] as const);
  return new Map<string, string | Buffer>([
    ["/peers/graph.json", JSON.stringify({ nodes, edges })],
    ["/api/queries/overview", JSON.stringify(overview)],
    ["/api/schema", JSON.stringify(schema)],
    ["/api/session", JSON.stringify({ by: "loopback", role: "admin", name: null })],
    ["/api/jobs", JSON.stringify({ items: [], total: 0, truncated: false, nextCursor: null })],
    ["/places.bin", Buffer.from(Float32Array.from(nodes.flatMap(({ x, y }) => [x / STRETCH, y])).buffer)],
    ...entries,
  ]);
}

/** Mailuo draws what a layout answers out to the sides. */
const STRETCH = 1.35;

function placesWorker({ nodes }: DrawnGraph): string {
  return `const places = fetch("/places.bin").then((answer) => answer.arrayBuffer());
addEventListener("message", async () => {
  const positions = new Float32Array(await places);
  if (positions.length !== ${nodes.length * 2}) throw new Error("These are not the places of this graph.");
  postMessage({ positions, headings: [], share: 1, settled: true });
});
`;
}

function peerPage(name: string): string {
  if (!(name in LIBRARIES)) throw new Error(`There is no peer “${name}”.`);
  const folder = join(packageRoot(), "bench/canvas/pages");
  const [page, adapter] = ["peer", name].map((file) => readFileSync(join(folder, `${file}.html`), "utf8"));
  return (page ?? "")
    .replace("<!-- library -->", `<script src="/${name}.js"></script>`)
    .replace("<!-- adapter -->", () => adapter ?? "");
}

/** Not by `require.resolve`: not every package lets that name its files. */
function moduleFile(path: string): Buffer {
  return readFileSync(join(packageRoot(), "node_modules", path));
}

function clientFile(path: string): Buffer | string {
  return readFileSync(join(packageRoot(), "dist/client", path));
}

function send(response: ServerResponse, extension: string, body: string | Buffer, status = 200): void {
  response.writeHead(status, { "content-type": MEDIA_TYPES.get(extension) ?? "application/octet-stream" });
  response.end(body);
}
