import { expect, it } from "vitest";
import { documentsInInput } from "./documents-in-input.js";
import { readGraphInput } from "./graph-input.js";

/** As NetworkX writes it. */
const GRAPHML = `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d3" for="edge" attr.name="type" attr.type="string"/>
  <key id="d2" for="node" attr.name="degree" attr.type="long"/>
  <key id="d1" for="node" attr.name="type" attr.type="string"/>
  <key id="d0" for="node" attr.name="name" attr.type="string"/>
  <graph edgedefault="directed">
    <node id="0"><data key="d0">西岸传媒港</data><data key="d1">项目</data><data key="d2">2</data></node>
    <node id="1"><data key="d0">区发改委</data><data key="d1">Department</data></node>
    <edge source="0" target="1"><data key="d3">牵头部门</data></edge>
  </graph>
</graphml>`;

/** As Gephi writes it. */
const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <graph defaultedgetype="directed">
    <attributes class="node"><attribute id="t" title="type" type="string"/></attributes>
    <nodes>
      <node id="a" label="滨江步道"><attvalues><attvalue for="t" value="Project"/></attvalues><viz:size value="3"/></node>
      <node id="b" label="徐汇滨江"><attvalues><attvalue for="t" value="地点"/></attvalues></node>
    </nodes>
    <edges><edge id="0" source="a" target="b" label="LOCATED_IN"/></edges>
  </graph>
</gexf>`;

async function read(name: string, text: string) {
  const file = {
    name,
    async *bytes() {
      yield Buffer.from(text);
    },
  };
  return documentsInInput(await readGraphInput(name, [file]));
}

it("takes another program's GraphML as a document of its own, and tells what is left out", async () => {
  const { documents, problems } = await read("两个.graphml", GRAPHML);
  const { batch } = documents[0]!;
  expect(batch.document).toMatchObject({ key: "document:import/两个", title: "两个", file: "两个.graphml" });
  expect(batch.original).toBe("西岸传媒港 (Project)\n区发改委 (Department)\n区发改委 RESPONSIBLE_FOR 西岸传媒港\n");
  expect(batch.entities.map(({ key, initials }) => [key, initials])).toEqual([
    ["department:区发改委", "qfgw"],
    ["project:西岸传媒港", "xacmg"],
  ]);
  expect(batch.facts).toEqual([
    {
      key: batch.facts[0]?.key,
      type: "RESPONSIBLE_FOR",
      start: "department:区发改委",
      end: "project:西岸传媒港",
      document: "document:import/两个",
      evidence: ["passage:import/两个#00002"],
      trigger: null,
      basis: "curated",
      status: "done",
      confidence: 1,
      rule: "import",
    },
  ]);
  expect(batch.mentions.map(({ start, end, entity }) => [batch.original.slice(start, end), entity])).toEqual([
    ["西岸传媒港", "project:西岸传媒港"],
    ["区发改委", "department:区发改委"],
    ["区发改委", "department:区发改委"],
    ["西岸传媒港", "project:西岸传媒港"],
  ]);
  expect(problems.map(({ en }) => en)).toEqual([
    "两个.graphml: the model has no property degree; it is left out 1 time.",
  ]);
});

it("takes what stands as the default of a GEXF attribute for what says nothing of it, and an edge's type from an attribute", async () => {
  const attribute = '<attribute id="t" title="type" type="string"/>';
  const edges = '<attributes class="edge"><attribute id="k" title="type" type="string"/></attributes>';
  const given = GEXF.replace(attribute, attribute.replace("/>", "><default>地点</default></attribute>"))
    .replace('<attvalues><attvalue for="t" value="地点"/></attvalues>', "")
    .replace("<nodes>", `${edges}<nodes>`)
    .replace(' label="LOCATED_IN"/>', '><attvalues><attvalue for="k" value="LOCATED_IN"/></attvalues></edge>');
  const { documents, problems } = await read("a.gexf", given);
  expect(documents[0]!.batch.facts).toMatchObject([{ type: "LOCATED_IN", end: "place:徐汇滨江" }]);
  expect(documents[0]!.batch.entities.map(({ key }) => key)).toEqual(["place:徐汇滨江", "project:滨江步道"]);
  expect(problems).toEqual([]);
});

it("takes an edge's type from an attribute where its label is empty, and an empty default for none", async () => {
  const declared =
    '<attributes class="node"><attribute id="w" title="weight" type="double"><default></default></attribute></attributes>' +
    '<attributes class="edge"><attribute id="k" title="type" type="string"/></attributes>';
  const given = GEXF.replace("<nodes>", `${declared}<nodes>`).replace(
    ' label="LOCATED_IN"/>',
    ' label=""><attvalues><attvalue for="k" value="LOCATED_IN"/></attvalues></edge>',
  );
  const { documents, problems } = await read("a.gexf", given);
  expect(documents[0]!.batch.facts).toMatchObject([{ type: "LOCATED_IN", end: "place:徐汇滨江" }]);
  expect(problems).toEqual([]);
});

it("takes GraphML whose edges have their type as the label that Gephi writes", async () => {
  const named = GRAPHML.replace('id="d3" for="edge" attr.name="type"', 'id="d3" for="edge" attr.name="Edge Label"');
  const { documents } = await read("a.graphml", named);
  expect(documents[0]!.batch.facts).toMatchObject([{ type: "RESPONSIBLE_FOR", end: "project:西岸传媒港" }]);
});

it("takes GEXF whose edges have a type of relationship where their direction belongs, as NetworkX writes it", async () => {
  const named = GEXF.replace('label="LOCATED_IN"', 'type="LOCATED_IN"');
  const { documents } = await read("a.gexf", named);
  expect(documents[0]!.batch.facts).toMatchObject([{ type: "LOCATED_IN", end: "place:徐汇滨江" }]);
  await expect(read("a.gexf", named.replace('"directed"', '"undirected"'))).rejects.toThrow("line 3: this graph is");
});

it("takes GraphML whose keys have the names of the properties as ids", async () => {
  const named = GRAPHML.replaceAll(/"d1"/gu, '"type"').replaceAll(/"d0"/gu, '"name"').replaceAll(/"d3"/gu, '"label"');
  const { documents } = await read("a.graphml", named);
  expect(documents[0]!.batch.original).toBe(
    "西岸传媒港 (Project)\n区发改委 (Department)\n区发改委 RESPONSIBLE_FOR 西岸传媒港\n",
  );
});

it("takes GraphML in which a key of nodes and one of edges have the same id", async () => {
  const { documents } = await read("a.graphml", GRAPHML.replaceAll('"d3"', '"d2"'));
  expect(documents[0]!.batch.facts.map(({ type }) => type)).toEqual(["RESPONSIBLE_FOR"]);
});

it("takes either way in which GraphML says that an edge has a direction", async () => {
  for (const word of ["true", "1"]) {
    const undirected = GRAPHML.replace('"directed"', '"undirected"');
    const { documents } = await read("a.graphml", undirected.replace('target="1"', `target="1" directed="${word}"`));
    expect(documents[0]!.batch.facts).toHaveLength(1);
  }
});

it("takes Gephi's GEXF, whose labels are names", async () => {
  const { documents } = await read("a.gexf", GEXF);
  expect(documents.map(({ batch }) => batch.facts.map(({ type, start, end }) => [type, start, end]))).toEqual([
    [["LOCATED_IN", "project:滨江步道", "place:徐汇滨江"]],
  ]);
});

it("refuses what the model cannot hold, by name", async () => {
  const changed: readonly (readonly [string, string, string])[] = [
    ["项目", "飞船", "line 8: the node 0 is of no type"],
    ["牵头部门", "喜欢", "line 10: “喜欢” is no relationship of the model"],
    [
      "牵头部门",
      "LOCATED_IN",
      "line 10: LOCATED_IN does not hold between these types: Project “西岸传媒港”, Department “区发改委”.",
    ],
    ['target="1"', 'target="2"', "line 10: this 牵头部门 leads to “2”, but the file has no such node."],
    ['"directed"', '"undirected"', "line 7: this graph is undirected"],
    ['target="1"', 'target="1" directed="false"', "line 10: this edge is undirected"],
    ["<node id", "<hyperedge/><node id", "a hyperedge cannot be held by the graph."],
    ["</node>", '<graph><node id="2"/></graph></node>', "line 8: nodes within nodes are not read."],
    [">2</data>", ">zwei</data>", "line 8: “zwei” is no whole number."],
    [
      '区发改委</data><data key="d1">Department',
      '西岸传媒港</data><data key="d1">项目',
      "Project 西岸传媒港 is there twice",
    ],
  ];
  for (const [from, to, sentence] of changed) {
    await expect(read("a.graphml", GRAPHML.replace(from, to))).rejects.toThrow(sentence);
  }
});

it("tells in both languages where another node of the same id stands", async () => {
  const twice = GRAPHML.replace('id="1"', 'id="0"');
  await expect(read("a.graphml", twice)).rejects.toMatchObject({
    sentence: {
      en: "a.graphml, line 9: there is another node 0, with different content, in line 8.",
      zh: "a.graphml 第 9 行：另有一个内容不同的节点 0，位于第 8 行。",
    },
  });
});

it.each([
  ["a.gexf", GEXF.replace(' defaultedgetype="directed"', ""), "line 3: this graph is undirected"],
  ["a.gexf", GEXF.replace('"directed"', '"undirected"'), "line 3: this graph is undirected"],
  ["a.gexf", GEXF.replace('"directed"', '"mutual"'), "line 3: this graph is undirected"],
  ["a.gexf", GEXF.replace('<edge id="0"', '<edge id="0" type="undirected"'), "line 9: this edge is undirected"],
  ["a.gexf", GEXF.replace('<edge id="0"', '<edge id="0" type="mutual"'), "line 9: this edge is mutual"],
  ["a.graphml", GRAPHML.replace(' edgedefault="directed"', ""), "line 7: this graph is undirected"],
])("asks of %s for a direction of every edge (%#)", async (name, text, sentence) => {
  await expect(read(name, text)).rejects.toThrow(sentence);
});

it.each([
  ["a.gexf", GEXF.replace(' defaultedgetype="directed"', "").replace('<edge id="0"', '<edge id="0" type="directed"')],
  ["a.graphml", GRAPHML.replace('"directed"', '"undirected"').replace('target="1"', 'target="1" directed="true"')],
])("takes each edge's own word before that of the graph: %s", async (name, text) => {
  const { documents } = await read(name, text);
  expect(documents.map(({ batch }) => batch.facts.length)).toEqual([1]);
});
