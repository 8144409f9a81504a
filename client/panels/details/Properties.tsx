import { PropertyList } from "./PropertyList.js";
import type { DetailTabProps } from "./tabs.js";

export function Properties({ answer }: DetailTabProps) {
  return <PropertyList properties={answer.entity.properties} />;
}
