import { useWords } from "../messages/words.js";

/** The server's own explanation. It is English: to readers of another language it is given only on demand. */
export function ServerWords({ detail }: { readonly detail: string }) {
  const { language, t } = useWords();
  if (detail === "") return null;
  if (language === "en") return <p>{detail}</p>;
  return (
    <details>
      <summary>{t("problem.technical")}</summary>
      <p lang="en">{detail}</p>
    </details>
  );
}
