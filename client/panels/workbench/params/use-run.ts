import { useState } from "react";
import { paramFaults } from "../../../core/workbench/query-params.js";
import { useCore, useCoreState } from "../../frame/page-context.js";

export interface Run {
  /** Runs the query, or a part of its text; where a parameter is missing it leads to its field instead. */
  readonly run: (part?: string) => void;
  /** Whether somebody wanted to run it while something was missing. */
  readonly isAsked: boolean;
}

export function useRun(): Run {
  const core = useCore();
  const tab = useCoreState((state) => state.queryTabs.current);
  const [asked, setAsked] = useState<string | null>(null);
  return {
    isAsked: asked === tab,
    run(part) {
      const [fault] = paramFaults(core.state.getState().query, part);
      setAsked(fault === undefined ? null : tab);
      if (fault === undefined) void core.runQuery(part);
      else fieldOf(fault.name)?.focus();
    },
  };
}

function fieldOf(param: string): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-param]")];
  const row = rows.find(({ dataset }) => dataset["param"] === param);
  return row?.querySelector<HTMLElement>("[data-value], [role=combobox]") ?? undefined;
}
