import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadGazetteers } from "#loaders/gazetteers/gazetteers.js";
import { loadClusters } from "#loaders/tagger/tagger.js";
import type { TrainingDocument } from "./documents.js";
import { chainsFor, createLearner, foldOfPlace, type Hidden, judgesFor, type Learner } from "./learn.js";
import { keptIn } from "./kept.js";
import { type Lesson, lessonFrom } from "./lessons.js";

const FOLDS = 3;
const LOADERS = join(import.meta.dirname, "..");
const gazetteers = loadGazetteers(join(LOADERS, "gazetteers"));
const clusters = loadClusters(join(LOADERS, "tagger", "learned"));
const AREAS = ["金华市", "潍坊市", "玉林市", "黄山市", "南通市", "临汾市"];

function lesson(area: string, index: number, work = "轨道交通延伸工程"): Lesson {
  const name = `${area.slice(0, 2)}${work}`;
  const [project, department] = [entity("Project", name), entity("Department", "市发改委")];
  const document: TrainingDocument = {
    id: `${area}-2020`,
    set: index % 2 === 0 ? "gold" : "excerpts",
    text: `过去一年，${name}建成通车，总投资${String(20 + index)}亿元。由市发改委负责推进${name}。`,
    area,
    issuer: `${area}政府`,
    year: 2020,
    entities: [project, department],
    relations: [{ type: "RESPONSIBLE_FOR", source: department, target: project, optional: false }],
  };
  return lessonFrom(document, gazetteers, clusters);
}

function entity(type: "Project" | "Department", name: string): TrainingDocument["entities"][number] {
  return { types: [type], names: [name], optional: false };
}

const lessons = AREAS.map((area, index) => lesson(area, index));
/** The same, but of the works in fold 1. */
const others = AREAS.map((area, index) =>
  lesson(area, index, foldOfPlace(area, FOLDS) === 1 ? "污水处理厂" : undefined),
);
const folder = mkdtempSync(join(tmpdir(), "mailuo-learned-"));
afterAll(() => rmSync(folder, { recursive: true }));
/** Of a busy machine: a reader is learned in a second or two. */
const PATIENCE = 120_000;

function learner(taught: readonly Lesson[], keep = keptIn(folder)): Learner {
  return createLearner(taught, { clusters, folds: FOLDS, keep });
}

test("the places of this test are in all folds", () => {
  expect(new Set(AREAS.map((area) => foldOfPlace(area, FOLDS))).size).toBe(FOLDS);
});

test("nothing is learned from the hidden fold", { timeout: PATIENCE }, () => {
  expect(learner(others).reader(1)).toEqual(learner(lessons).reader(1));
  expect(learner(others).chain([])).not.toEqual(learner(lessons).chain([]));
});

test("what is learned does not depend on what was asked for before", { timeout: PATIENCE }, () => {
  const asked = learner(lessons);
  for (const hidden of [2, null] satisfies Hidden[]) asked.judge(hidden, 0);
  expect(asked.reader(1)).toEqual(learner(lessons).reader(1));
});

test("the chains and judges that are told beforehand are those that a reader needs", { timeout: PATIENCE }, () => {
  const asked: string[] = [];
  const keep = keptIn(folder);
  const watched = learner(lessons, (source, learn) => {
    asked.push(source.program[0] ?? "");
    return keep(source, learn);
  });
  watched.reader(1);
  expect(asked.filter((program) => program === "chains")).toHaveLength(chainsFor(1, FOLDS).length);
  // And the trees for links.
  expect(asked.filter((program) => program === "boosting")).toHaveLength(judgesFor(1, FOLDS).length + 1);
  expect(chainsFor(1, FOLDS)).toEqual([[1], [0, 1], [1, 2]]);
  expect(chainsFor(null, FOLDS)).toEqual([[], [0], [1], [2]]);
});
