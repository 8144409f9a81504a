import { Button, Menu } from "@mantine/core";
import IconDownload from "@tabler/icons-react/icons/IconDownload";
import { useState } from "react";
import type { QueryResult } from "#model/query.js";
import { failureFrom, type Failure } from "../../../../core/failure.js";
import type { QueryRun } from "../../../../core/query-run/query-run.js";
import { saveFile } from "../../../../export/save-file.js";
import { useCore } from "../../../frame/page-context.js";
import { useWords, type Words } from "../../../messages/words.js";
import { resultGraph } from "../result-graph.js";
import type { PictureMaker } from "../result-views.js";
import styles from "../results.module.css";
import { csvText, jsonText, type ResultAbout } from "./result-file.js";

interface ExportMenuProps {
  readonly result: QueryResult;
  readonly run: QueryRun | null;
  /** What is shown, as a picture; null where it is none. */
  readonly picture: PictureMaker | null;
}

const FORMATS = ["csv", "csvExcel", "xlsx", "json"] as const;
type Format = (typeof FORMATS)[number];
const PICTURES = ["png", "svg"] as const;

/** Saves a result as a file. Of one that was cut all rows can be had, as many as the server gives. */
export function ExportMenu({ result, run, picture }: ExportMenuProps) {
  const core = useCore();
  const words = useWords();
  const { t, sentence } = words;
  const [work, setWork] = useState<"rest" | "running" | Failure>("rest");
  const perform = async (make: () => Promise<Blob>, name: string) => {
    setWork("running");
    try {
      saveFile(document, await make(), name);
      setWork("rest");
    } catch (thrown) {
      setWork(failureFrom(thrown));
    }
  };
  const save = (format: Format, isWhole: boolean) =>
    perform(
      async () => {
        const whole = isWhole ? await core.wholeResult() : result;
        return fileFrom(whole, { format, about: aboutFrom(whole, run), words });
      },
      fileName(run, EXTENSIONS[format]),
    );
  const items = (isWhole: boolean) =>
    FORMATS.map((format) => (
      <Menu.Item key={format} onClick={() => void save(format, isWhole)}>
        {t(`result.${format}`)}
      </Menu.Item>
    ));
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            loading={work === "running"}
            leftSection={<IconDownload size={14} stroke={1.8} />}
          >
            {t("result.export")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {result.truncated && <Menu.Label>{t("result.theseRows", { count: result.rows.length })}</Menu.Label>}
          {items(false)}
          {result.truncated && <Menu.Label>{t("result.allRows")}</Menu.Label>}
          {result.truncated && items(true)}
          {picture !== null && <Menu.Label>{t("result.picture")}</Menu.Label>}
          {picture !== null &&
            PICTURES.map((format) => (
              <Menu.Item key={format} onClick={() => void perform(() => picture(format), fileName(run, format))}>
                {format.toUpperCase()}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      {typeof work === "object" && (
        <span className={styles["cut"]} role="alert">
          {sentence(work)}
        </span>
      )}
    </>
  );
}

const EXTENSIONS = { csv: "csv", csvExcel: "csv", xlsx: "xlsx", json: "json" } as const;

interface FileParts {
  readonly format: Format;
  readonly about: ResultAbout;
  readonly words: Words;
}

async function fileFrom(result: QueryResult, { format, about, words }: FileParts): Promise<Blob> {
  const reading = { graph: resultGraph(result), words };
  if (format === "json") return new Blob([jsonText(result, about)], { type: "application/json" });
  if (format === "xlsx") {
    const { xlsxBlob } = await import("./xlsx.js");
    return xlsxBlob(result, { reading, about, words });
  }
  const text = csvText(result, { reading, isForExcel: format === "csvExcel" });
  return new Blob([text], { type: "text/csv;charset=utf-8" });
}

function aboutFrom(result: QueryResult, run: QueryRun | null): ResultAbout {
  return {
    query: run?.text ?? "",
    params: run?.params ?? {},
    time: new Date(run?.startedAt ?? Date.now()).toISOString(),
    server: globalThis.location.origin,
    isCut: result.truncated,
  };
}

/** `mailuo-result-2026-11-26T1234.csv`, by the time of the run in UTC. */
function fileName(run: QueryRun | null, extension: string): string {
  const time = new Date(run?.startedAt ?? Date.now()).toISOString().slice(0, 16).replace(":", "");
  return `mailuo-result-${time}.${extension}`;
}
