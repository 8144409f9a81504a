import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createReader } from "#loaders/read.js";
import { ENTITIES } from "./requests.js";

const ROOT = new URL("../../", import.meta.url);
const read = createReader(new URL("loaders/gazetteers/", ROOT).pathname);
const batch = read(readFileSync(new URL("samples/xuhui-2014-h1.txt", ROOT)), "xuhui-2014-h1.txt");

it("asks for entities that the sample has, whatever the readers call them by now", () => {
  expect(batch.entities.map(({ key }) => key)).toEqual(expect.arrayContaining(ENTITIES));
});
