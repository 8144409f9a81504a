import type { EntityType } from "#model/ontology.js";
import { legend, type LegendEntry } from "../../core/scene/derive.js";
import { useCore, useCoreState } from "../frame/page-context.js";

interface TypeFilter {
  readonly entries: readonly LegendEntry[];
  readonly toggle: (type: EntityType) => void;
  /** Hides all others; once more, shows them again. */
  readonly only: (type: EntityType) => void;
}

/** Which types are shown: what the legend and the filters panel both offer. */
export function useTypeFilter(): TypeFilter {
  const core = useCore();
  const entries = useCoreState(legend);
  const set = (type: EntityType, hidden: boolean) => (hidden ? core.hideType(type) : core.showType(type));
  return {
    entries,
    toggle: (type) => set(type, !entries.some((entry) => entry.type === type && entry.hidden)),
    only: (type) => core.showOnlyType(type),
  };
}
