import { useMemo } from "react";
import { lookAt, type TableLook } from "../../../../core/query-run/table-look.js";
import { useCore, useCoreState } from "../../../frame/page-context.js";

export type ChangeLook = (alter: (look: TableLook) => TableLook) => void;

/** How the seen query's table is looked at: kept with the query, also while another view of its result is seen. */
export function useTableLook(columns: readonly string[]): { readonly look: TableLook; readonly change: ChangeLook } {
  const core = useCore();
  const kept = useCoreState((state) => state.query.look);
  const look = useMemo(() => lookAt(kept, columns), [kept, columns]);
  return {
    look,
    change: (alter) => core.alterQuery((query) => ({ ...query, look: alter(lookAt(query.look, columns)) })),
  };
}
