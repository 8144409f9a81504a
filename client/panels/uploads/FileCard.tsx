import type { InspectedDocument } from "#model/inspection.js";
import type { SaidOfFile } from "../../core/api.js";
import { classNames } from "../frame/class-names.js";
import { useWords } from "../messages/words.js";
import { changeWords } from "./change-words.js";
import { fieldsOf, guessedIn, takenFor, withoutBlank, type InspectedFile } from "./inspected-files.js";
import { SaidInput } from "./SaidInput.js";
import styles from "./uploads.module.css";

interface FileCardProps {
  readonly file: InspectedFile;
  readonly said: SaidOfFile;
  readonly onChange: (said: SaidOfFile) => void;
}

/** A file that is to be loaded: what it was taken for, which can be corrected, and what loading it would change. */
export function FileCard({ file, said, onChange }: FileCardProps) {
  const { t } = useWords();
  const [first] = file.documents;
  const isReadable = file.documents.some(({ document }) => document !== null);
  const guessed = guessedIn(file);
  return (
    <li className={styles["job"]} data-testid="inspected" data-outcome={first?.outcome}>
      <div className={styles["line"]}>
        <h4 lang="zh-CN">{file.name}</h4>
        {file.documents.length === 1 && first !== undefined && <Outcome document={first} />}
      </div>
      {isReadable && (
        <div
          className={classNames(styles["fields"], styles["recognised"])}
          role="group"
          aria-label={t("inspect.recognised", { name: file.name })}
        >
          {fieldsOf(file).map((field) => (
            <SaidInput
              key={field}
              field={field}
              label={
                <>
                  {t(field === "title" ? "inspect.titleField" : `uploads.${field}`)}
                  {guessed.has(field) && said[field] === undefined && <small> {t("inspect.guessed")}</small>}
                </>
              }
              lang="zh-CN"
              said={said[field]}
              usual={takenFor(file, said, field)}
              onChange={(value) => onChange({ ...said, [field]: value })}
              onLeave={() => onChange(withoutBlank(said, field))}
            />
          ))}
        </div>
      )}
      {file.documents.length === 1 && first !== undefined ? (
        <Findings document={first} />
      ) : (
        <details>
          <summary>{t("inspect.documents", { count: file.documents.length })}</summary>
          <ul className={styles["told"]}>
            {file.documents.map((document) => (
              <li key={document.place}>
                <span lang="zh-CN">{document.title ?? document.place}</span> <Outcome document={document} />
                <Findings document={document} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function Outcome({ document: { outcome } }: { readonly document: InspectedDocument }) {
  const { t } = useWords();
  return (
    <span className={styles["outcome"]} data-outcome={outcome}>
      {t(`inspect.${outcome}`)}
    </span>
  );
}

function Findings({ document: { changes, detail, problems } }: { readonly document: InspectedDocument }) {
  const { t, language } = useWords();
  const words = changes === null ? null : changeWords(changes, t);
  const sentences = detail === null ? problems : [detail, ...problems];
  return (
    <>
      {words !== null && <p className={styles["quiet"]}>{words}</p>}
      {sentences.map((sentence) => (
        <p key={sentence.en} className={detail === null ? styles["quiet"] : styles["detail"]}>
          {language === "en" ? sentence.en : sentence.zh}
        </p>
      ))}
    </>
  );
}
