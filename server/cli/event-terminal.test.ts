import { expect, test } from "vitest";
import { tellingEvents } from "./event-terminal.js";
import type { Terminal } from "./terminal.js";

const SCREEN = { columns: () => 80, write: () => {} };

function terminalWith(screen: Terminal["screen"]) {
  const told: string[] = [];
  const terminal: Terminal = {
    print: () => Promise.resolve(),
    tell: (line) => told.push(line),
    screen,
    hasColours: false,
    environment: {},
    workingFolder: "/",
    homeFolder: "/",
    signal: new AbortController().signal,
  };
  return { terminal, told };
}

test("what a server tells is an event of its log where nobody reads it on a terminal", () => {
  const { terminal, told } = terminalWith(null);
  tellingEvents(terminal).tell("Ending …");
  expect(told.map((line): unknown => JSON.parse(line))).toEqual([
    { level: 30, time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u), msg: "Ending …" },
  ]);
});

test("what a server tells is plain words on a terminal", () => {
  const { terminal, told } = terminalWith(SCREEN);
  tellingEvents(terminal).tell("Ending …");
  expect(told).toEqual(["Ending …"]);
});
