import { expect, test } from "vitest";
import type { ObservationsAnswer } from "#model/api.js";
import { newestFirst } from "./newest-first.js";

const figure = (id: string, period: string | null): ObservationsAnswer["items"][number] => ({
  observation: { id, labels: ["Observation"], properties: { period } },
  indicator: "indicator:生产总值",
  indicatorName: "生产总值",
  about: [],
  aboutKeys: [],
});

test("the latest are listed first, those of one time in their order, and those of no time last", () => {
  const items = [
    figure("undated", null),
    figure("1983", "1983"),
    figure("first half", "2024-H1"),
    figure("a", "2024"),
    figure("b", "2024"),
    figure("third quarter", "2024-Q3"),
  ];
  const ids = newestFirst(items).map(({ observation }) => observation.id);
  expect(ids).toEqual(["a", "b", "third quarter", "first half", "1983", "undated"]);
});
