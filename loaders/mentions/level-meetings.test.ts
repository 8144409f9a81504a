import { expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "./candidate.js";
import { withLevelMeetings } from "./level-meetings.js";

function found(text: string, type: EntityType, name: string): Candidate {
  const start = text.indexOf(name);
  return { type, name, rule: "test", start, end: start + name.length, aliases: [], confidence: 1 };
}

function namesIn(text: string, ...chosen: readonly (readonly [EntityType, string])[]): string[] {
  const candidates = chosen.map(([type, name]) => found(text, type, name));
  return withLevelMeetings(candidates, text).map(({ type, name, start, end }) => {
    const words = text.slice(start, end);
    return words === name ? `${type} ${name}` : `${type} ${name} (${words})`;
  });
}

test("a list of bodies before a meeting names one of each, where the body stands", () => {
  expect(
    namesIn("贯彻中央、省委和市委经济工作会议精神", ["Department", "省委"], ["Event", "市委经济工作会议"]),
  ).toEqual(["Event 中央经济工作会议 (中央)", "Event 省委经济工作会议 (省委)", "Event 市委经济工作会议"]);
});

test.each([
  ["省委、市委有关会议部署", "市委有关会议"],
  ["贯彻省委经济工作会议和市委全会精神", "省委经济工作会议"],
  ["在省委和市委领导下召开的会议", "会议"],
])("%s: it is of no list, or nobody says which", (text, name) => {
  expect(namesIn(text, ["Event", name])).toEqual([`Event ${name}`]);
});

test("what reaches beyond the list stays", () => {
  expect(namesIn("落实省委、市委农村工作会议精神", ["Policy", "市委农村工作会议精神"])).toEqual([
    "Policy 市委农村工作会议精神",
  ]);
});
