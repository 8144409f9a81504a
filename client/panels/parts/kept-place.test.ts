import { expect, it } from "vitest";
import { createKeptPlace } from "./kept-place.js";

it("tells once what was done to a place that was kept", () => {
  const { heeding, takeOver } = createKeptPlace();
  expect(takeOver()).toEqual({ isFocused: false, isPressed: false });
  heeding.onFocus();
  heeding.onClick();
  expect(takeOver()).toEqual({ isFocused: true, isPressed: true });
  expect(takeOver()).toEqual({ isFocused: false, isPressed: false });
});

it("forgets a press that somebody has turned away from", () => {
  const { heeding, takeOver } = createKeptPlace();
  heeding.onFocus();
  heeding.onClick();
  heeding.onBlur();
  expect(takeOver()).toEqual({ isFocused: false, isPressed: false });
});
