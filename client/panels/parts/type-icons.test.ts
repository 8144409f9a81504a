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
import { TYPE_ICONS } from "../../core/type-icons.js";

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
  const paths = Object.entries(shown).map(([type, icon]) => [type, icon.map(([, { d }]) => d).join(" ")]);
  expect(Object.fromEntries(paths)).toEqual(TYPE_ICONS);
});
