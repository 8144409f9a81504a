import { describe, expect, it } from "vitest";
import { addSubgraph } from "../../core/scene/dataset.js";
import { entity, fact } from "../../core/fixture.js";
import { INITIAL_STATE } from "../../core/state.js";
import { createWords } from "../../panels/messages/words.js";
import { zhCN } from "../../panels/messages/zh-CN.js";
import { ABOUT, measure } from "../fixture.js";
import { shownGraph, type ShownGraph } from "../graph-data.js";
import { tablesFromGraph } from "./csv.js";
import { gexfFromGraph } from "./gexf.js";
import { graphMlFromGraph } from "./graphml.js";
import { jsonFromGraph } from "./json.js";

const west = entity("place:西岸", "Place", {
  key: "place:西岸",
  name: "西岸",
  lat: 31.2,
  aliases: ["West Bund", "滨江"],
});
const bad = entity('project:</node>"&', "Project", { key: 'project:</node>"&', name: "=1+1\u0000\n<script>" });
const link = fact("1", bad.id, west.id, "LOCATED_IN");
const GRAPH: ShownGraph = {
  about: ABOUT,
  description: "西岸\n2 < 3",
  nodes: [
    { node: west, name: "西岸", colour: "#5b9560", place: { x: 1.5, y: -2, size: 8 }, note: "核对\n<b>" },
    { node: bad, name: "=1+1\u0000\n<script>", colour: "#d87a40", place: null, note: null },
  ],
  relationships: [{ relationship: link, note: "见第二段" }],
};

describe("the shown graph for other programs", () => {
  it("has the notes on what is shown, and tells the texts that stand on the canvas", () => {
    const notes = [
      { id: "node:place:西岸", text: "核对", at: { kind: "node", id: west.id } },
      { id: "relationship:fact:1", text: "见第二段", at: { kind: "relationship", id: link.id } },
      { id: "point:1", text: "左边", at: { kind: "point", x: 0, y: 0 } },
      { id: "node:gone", text: "无", at: { kind: "node", id: "gone" } },
    ] as const;
    const { nodes, relationships, description } = shownGraph({
      state: {
        ...INITIAL_STATE,
        dataset: addSubgraph(INITIAL_STATE.dataset, { nodes: [west, bad], relationships: [link] }, null),
        notes: new Map(notes.map((note) => [note.id, note])),
      },
      shoot: () => null,
      about: ABOUT,
      words: createWords("zh-CN", zhCN),
      measure,
      quote: () => Promise.reject(new Error("Nothing is quoted.")),
    });
    expect(nodes.map(({ node, note }) => [node.id, note])).toEqual([
      [west.id, "核对"],
      [bad.id, null],
    ]);
    expect(relationships).toEqual([{ relationship: link, note: "见第二段" }]);
    expect(description.split("\n").at(-1)).toBe("画布上的文字：左边");
  });

  it("is JSON that Mailuo imports, with the view beside each node", () => {
    expect(JSON.parse(jsonFromGraph(GRAPH))).toEqual({
      about: {
        title: "西岸",
        description: "西岸\n2 < 3",
        date: "2026-11-26",
        source: "http://127.0.0.1:7010/#node=place:西岸",
      },
      nodes: [
        { ...west, view: { x: 1.5, y: -2, size: 8, colour: "#5b9560", note: "核对\n<b>" } },
        { ...bad, view: { colour: "#d87a40" } },
      ],
      relationships: [{ ...link, view: { note: "见第二段" } }],
    });
  });

  it("is GEXF with places and colours, and holds no sign that XML cannot", async () => {
    expect(await gexfFromGraph(GRAPH)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <gexf version="1.3" xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd"><meta lastmodifieddate="2026-11-26"><creator>Mailuo</creator><description>西岸
      2 &lt; 3</description></meta><graph defaultedgetype="directed"><attributes class="node"><attribute id="labels" title="labels" type="string"/><attribute id="name" title="name" type="string"/><attribute id="lat" title="lat" type="double"/><attribute id="aliases" title="aliases" type="string"/><attribute id="note" title="note" type="string"/></attributes><attributes class="edge"><attribute id="status" title="status" type="string"/><attribute id="basis" title="basis" type="string"/><attribute id="note" title="note" type="string"/></attributes><nodes><node id="place:西岸" label="西岸"><attvalues><attvalue for="labels" value=":Entity:Place"/><attvalue for="name" value="西岸"/><attvalue for="lat" value="31.2"/><attvalue for="aliases" value="[&quot;West Bund&quot;,&quot;滨江&quot;]"/><attvalue for="note" value="核对&#xA;&lt;b>"/></attvalues><viz:color r="91" g="149" b="96"/><viz:size value="8"/><viz:position x="1.5" y="-2"/></node><node id="project:&lt;/node>&quot;&amp;" label="=1+1�&#xA;&lt;script>"><attvalues><attvalue for="labels" value=":Entity:Project"/><attvalue for="name" value="=1+1�&#xA;&lt;script>"/></attvalues><viz:color r="216" g="122" b="64"/></node></nodes><edges><edge id="fact:1" source="project:&lt;/node>&quot;&amp;" target="place:西岸" kind="LOCATED_IN" label="LOCATED_IN"><attvalues><attvalue for="status" value="done"/><attvalue for="basis" value="stated"/><attvalue for="note" value="见第二段"/></attvalues></edge></edges></graph></gexf>"
    `);
  });

  it("is GraphML with numbered ids and Mailuo's keys beside them", () => {
    expect(graphMlFromGraph(GRAPH)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
      <desc>西岸&#10;2 &lt; 3</desc>
      <key id="n0" for="node" attr.name="key" attr.type="string"/>
      <key id="n1" for="node" attr.name="label" attr.type="string"/>
      <key id="n2" for="node" attr.name="labels" attr.type="string"/>
      <key id="n3" for="node" attr.name="x" attr.type="double"/>
      <key id="n4" for="node" attr.name="y" attr.type="double"/>
      <key id="n5" for="node" attr.name="size" attr.type="double"/>
      <key id="n6" for="node" attr.name="r" attr.type="double"/>
      <key id="n7" for="node" attr.name="g" attr.type="double"/>
      <key id="n8" for="node" attr.name="b" attr.type="double"/>
      <key id="n9" for="node" attr.name="note" attr.type="string"/>
      <key id="n10" for="node" attr.name="name" attr.type="string"/>
      <key id="n11" for="node" attr.name="lat" attr.type="double"/>
      <key id="n12" for="node" attr.name="aliases" attr.type="string"/>
      <key id="e0" for="edge" attr.name="fact" attr.type="string"/>
      <key id="e1" for="edge" attr.name="type" attr.type="string"/>
      <key id="e2" for="edge" attr.name="label" attr.type="string"/>
      <key id="e3" for="edge" attr.name="note" attr.type="string"/>
      <key id="e4" for="edge" attr.name="status" attr.type="string"/>
      <key id="e5" for="edge" attr.name="basis" attr.type="string"/>
      <graph id="G" edgedefault="directed">
      <node id="n0"><data key="n0">place:西岸</data><data key="n1">西岸</data><data key="n2">:Entity:Place</data><data key="n3">1.5</data><data key="n4">-2</data><data key="n5">8</data><data key="n6">91</data><data key="n7">149</data><data key="n8">96</data><data key="n9">核对&#10;&lt;b&gt;</data><data key="n10">西岸</data><data key="n11">31.2</data><data key="n12">[&quot;West Bund&quot;,&quot;滨江&quot;]</data></node>
      <node id="n1"><data key="n0">project:&lt;/node&gt;&quot;&amp;</data><data key="n1">=1+1�&#10;&lt;script&gt;</data><data key="n2">:Entity:Project</data><data key="n6">216</data><data key="n7">122</data><data key="n8">64</data><data key="n10">=1+1�&#10;&lt;script&gt;</data></node>
      <edge id="e0" source="n1" target="n0"><data key="e0">fact:1</data><data key="e1">LOCATED_IN</data><data key="e2">LOCATED_IN</data><data key="e3">见第二段</data><data key="e4">done</data><data key="e5">stated</data></edge>
      </graph>
      </graphml>
      "
    `);
  });

  it("is two tables that spreadsheets read, in which no text is a formula", () => {
    expect(tablesFromGraph(GRAPH, createWords("zh-CN", zhCN))).toEqual({
      "nodes.csv": [
        "\ufeffid,name,type,typeName,x,y,colour,note,lat,aliases",
        `place:西岸,西岸,Place,地点,1.5,-2,#5b9560,"核对\n<b>",31.2,"[""West Bund"",""滨江""]"`,
        `"project:</node>""&","'=1+1\u0000\n<script>",Project,项目,,,#d87a40,,,`,
        "",
      ].join("\r\n"),
      "relationships.csv": [
        "\ufeffid,start,startName,type,typeName,end,endName,note,status,basis",
        `fact:1,"project:</node>""&","'=1+1\u0000\n<script>",LOCATED_IN,位于,place:西岸,西岸,见第二段,done,stated`,
        "",
      ].join("\r\n"),
      "about.txt":
        "西岸\n2 < 3\nUTF-8 编码，以逗号分隔；列表写作 JSON。以 =、+、-、@ 开头的文字前加了撇号，以免表格软件当作公式。\n",
    });
  });
});
