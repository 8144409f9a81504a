import { UnstyledButton } from "@mantine/core";
import { useCore, useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { defaultParams } from "../default-params.js";
import styles from "./saved.module.css";

/** The queries that the program brings: to start from. */
export function CatalogueList({ words }: { readonly words: string }) {
  const core = useCore();
  const queries = useCoreState((state) => state.queries);
  const { language, t } = useWords();
  if (queries.status !== "ready") return null;
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  const items = queries.value.items.filter(({ audience, title, titleZh, text }) => {
    const whole = `${title} ${titleZh} ${text}`.toLowerCase();
    return audience === "person" && wanted.every((word) => whole.includes(word));
  });
  if (items.length === 0) return null;
  return (
    <details className={styles["folder"]} open>
      <summary>
        {t("workbench.catalogue")} <span>{items.length}</span>
      </summary>
      <ul>
        {items.map((item) => (
          <li key={item.name} className={styles["card"]}>
            <UnstyledButton
              className={styles["open"]}
              title={item.text}
              onClick={() => core.setQuery(item.text, defaultParams(item.params))}
            >
              <strong>{language === "en" ? item.title : item.titleZh}</strong>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
