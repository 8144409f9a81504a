import { expect, test } from "vitest";
import { openCore } from "../../core/fixture.js";
import { takeFiles } from "./take-files.js";

const [first, second, again] = [file("甲.txt", "一"), file("乙.txt", "二"), file("甲.txt", "三")];

function file(name: string, text: string): File {
  return new File([text], name);
}

test("files join those that wait, and a later one of the same name takes its place", () => {
  const { core, state } = openCore({ api: { inspect: () => new Promise(() => {}) } });
  takeFiles(core, [first], { area: "徐汇区" });
  takeFiles(core, [second, again]);
  takeFiles(core, []);
  expect(state().chosenFiles).toEqual({ files: [second, again], said: { area: "徐汇区" }, byFile: new Map() });
});

test("files that come while others are being sent are left", () => {
  const { core, state } = openCore({ api: { upload: () => new Promise(() => {}) } });
  void core.upload({ files: [first], said: {} });
  takeFiles(core, [second]);
  expect(state().chosenFiles).toBeNull();
  expect(state().upload.status).toBe("loading");
});
