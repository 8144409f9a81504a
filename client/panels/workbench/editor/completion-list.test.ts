import type { EditorView, Rect } from "@codemirror/view";
import { expect, test } from "vitest";
import { besideList } from "./completion-list.js";

const VIEW: EditorView | null = null;
const PHONE = { left: 0, top: 0, right: 390, bottom: 844 };
const DESKTOP = { left: 0, top: 0, right: 1440, bottom: 900 };

function placed(list: Rect, space: Rect) {
  const option = { ...list, top: list.top + 30, bottom: list.top + 55 };
  return besideList(VIEW, list, option, { left: 0, top: 0, right: 200, bottom: 60 }, space);
}

test("what is told of a completion stands beside the list where there is room", () => {
  const list = { left: 100, top: 300, right: 350, bottom: 500 };
  expect(placed(list, DESKTOP)).toEqual({ style: "top: 30px", class: "cm-completionInfo-right" });
  expect(placed({ ...list, left: 1150, right: 1400 }, DESKTOP)).toMatchObject({ class: "cm-completionInfo-left" });
});

test("on a phone it stands below the list or above it, and not over it", () => {
  const list = { left: 100, top: 300, right: 350, bottom: 500 };
  expect(placed(list, PHONE).style).toBe("top: 100%; left: 0px");
  expect(placed({ ...list, top: 630, bottom: 830 }, PHONE).style).toBe("bottom: 100%; left: 0px");
  expect(placed({ ...list, left: 230, right: 380 }, PHONE).style).toBe("top: 30px");
  expect(placed({ ...list, left: 195, right: 380 }, PHONE).style).toBe("top: 100%; left: -5px");
});
