import { expect, test } from "vitest";
import { linesFromOutcome } from "./outcome-lines.js";

const NONE = { added: 0, withdrawn: 0 };

test.each([
  [{ added: 1, withdrawn: 0 }, NONE, "would add 1 entity, 0 facts, 0 figures"],
  [
    { added: 0, withdrawn: 1 },
    { added: 2, withdrawn: 0 },
    "would add 0 entities, 2 facts, 0 figures; withdraw 1 entity",
  ],
  [NONE, NONE, "would add and withdraw nothing"],
])("a dry run counts what would change: %j, %j", (entities, facts, words) => {
  const changes = { entities, facts, figures: NONE };
  const document = "document:a";
  const outcome = { file: "a.txt", status: "changed", document, changes, guessed: {}, problems: [] } as const;
  expect(linesFromOutcome(outcome)[0]).toContain(`a.txt: changed, ${words}`);
});
