import { expect, test } from "vitest";
import { createCompiling, type Telling } from "./compiling.js";

const COMPLETION_STATUS_KHR = 0x91b1;

/** A context that is asked for programs, and tells by `compiled` which of them are. */
function fakeContext({ isTelling = true } = {}) {
  const compiled = new Set<unknown>();
  let isLost = false;
  const gl: Telling = {
    getExtension: () => (isTelling ? { COMPLETION_STATUS_KHR } : null),
    isContextLost: () => isLost,
    getProgramParameter: (program, name) => name === COMPLETION_STATUS_KHR && compiled.has(program),
  };
  const lose = () => {
    isLost = true;
  };
  return { gl, compiled, lose };
}

/** A program that notes when it is asked where its uniforms are. */
function fakeProgram(gl: Telling, asked: string[], name: string) {
  const program = { name };
  return {
    gl,
    program,
    get uniformLocations() {
      asked.push(name);
      return {};
    },
  };
}

test("programs are asked where their uniforms are once they are compiled, one at a time, and never before", () => {
  const { gl, compiled } = fakeContext();
  const asked: string[] = [];
  const compiling = createCompiling();
  const [node, line] = ["node", "line"].map((name) => fakeProgram(gl, asked, name));
  compiling.add(node!);
  compiling.add(line!);
  expect(compiling.isDone()).toBe(false);
  expect(asked).toEqual([]);
  compiled.add(line!.program);
  expect(compiling.isDone()).toBe(false);
  compiled.add(node!.program);
  expect(compiling.isDone()).toBe(true);
  expect(compiling.isDone()).toBe(true);
  expect(asked).toEqual(["line", "node"]);
});

test("where the browser does not tell, or took its context back, nothing is waited for", () => {
  const silent = fakeContext({ isTelling: false });
  const compiling = createCompiling();
  compiling.add(fakeProgram(silent.gl, [], "node"));
  expect(compiling.isDone()).toBe(true);
  const lost = fakeContext();
  const asked: string[] = [];
  compiling.add(fakeProgram(lost.gl, asked, "node"));
  expect(compiling.isDone()).toBe(false);
  lost.lose();
  expect(compiling.isDone()).toBe(true);
  expect(asked).toEqual([]);
});
