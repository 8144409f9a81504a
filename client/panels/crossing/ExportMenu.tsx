import { Button, Menu } from "@mantine/core";
import IconDownload from "@tabler/icons-react/icons/IconDownload";
import { useState } from "react";
import { failureFrom } from "../../core/failure.js";
import { useCore, useIsNarrow } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { CROSSING_FORMATS, type CrossingFormat } from "./crossing-formats.js";
import type { CrossingPartProps } from "./crossing-part.js";
import styles from "./crossing.module.css";

/** Saves what is shown as a file whose every link cites its sentences. */
export function ExportMenu({ index, choice, table }: Omit<CrossingPartProps, "change">) {
  const core = useCore();
  const words = useWords();
  const { t } = words;
  const isNarrow = useIsNarrow();
  const [work, setWork] = useState<"none" | "running" | { readonly reason: string }>("none");
  const save = async (format: CrossingFormat) => {
    setWork("running");
    try {
      const { exportCrossing } = await import("./export-crossing.js");
      await exportCrossing({ index, choice, table }, { format, core, words, page: document });
      setWork("none");
    } catch (thrown) {
      setWork({ reason: words.sentence(failureFrom(thrown)) });
    }
  };
  return (
    <>
      <span role="status" className={styles["quiet"]}>
        {typeof work === "object" && t("crossing.exportFailed", work)}
      </span>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            loading={work === "running"}
            aria-label={t("crossing.export")}
            leftSection={<IconDownload size={16} stroke={1.7} />}
          >
            {!isNarrow && t("crossing.export")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {CROSSING_FORMATS.map((format) => (
            <Menu.Item key={format} onClick={() => void save(format)}>
              {t(`crossing.export.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
