import type { EvidencePassage, FactAnswer } from "#model/api.js";
import { expect, test } from "vitest";
import { entity, fact, factAnswer, openCore, REPORT, result } from "../../core/fixture.js";
import { isFactTold } from "./conditions.js";
import { readStated } from "./selection-actions.js";

const [port, west] = [entity("西岸传媒港"), entity("西岸", "Place")];
const [stated, linked] = [fact("a", port.id, west.id), { ...fact("b", port.id, west.id), id: "in:b" }];
const sentence: EvidencePassage = {
  passage: {
    key: "passage:x/7",
    text: "西岸传媒港稳步推进",
    original: "西岸传媒港稳步推进",
    kind: "sentence",
    guessed: false,
    start: 0,
    end: 9,
    order: 7,
    parent: REPORT.key,
    mentions: [],
  },
  document: REPORT,
  section: null,
};

function open() {
  const answers: ((answer: FactAnswer) => void)[] = [];
  const { core, state } = openCore({
    api: {
      namedQuery: () => Promise.resolve(result([port, west], [stated, linked])),
      fact: () => new Promise((resolve) => void answers.push(resolve)),
    },
  });
  const answer = () => answers.shift()?.({ ...factAnswer(stated, port, west), evidence: [sentence] });
  return { core, state, answer };
}

test("a report is opened at the sentence that states a fact, also where that is still on its way", async () => {
  const { core, state, answer } = open();
  await core.start();
  void core.openEvidence(stated.id);
  expect(isFactTold({ core })).toBe(true);
  const reading = readStated({ core });
  expect(state().reader).toBeNull();
  answer();
  await reading;
  expect(state().reader).toEqual({ document: REPORT.key, passage: "passage:x/7" });
});

test("none is opened where something else is selected by then, and of what is no fact nothing is told", async () => {
  const { core, state, answer } = open();
  await core.start();
  void core.openEvidence(stated.id);
  const reading = readStated({ core });
  await core.openEvidence(linked.id);
  answer();
  await reading;
  expect([state().reader, isFactTold({ core })]).toEqual([null, false]);
});
