import { Menu, UnstyledButton, VisuallyHidden } from "@mantine/core";
import IconCheck from "@tabler/icons-react/icons/IconCheck";
import IconQuote from "@tabler/icons-react/icons/IconQuote";
import { useState } from "react";
import { CITATION_STYLES, type CitationStyle } from "../../core/citations/citation-words.js";
import { useWords } from "../messages/words.js";
import { copyText } from "./copy-text.js";
import styles from "./copy-menu.module.css";
import parts from "./parts.module.css";

interface CopyMenuProps {
  readonly label: string;
  /** What is copied, in a style. */
  readonly textIn: (style: CitationStyle) => string;
  /** Whether only its sign is seen. */
  readonly isSmall?: boolean;
}

/** Milliseconds for which the button says that it has copied. */
const SAID_FOR = 2000;

/** Copies with citations, in the style that is chosen. */
export function CopyMenu({ label, textIn, isSmall = false }: CopyMenuProps) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<"none" | "copied" | "refused">("none");
  const copy = async (style: CitationStyle) => {
    setOutcome((await copyText(textIn(style))) ? "copied" : "refused");
    setTimeout(() => setOutcome("none"), SAID_FOR);
  };
  const Icon = outcome === "copied" ? IconCheck : IconQuote;
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={160}>
        <Menu.Target>
          <UnstyledButton
            className={parts["quietAction"]}
            aria-label={isSmall ? label : undefined}
            title={isSmall ? label : undefined}
          >
            <Icon size={15} stroke={1.8} />
            {!isSmall && (outcome === "copied" ? t("action.copied") : label)}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t("citation.copyAs")}</Menu.Label>
          {CITATION_STYLES.map((style) => (
            <Menu.Item key={style} onClick={() => void copy(style)}>
              {t(`citation.${style}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span role="status" className={styles["said"]}>
        {outcome === "refused" && t("evidence.copyFailed")}
        {outcome === "copied" && <VisuallyHidden>{t("action.copied")}</VisuallyHidden>}
      </span>
    </>
  );
}
