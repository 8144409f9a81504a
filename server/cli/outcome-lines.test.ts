import { expect, test } from "vitest";
import { linesFromOutcome } from "./outcome-lines.js";

const NONE = { added: 0, withdrawn: 0, changed: 0 };

test.each([
  [{ ...NONE, added: 1 }, NONE, "would add 1 entity, 0 facts, 0 figures"],
  [
    { ...NONE, withdrawn: 1 },
    { ...NONE, added: 2 },
    "would add 0 entities, 2 facts, 0 figures; withdraw 1 entity, 0 facts, 0 figures",
  ],
  [{ ...NONE, changed: 3 }, NONE, "would change 3 entities, 0 facts, 0 figures"],
  [NONE, NONE, "would change nothing"],
])("a dry run counts what would become other: %j, %j", (entities, facts, words) => {
  const changes = { entities, facts, figures: NONE };
  const document = "document:a";
  const outcome = { file: "a.txt", status: "changed", document, changes, guessed: {}, problems: [] } as const;
  expect(linesFromOutcome(outcome)[0]).toBe(`a.txt: changed, ${words} (document:a)`);
});
