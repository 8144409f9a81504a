import { PropertyList } from "./PropertyList.js";
import type { DetailTabProps } from "./detail-tab-props.js";

export function Properties({ answer }: DetailTabProps) {
  return <PropertyList properties={answer.entity.properties} />;
}
