import { expect, test } from "vitest";
import { buttonRoot } from "./button-root.js";

test("a button that works stays on, so that it keeps the focus, and is said to be off", () => {
  const { disabled, "aria-disabled": isSaidOff } = buttonRoot({ disabled: true, "data-loading": true }).props;
  expect([disabled, isSaidOff]).toEqual([false, true]);
});

test("a button that works does nothing when it is pressed, and sends no form", () => {
  const pressed: string[] = [];
  const { onClick } = buttonRoot({ "data-loading": true, onClick: () => pressed.push("pressed") }).props;
  onClick({ preventDefault: () => pressed.push("prevented") });
  expect(pressed).toEqual(["prevented"]);
});

test("a button that cannot be used is off, also while it works, unless it says so itself and keeps the focus", () => {
  const off = buttonRoot({ disabled: true, "data-loading": true, "data-disabled": true }).props;
  expect(off.disabled).toBe(true);
  const saidOff = buttonRoot({ "aria-disabled": true, "data-disabled": true }).props;
  expect([saidOff.disabled, saidOff["aria-disabled"]]).toEqual([false, true]);
});
