import { describe, expect, it } from "vitest";
import { countClicks } from "./click-count.js";

/** What Sigma's captor makes of clicks: of two that it has counted one double click. */
function captorOn(surface: EventTarget) {
  const heard: string[] = [];
  const mouse = { clicks: 0 };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens to events and does nothing else.
  countClicks(surface as HTMLElement, mouse);
  surface.addEventListener("click", () => {
    mouse.clicks += 1;
    heard.push(mouse.clicks === 2 ? "double" : "single");
    if (mouse.clicks === 2) mouse.clicks = 0;
  });
  return heard;
}

function mouseEvent(type: "mousedown" | "mousemove" | "click", clientX: number, clientY: number, detail = 1): Event {
  return Object.assign(new Event(type), { clientX, clientY, detail });
}

describe("countClicks", () => {
  it.each([
    ["two clicks that the browser takes for one each", [1, 1], ["single", "single"]],
    ["a double click", [1, 2], ["single", "double"]],
    ["three at once, of which the third is one more", [1, 2, 3], ["single", "double", "single"]],
    ["a click that a program makes", [0], ["single"]],
  ])("tells %s", (_, details, expected) => {
    const surface = new EventTarget();
    const heard = captorOn(surface);
    for (const detail of details) {
      surface.dispatchEvent(mouseEvent("mousedown", 10, 10, detail));
      surface.dispatchEvent(mouseEvent("click", 10, 10, detail));
    }
    expect(heard).toEqual(expected);
  });

  it("does not count the click that ends a drag, to what comes before or after it", () => {
    const surface = new EventTarget();
    const heard = captorOn(surface);
    surface.dispatchEvent(mouseEvent("mousedown", 10, 10));
    surface.dispatchEvent(mouseEvent("click", 11, 12));
    surface.dispatchEvent(mouseEvent("mousedown", 10, 10, 2));
    surface.dispatchEvent(mouseEvent("click", 60, 40, 2));
    surface.dispatchEvent(mouseEvent("mousedown", 60, 40));
    surface.dispatchEvent(mouseEvent("click", 60, 40));
    expect(heard).toEqual(["single", "single", "single"]);
  });

  it("takes for a drag what comes back to where it began, as around an area", () => {
    const surface = new EventTarget();
    const heard = captorOn(surface);
    surface.dispatchEvent(mouseEvent("mousedown", 10, 10, 2));
    surface.dispatchEvent(mouseEvent("mousemove", 90, 40, 2));
    surface.dispatchEvent(mouseEvent("click", 11, 10, 2));
    expect(heard).toEqual(["single"]);
  });
});
