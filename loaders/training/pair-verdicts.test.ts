import { expect, it } from "vitest";
import { viewDocument } from "#loaders/facts/document-view.js";
import { readMarkedText } from "#loaders/facts/marked-text.js";
import { proposedPairs } from "#loaders/facts/pairs/pairs.js";
import type { TrainingEntity } from "./documents.js";
import { pairVerdicts } from "./pair-verdicts.js";

const METADATA = { title: "报告", issuer: "徐汇区委", area: "徐汇区", year: 2014, period: null };

function entity(type: TrainingEntity["types"][number], name: string): TrainingEntity {
  return { types: [type], names: [name], optional: false };
}

it("takes a link for right by most of the ends' names, and the place for who speaks", () => {
  const [port, town, pilot, district] = [
    entity("Project", "西岸传媒港"),
    entity("Place", "长桥街道"),
    entity("Initiative", "综合改革试点"),
    entity("Department", "徐汇区委"),
  ];
  const verdict = pairVerdicts({
    id: "one",
    set: "gold",
    text: "",
    area: "徐汇区",
    issuer: "徐汇区委",
    year: 2014,
    entities: [port, town, pilot, district],
    relations: [
      { type: "LOCATED_IN", source: port, target: town, optional: false },
      { type: "PARTICIPATES_IN", source: district, target: pilot, optional: true },
    ],
  });
  const { structured, mentions } = readMarkedText(
    "{Place:长桥街道}的{Project:西岸传媒港项目}、{Project:大桥}，{Initiative:综合改革试点}。",
  );
  const pairs = proposedPairs(viewDocument(structured, mentions, METADATA), []);
  const verdicts = pairs.map(
    (pair) => [`${pair.subject.ref.name} ${pair.type} ${pair.object.ref.name}`, verdict(pair)] as const,
  );
  expect(verdicts.filter(([, is]) => is !== "wrong")).toEqual([
    ["西岸传媒港项目 LOCATED_IN 长桥街道", "right"],
    ["徐汇区 PARTICIPATES_IN 综合改革试点", "optional"],
  ]);
});
