import { expect, test } from "vitest";
import { unzipSync, zip } from "./zip-in-place.js";

test("what is large is zipped without a worker", () => {
  const large = Uint8Array.from({ length: 400_000 }, (_none, at) => at % 251);
  const answers: (readonly [string, boolean])[] = [];
  zip({ "sheet.xml": large }, (error, archive) => {
    expect(error).toBeNull();
    for (const [name, bytes] of Object.entries(unzipSync(archive))) {
      answers.push([name, Buffer.compare(bytes, large) === 0]);
    }
  });
  expect(answers).toEqual([["sheet.xml", true]]);
});
