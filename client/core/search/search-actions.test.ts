import { describe, expect, test } from "vitest";
import type { SearchAnswer } from "#model/search-api.js";
import type { Api } from "../api.js";
import { NO_PAGE, openCore } from "../fixture.js";

describe("searching", () => {
  test("keeps the earlier answer in sight while the next one is on the way", async () => {
    const { core, state } = openCore({ api: { search: (text) => Promise.resolve(answerTo(text)) } });
    await core.search("西");
    const next = core.search("西岸");
    expect(state().search.answer).toEqual({ status: "loading", previous: answerTo("西") });
    await next;
    expect(state().search.answer).toEqual({ status: "ready", value: answerTo("西岸") });
  });

  test("for nothing asks nothing and answers nothing", async () => {
    const { core, state } = openCore();
    await core.search("  ");
    expect(state().search).toEqual({ text: "  ", types: [], answer: { status: "idle" }, recent: [] });
  });

  test("keeps to the chosen types from text to text, until the text is cleared", async () => {
    const asked: string[] = [];
    const search: Api["search"] = (text, { types }) => {
      asked.push(`${text} ${types.join(",")}`);
      return Promise.resolve(answerTo(text));
    };
    const { core, state } = openCore({ api: { search } });
    await core.search("西岸");
    await core.setSearchTypes(["Place", "Project"]);
    await core.search("西");
    await core.search("");
    await core.search("西");
    expect(asked).toEqual(["西岸 ", "西岸 Place,Project", "西 Place,Project", "西 "]);
    expect(state().search.types).toEqual([]);
  });
});

test("what was searched for is known on the next visit, until it is forgotten", async () => {
  const { core, memory, state } = openCore();
  core.rememberSearch({ kind: "words", text: "西岸" });
  const next = openCore({ memory });
  await next.core.start();
  expect(next.state().search.recent).toEqual([{ kind: "words", text: "西岸" }]);
  core.forgetSearches();
  expect([state().search.recent, memory.get("searches")]).toEqual([[], "[]"]);
});

function answerTo(query: string): SearchAnswer {
  return { query, entities: NO_PAGE, passages: { ...NO_PAGE, isTotalExact: true }, facets: { types: [] } };
}
