import { expect, test } from "vitest";
import { watchedChanges, type Sight } from "./watched-files.js";

/** What changes over the looks, each given as `name:stamp` words; `away` is a look that sees nothing. */
async function changesOver(...looks: readonly string[]) {
  const controller = new AbortController();
  const sights = looks.map((words): Sight<string> | null =>
    words === "away"
      ? null
      : new Map(
          words
            .split(" ")
            .filter((word) => word !== "")
            .map((word) => [word.split(":")[0]!, { file: word, stamp: word }]),
        ),
  );
  const [first = new Map(), ...rest] = sights.filter((_, index) => index > 0 || sights[0] !== null);
  const look = async (): Promise<Sight<string> | null> => {
    if (rest.length === 1) controller.abort();
    return rest.shift() ?? null;
  };
  const changes = [];
  const options = { look, intervalMs: 1, signal: controller.signal };
  for await (const { changed, gone } of watchedChanges(first ?? new Map(), options)) changes.push([changed, gone]);
  return changes;
}

test.each([
  ["a new file counts when it lies still", ["", "a:1", "a:2", "a:3", "a:3", "a:3"], [[["a:3"], []]]],
  ["a changed file counts once", ["a:1 b:1", "a:2 b:1", "a:2 b:1", "a:2 b:1"], [[["a:2"], []]]],
  ["a file that is gone counts when it stays so", ["a:1 b:1", "b:1", "b:1", "b:1"], [[[], ["a"]]]],
  ["a file that is replaced is not gone", ["a:1", "", "a:2", "a:2"], [[["a:2"], []]]],
  ["a moved file is a new one and one that is gone", ["a:1", "b:1", "b:1"], [[["b:1"], ["a"]]]],
  ["a look that sees nothing says nothing", ["a:1", "away", "away", "a:1"], []],
  ["nothing changes where nothing changed", ["a:1", "a:1", "a:1"], []],
])("%s", async (_, looks, changes) => {
  expect(await changesOver(...looks)).toEqual(changes);
});
