import { describe, expect, it } from "vitest";
import { countClicks } from "./click-count.js";

type Press = Pick<MouseEvent, "clientX" | "clientY" | "detail">;
type Kind = "mousedown" | "mousemove" | "click";

/** A surface under Sigma's captor, which makes of two clicks that it has counted one double click. */
function captured() {
  const heard: string[] = [];
  const mouse = { clicks: 0 };
  const listeners: { readonly type: Kind; readonly listener: (event: Press) => void }[] = [];
  const surface = {
    addEventListener: (type: Kind, listener: (event: Press) => void) => void listeners.push({ type, listener }),
  };
  countClicks(surface, mouse);
  surface.addEventListener("click", () => {
    mouse.clicks += 1;
    heard.push(mouse.clicks === 2 ? "double" : "single");
    if (mouse.clicks === 2) mouse.clicks = 0;
  });
  const tell = (kind: Kind, clientX: number, clientY: number, detail = 1) => {
    for (const { type, listener } of listeners) if (type === kind) listener({ clientX, clientY, detail });
  };
  return { heard, tell };
}

describe("countClicks", () => {
  it.each([
    ["two clicks that the browser takes for one each", [1, 1], ["single", "single"]],
    ["a double click", [1, 2], ["single", "double"]],
    ["three at once, of which the third is one more", [1, 2, 3], ["single", "double", "single"]],
    ["a click that a program makes", [0], ["single"]],
  ])("tells %s", (_, details, expected) => {
    const { heard, tell } = captured();
    for (const detail of details) {
      tell("mousedown", 10, 10, detail);
      tell("click", 10, 10, detail);
    }
    expect(heard).toEqual(expected);
  });

  it("does not count the click that ends a drag, to what comes before or after it", () => {
    const { heard, tell } = captured();
    tell("mousedown", 10, 10);
    tell("click", 11, 12);
    tell("mousedown", 10, 10, 2);
    tell("click", 60, 40, 2);
    tell("mousedown", 60, 40);
    tell("click", 60, 40);
    expect(heard).toEqual(["single", "single", "single"]);
  });

  it("takes for a drag what comes back to where it began, as around an area", () => {
    const { heard, tell } = captured();
    tell("mousedown", 10, 10, 2);
    tell("mousemove", 90, 40, 2);
    tell("click", 11, 10, 2);
    expect(heard).toEqual(["single"]);
  });
});
