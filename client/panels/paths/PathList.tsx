import { ActionIcon, Button, UnstyledButton, VisuallyHidden } from "@mantine/core";
import IconChevronLeft from "@tabler/icons-react/icons/IconChevronLeft";
import IconChevronRight from "@tabler/icons-react/icons/IconChevronRight";
import IconPlus from "@tabler/icons-react/icons/IconPlus";
import { useEffect, useRef, type ReactNode } from "react";
import type { PathsAnswer } from "#model/paths-api.js";
import { cypherOfPath } from "../../core/cypher-of/cypher-of.js";
import { type Path } from "../../core/paths/paths.js";
import { CypherButton } from "../cypher-of/CypherButton.js";
import { classNames } from "../frame/class-names.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { PathSteps } from "./PathSteps.js";
import styles from "./paths.module.css";
import { type PathNames, usePathNames } from "./use-path-names.js";

interface PathListProps {
  readonly answer: PathsAnswer;
}

/** The paths, shorter ones first; the chosen one with its steps. */
export function PathList({ answer }: PathListProps) {
  const core = useCore();
  const chosen = useCoreState((state) => state.paths.chosen);
  const { t } = useWords();
  const nameOf = usePathNames(answer);
  const count = answer.paths.length;
  const position = chosen === null ? t("paths.found", { count }) : t("paths.position", { index: chosen + 1, count });
  return (
    <section aria-label={t("paths.found", { count })}>
      <div className={styles["listHead"]}>
        <h3>{position}</h3>
        <VisuallyHidden>
          <output>{position}</output>
        </VisuallyHidden>
        <Step label={t("paths.previous")} onPress={() => void core.stepPaths(-1)} isDisabled={count < 2}>
          <IconChevronLeft size={16} stroke={1.8} />
        </Step>
        <Step label={t("paths.next")} onPress={() => void core.stepPaths(1)} isDisabled={count < 2}>
          <IconChevronRight size={16} stroke={1.8} />
        </Step>
      </div>
      <ol className={styles["list"]}>
        {answer.paths.map((path, index) => (
          <PathItem
            key={path.nodes.join(" ")}
            answer={answer}
            path={path}
            index={index}
            isChosen={index === chosen}
            nameOf={nameOf}
          />
        ))}
      </ol>
    </section>
  );
}

interface StepProps {
  readonly label: string;
  readonly onPress: () => void;
  readonly isDisabled: boolean;
  readonly children: ReactNode;
}

function Step({ label, onPress, isDisabled, children }: StepProps) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} disabled={isDisabled} onClick={onPress}>
      {children}
    </ActionIcon>
  );
}

interface PathItemProps extends PathListProps {
  readonly path: Path;
  readonly index: number;
  readonly isChosen: boolean;
  readonly nameOf: PathNames;
}

function PathItem({ answer, path, index, isChosen, nameOf }: PathItemProps) {
  const core = useCore();
  const { t, percent } = useWords();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    <li ref={item} className={classNames(styles["path"], isChosen && styles["chosen"])} data-testid="path">
      <UnstyledButton
        className={styles["pathHead"]}
        aria-expanded={isChosen}
        onClick={() => void core.choosePath(isChosen ? null : index)}
      >
        <span className={styles["names"]}>{path.nodes.map(nameOf).join(" → ")}</span>
        <span className={styles["quiet"]}>
          {t("paths.steps", { count: path.length })} · {t("evidence.confidence", { percent: percent(path.confidence) })}
        </span>
      </UnstyledButton>
      {isChosen && (
        <>
          <PathSteps answer={answer} path={path} nameOf={nameOf} />
          <div className={styles["pathActions"]}>
            <AddPath path={path} />
            <PathCypher path={path} />
          </div>
        </>
      )}
    </li>
  );
}

/** The query that finds the facts of the path. */
function PathCypher({ path }: { readonly path: Path }) {
  const types = useCoreState((state) => state.paths.types);
  const { t } = useWords();
  return <CypherButton label={t("cypher.ofPath")} cypher={() => cypherOfPath(path.nodes, types)} />;
}

function AddPath({ path }: { readonly path: Path }) {
  const core = useCore();
  const { t } = useWords();
  const missing = useCoreState(
    ({ dataset }) =>
      path.nodes.filter((id) => !dataset.nodes.has(id)).length +
      path.steps.filter(({ facts }) => !facts.some((fact) => dataset.relationships.has(fact))).length,
  );
  const isAdding = useCoreState((state) => state.pending.has("add"));
  if (missing === 0) {
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => core.centre(path.nodes)}>
        {t("paths.centre")}
      </Button>
    );
  }
  return (
    <Button
      size="compact-sm"
      variant="light"
      leftSection={<IconPlus size={15} stroke={1.8} />}
      loading={isAdding}
      onClick={() => void core.addPath()}
    >
      {t("paths.add")}
    </Button>
  );
}
