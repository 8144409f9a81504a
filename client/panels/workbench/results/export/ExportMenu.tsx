import { Button, Menu } from "@mantine/core";
import IconDownload from "@tabler/icons-react/icons/IconDownload";
import type { QueryResult } from "#model/query.js";
import { valueOf } from "../../../../core/loadable.js";
import type { QueryRun } from "../../../../core/query-run/query-run.js";
import { useCoreState } from "../../../frame/page-context.js";
import { useWords } from "../../../messages/words.js";
import type { PictureMaker } from "../result-views.js";
import { FORMATS } from "./formats.js";
import { isUnfinished, useResultExport } from "./use-result-export.js";

interface ExportMenuProps {
  readonly result: QueryResult;
  readonly run: QueryRun | null;
  /** What is shown, as a picture; null where it is none. */
  readonly picture: PictureMaker | null;
}

const PICTURES = ["png", "svg"] as const;

/** Saves a result as a file. Where these are not all rows, all can be had, as many as the server gives to a file. */
export function ExportMenu({ result, run, picture }: ExportMenuProps) {
  const { t } = useWords();
  const bounds = useCoreState((state) => valueOf(state.queryBounds));
  const isBusy = useCoreState(({ query }) => query.exporting.kind === "running");
  const { saveRows, savePicture } = useResultExport(result, run);
  const isPart = result.truncated || isUnfinished(run);
  const items = (which: "held" | "every") =>
    FORMATS.map((format) => (
      <Menu.Item key={format} onClick={() => void saveRows(format, which)}>
        {t(`result.${format}`)}
      </Menu.Item>
    ));
  return (
    <Menu disabled={isBusy} position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          // Disabled, it would lose the focus that the menu gives back.
          data-disabled={isBusy}
          aria-disabled={isBusy}
          leftSection={<IconDownload size={14} stroke={1.8} />}
        >
          {t("result.export")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {isPart && <Menu.Label>{t("result.theseRows", { count: result.rows.length })}</Menu.Label>}
        {items("held")}
        {isPart && (
          <Menu.Label>
            {bounds === undefined ? t("result.allRows") : t("result.allRowsUpTo", { count: bounds.exportRows })}
          </Menu.Label>
        )}
        {isPart && items("every")}
        {picture !== null && <Menu.Label>{t("result.picture")}</Menu.Label>}
        {picture !== null &&
          PICTURES.map((format) => (
            <Menu.Item key={format} onClick={() => void savePicture(() => picture(format), format)}>
              {format.toUpperCase()}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
