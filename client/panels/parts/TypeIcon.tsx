import IconBuildingBank from "@tabler/icons-react/icons/IconBuildingBank";
import IconBuildingSkyscraper from "@tabler/icons-react/icons/IconBuildingSkyscraper";
import IconCalendarEvent from "@tabler/icons-react/icons/IconCalendarEvent";
import IconChartBar from "@tabler/icons-react/icons/IconChartBar";
import IconCircle from "@tabler/icons-react/icons/IconCircle";
import IconCrane from "@tabler/icons-react/icons/IconCrane";
import IconFlag from "@tabler/icons-react/icons/IconFlag";
import IconMapPin from "@tabler/icons-react/icons/IconMapPin";
import IconScript from "@tabler/icons-react/icons/IconScript";
import IconUser from "@tabler/icons-react/icons/IconUser";
import { entityTypeFromLabel } from "../../core/names/entity-type.js";
import { typeVariable } from "../theme.js";

const ICONS = {
  Department: IconBuildingBank,
  Organization: IconBuildingSkyscraper,
  Place: IconMapPin,
  Project: IconCrane,
  Policy: IconScript,
  Initiative: IconFlag,
  Event: IconCalendarEvent,
  Person: IconUser,
  Indicator: IconChartBar,
} as const;

interface TypeIconProps {
  /** A label; one that is no entity type gets a plain ring. */
  readonly type: string;
  readonly size?: number;
}

/** A type's icon in its colour: types are told apart by both. The name stands beside it, so it is hidden from screen readers. */
export function TypeIcon({ type, size = 16 }: TypeIconProps) {
  const known = entityTypeFromLabel(type);
  const Icon = known === undefined ? IconCircle : ICONS[known];
  return <Icon size={size} stroke={1.8} color={typeVariable(type)} aria-hidden="true" style={{ flex: "none" }} />;
}
