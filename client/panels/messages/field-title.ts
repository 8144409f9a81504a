import { propertyOfField } from "../../core/fields/property-fields.js";
import type { Words } from "./words.js";

/** What a field is called; a property's own name where the catalogue does not know it. */
export function fieldTitle(name: string, { named }: Pick<Words, "named">): string {
  const property = propertyOfField(name);
  return property === undefined ? named("field", name) : named("property", property);
}
