import { expect, test } from "vitest";
import { createLayout, DEFAULT_LAYOUT, layoutFromText } from "./layout.js";

function createStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
  };
}

test("what was arranged is there again", () => {
  const storage = createStorage();
  createLayout(storage).setState({ side: "documents", sideWidth: 350, invite: false });
  expect(createLayout(storage).getState()).toEqual({
    ...DEFAULT_LAYOUT,
    side: "documents",
    sideWidth: 350,
    invite: false,
  });
});

test("what is not understood is the default, sizes stay within their limits", () => {
  expect(
    layoutFromText('{"side":7,"drawer":{},"dialog":"help","detailsWidth":9000,"sideWidth":"wide","readerView":3}'),
  ).toEqual({
    ...DEFAULT_LAYOUT,
    detailsWidth: 720,
  });
  expect([layoutFromText("{"), layoutFromText("7"), layoutFromText(null)]).toEqual([
    DEFAULT_LAYOUT,
    DEFAULT_LAYOUT,
    DEFAULT_LAYOUT,
  ]);
});

test("a page that is loaded anew invites to a tour that was not finished", () => {
  const storage = createStorage();
  const layout = createLayout(storage);
  layout.setState({ invite: false, tour: 3 });
  expect(createLayout(storage).getState()).toEqual({ ...DEFAULT_LAYOUT, invite: true });
  layout.setState({ tour: null });
  expect(createLayout(storage).getState()).toEqual({ ...DEFAULT_LAYOUT, invite: false });
});

function forbidden(): never {
  throw new Error("denied");
}

test("a browser that forbids storage still has a layout", () => {
  const layout = createLayout({ getItem: forbidden, setItem: forbidden });
  layout.setState({ legend: false });
  expect(layout.getState()).toEqual({ ...DEFAULT_LAYOUT, legend: false });
});
