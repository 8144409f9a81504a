import { __iconNode as alert } from "@tabler/icons-react/icons/IconAlertTriangle";
import { __iconNode as check } from "@tabler/icons-react/icons/IconCheck";
import { __iconNode as clock } from "@tabler/icons-react/icons/IconClock";
import { __iconNode as coin } from "@tabler/icons-react/icons/IconCoin";
import { __iconNode as heart } from "@tabler/icons-react/icons/IconHeart";
import { __iconNode as question } from "@tabler/icons-react/icons/IconQuestionMark";
import { __iconNode as star } from "@tabler/icons-react/icons/IconStar";
import { __iconNode as department } from "@tabler/icons-react/icons/IconBuildingBank";
import { __iconNode as organization } from "@tabler/icons-react/icons/IconBuildingSkyscraper";
import { __iconNode as event } from "@tabler/icons-react/icons/IconCalendarEvent";
import { __iconNode as indicator } from "@tabler/icons-react/icons/IconChartBar";
import { __iconNode as project } from "@tabler/icons-react/icons/IconCrane";
import { __iconNode as initiative } from "@tabler/icons-react/icons/IconFlag";
import { __iconNode as place } from "@tabler/icons-react/icons/IconMapPin";
import { __iconNode as policy } from "@tabler/icons-react/icons/IconScript";
import { __iconNode as person } from "@tabler/icons-react/icons/IconUser";
import { expect, it } from "vitest";
import { RULE_ICON_NAMES, RULE_ICONS } from "../../core/look/rule-icons.js";
import { TYPE_ICONS } from "../../core/look/type-icons.js";

it("draws in pictures the very icons that the page shows", () => {
  const shown = {
    Department: department,
    Organization: organization,
    Place: place,
    Project: project,
    Policy: policy,
    Initiative: initiative,
    Event: event,
    Person: person,
    Indicator: indicator,
  };
  expect(pathsOf(shown)).toEqual(TYPE_ICONS);
});

it("draws the signs of rules as the set of icons has them, and offers them all", () => {
  expect(pathsOf({ star, alert, check, question, clock, coin, heart })).toEqual(RULE_ICONS);
  expect(RULE_ICON_NAMES).toEqual(Object.keys(RULE_ICONS));
});

function pathsOf(icons: Readonly<Record<string, typeof star>>) {
  const paths = Object.entries(icons).map(([name, icon]) => [name, icon.map(([, { d }]) => d).join(" ")]);
  return Object.fromEntries(paths);
}
