import { expect, test } from "vitest";
import { readGexf } from "./gexf-reading.js";
import { readGraphMl } from "./graphml-reading.js";
import type { ReadItem } from "./read-items.js";

const GEXF = `<gexf version="1.3"><graph defaultedgetype="directed">
<attributes class="node"><attribute id="labels" title="labels" type="string"><default>:Entity:Place</default></attribute></attributes>
<nodes><node id="a"/><node id="b"><attvalues><attvalue for="labels" value=":Entity:Project"/></attvalues></node></nodes>
</graph></gexf>`;

const GRAPHML = `<graphml><key id="labels" for="node" attr.name="labels" attr.type="string"><default>:Entity:Place</default></key>
<graph edgedefault="directed"><node id="a"/><node id="b"><data key="labels">:Entity:Project</data></node></graph></graphml>`;

test.each([
  ["GEXF", readGexf, GEXF],
  ["GraphML", readGraphMl, GRAPHML],
])("labels by default are labels, and no property beside those that a node has: %s", async (_, read, text) => {
  const nodes: ReadItem[] = [];
  for await (const item of read(inOnePiece(text), "a.xml")) nodes.push(item);
  expect(nodes).toMatchObject([
    { id: "a", labels: ["Entity", "Place"], properties: {} },
    { id: "b", labels: ["Entity", "Project"], properties: {} },
  ]);
  expect(nodes.map((node) => Object.keys(node.kind === "node" ? node.properties : {}))).toEqual([[], []]);
});

async function* inOnePiece(text: string): AsyncGenerator<string> {
  yield text;
}
