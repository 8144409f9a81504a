import { text } from "node:stream/consumers";
import { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { contentFromSubgraph, type GraphContent } from "./graph-content.js";
import { csvFiles } from "./csv-writing.js";
import { GRAPH_FORMATS } from "./graph-formats.js";
import { hostileGraph } from "./testing/hostile-graph.js";

const content = contentFromSubgraph(hostileGraph());

const written = (format: keyof typeof GRAPH_FORMATS, of: GraphContent = content): Promise<string> =>
  text(Readable.from(GRAPH_FORMATS[format].write(of)));

describe("every format", () => {
  it.each(["json", "graphml", "gexf", "csv", "jsonld", "cypher"] as const)(
    "gives the same bytes for the same graph in whatever order: %s",
    async (format) => {
      const graph = hostileGraph();
      const shuffled = contentFromSubgraph({
        nodes: graph.nodes.toReversed(),
        relationships: graph.relationships.toReversed(),
      });
      expect(await written(format, shuffled)).toBe(await written(format));
    },
  );

  it("says title, description and date where it has a place for them", async () => {
    const about = { title: "西岸", description: "三月 <的>\n图", date: "2026-11-26" };
    const titled = contentFromSubgraph(hostileGraph(), about);
    for (const format of ["json", "graphml", "gexf", "jsonld", "cypher"] as const) {
      const file = await written(format, titled);
      expect([format, file.includes("西岸"), file.includes("2026-11-26")]).toEqual([format, true, true]);
    }
  });
});

describe("XML formats", () => {
  it.each(["graphml", "gexf"] as const)("are well-formed whatever the text holds: %s", async (format) => {
    const problems: Error[] = [];
    for (const hostile of [undefined, "\uD83D", "]]>", "\u0085\u2028"]) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on("error", (error) => problems.push(error));
      parser.write(await written(format, contentFromSubgraph(hostileGraph(hostile)))).close();
    }
    expect(problems).toEqual([]);
  });
});

it.each([
  ["graphml", '<data key="mailuo-label">徐汇区</data>', '<data key="mailuo-label">element:1</data>'],
  ["gexf", 'label="徐汇区"', 'label="element:1"'],
] as const)("Gephi writes each node's name beside it, or what else it is known by: %s", async (format, name, id) => {
  const named = { id: "place:徐汇区", labels: ["Entity", "Place"], properties: { name: "徐汇区" } };
  const nameless = { id: "element:1", labels: ["Passage"], properties: {} };
  const file = await written(format, contentFromSubgraph({ nodes: [named, nameless], relationships: [] }));
  expect([file.includes(name), file.includes(id)]).toEqual([true, true]);
});

describe("CSV", () => {
  it("declares each column's type as Neo4j's import knows it", async () => {
    const headers = await Promise.all(
      csvFiles(content).map(async ({ name, chunks }) => [name, (await text(Readable.from(chunks()))).split("\n")[0]]),
    );
    expect(Object.fromEntries(headers)).toMatchObject({
      "nodes-Entity-Place.csv": ":ID,:LABEL,aliases:string[],key:string,lat:long,lon:double,name:string",
      "nodes-Passage.csv": ":ID,:LABEL,end:long,guessed:boolean,key:string,start:long,surface:string,text:string",
      "relationships-LOCATED_IN.csv":
        ":START_ID,:END_ID,:TYPE,confidence:long,document:string,evidence:string[],key:string,rule:string",
    });
  });

  it("leaves text as it is unless it has what UTF-8 or a list cannot hold", async () => {
    expect(await manifest("_x0041_ \u0000")).toMatchObject({ escaped: false, arrayDelimiter: ";" });
    expect(await manifest("a;b")).toMatchObject({ escaped: false, arrayDelimiter: "\u001F" });
    expect(await manifest("a;b\u001F")).toMatchObject({ escaped: true });
    expect(await manifest("\uD83D")).toMatchObject({ escaped: true });
  });
});

async function manifest(hostile: string): Promise<unknown> {
  const graph = hostileGraph(hostile);
  const relationships = graph.relationships.filter(({ type }) => type !== "DESCRIBES");
  const [first] = csvFiles(contentFromSubgraph({ ...graph, relationships }));
  return JSON.parse(await text(Readable.from(first!.chunks())));
}
