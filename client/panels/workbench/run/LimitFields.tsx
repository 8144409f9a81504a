import { Button, Popover, UnstyledButton } from "@mantine/core";
import { useEffect, useState, type FormEvent } from "react";
import type { QueryBounds } from "#model/running-queries.js";
import type { QueryLimits } from "../../../core/api.js";
import { valueOf } from "../../../core/loadable.js";
import { useCore, useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import parts from "../../parts/parts.module.css";
import styles from "./run.module.css";

/** How many rows and how much time a query may have: told beside Run, and set there. */
export function LimitFields() {
  const core = useCore();
  const bounds = useCoreState((state) => valueOf(state.queryBounds));
  const usual = useCoreState((state) => state.usualLimits);
  const own = useCoreState((state) => state.query.limits);
  const [isOpen, setOpen] = useState(false);
  const { t } = useWords();
  useEffect(() => void core.loadQueryBounds(), [core]);
  if (bounds === undefined) return null;
  const { maxRows: rows, timeoutMs } = withinBounds({ ...usual, ...own }, bounds);
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus withinPortal opened={isOpen} onChange={setOpen}>
      <Popover.Target>
        <UnstyledButton
          className={styles["limits"]}
          title={t("run.limits")}
          aria-haspopup="dialog"
          onClick={() => setOpen(!isOpen)}
        >
          <span>{t("workbench.rows", { count: rows })}</span>
          <span className={styles["between"]}> · </span>
          <span>{t("run.secondsShown", { seconds: timeoutMs / 1000 })}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("run.limits")}>
        <LimitForm
          bounds={bounds}
          limits={{ maxRows: rows, timeoutMs }}
          onSet={(limits) => {
            core.limitQueries(limits);
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface LimitFormProps {
  readonly bounds: QueryBounds;
  readonly limits: Required<QueryLimits>;
  readonly onSet: (limits: QueryLimits) => void;
}

function LimitForm({ bounds, limits, onSet }: LimitFormProps) {
  const { t } = useWords();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    onSet({ maxRows: Number(given.get("rows")), timeoutMs: Math.round(Number(given.get("seconds")) * 1000) });
  };
  return (
    <form className={styles["form"]} onSubmit={submit}>
      <label>
        {t("run.rows")}
        <input
          className={parts["box"]}
          name="rows"
          type="number"
          required
          min={1}
          max={bounds.maxRows}
          defaultValue={limits.maxRows}
        />
      </label>
      <label>
        {t("run.seconds")}
        <input
          className={parts["box"]}
          name="seconds"
          type="number"
          required
          min={0.1}
          step="any"
          max={bounds.timeoutMs / 1000}
          defaultValue={limits.timeoutMs / 1000}
        />
      </label>
      <p>{t("run.bounds", { rows: bounds.maxRows, seconds: bounds.timeoutMs / 1000 })}</p>
      <div className={styles["foot"]}>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onSet({})}>
          {t("run.usual")}
        </Button>
        <Button size="compact-sm" type="submit">
          {t("run.set")}
        </Button>
      </div>
    </form>
  );
}

/** The server gives no more than its own limits, whatever it is asked for. */
function withinBounds(limits: QueryLimits, bounds: QueryBounds): Required<QueryLimits> {
  return {
    maxRows: Math.min(limits.maxRows ?? bounds.usualRows, bounds.maxRows),
    timeoutMs: Math.min(limits.timeoutMs ?? bounds.timeoutMs, bounds.timeoutMs),
  };
}
