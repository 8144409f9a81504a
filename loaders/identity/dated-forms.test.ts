import { expect, test } from "vitest";
import { settleDatedForms } from "./dated-forms.js";
import { mention, passage } from "./testing.js";

const GAMES = { type: "Event", form: "奥运会", name: "北京奥运会", from: 2001, to: 2009 } as const;

function nameIn(text: string, year: number | null): string | undefined {
  const start = text.indexOf("奥运会");
  const found = { ...mention("Event", "北京奥运会", ["奥运会"]), start, end: start + 3 };
  const metadata = { title: "", issuer: null, area: "上海市", year, period: null };
  return settleDatedForms([found], [passage(text)], metadata, [GAMES])[0]?.name;
}

test.each([
  ["积极备战奥运会", 2007, "北京奥运会"],
  ["积极备战奥运会", 2012, "奥运会"],
  ["积极备战奥运会", null, "奥运会"],
  ["举办2006年特殊奥运会上海国际邀请赛", 2007, "特殊奥运会"],
  ["承办第28届奥运会火炬传递", 2004, "第28届奥运会"],
  ["参加本届奥运会", 2008, "奥运会"],
])("%s in a report of %s: %s", (text, year, name) => expect(nameIn(text, year)).toBe(name));
