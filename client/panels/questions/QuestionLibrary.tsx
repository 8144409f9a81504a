import { UnstyledButton } from "@mantine/core";
import { READINGS } from "virtual:catalogue-pinyin";
import type { Blank } from "#model/question.js";
import { nodeName, selectedNode } from "../../core/scene/derive.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import type { EntityInBlank } from "../../core/questions/asked.js";
import { groupedQuestions } from "../../core/questions/question-groups.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { matchCost } from "../palette/matching.js";
import { AskBox } from "./AskBox.js";
import { blankLabel, chosenFromLibrary, sentenceParts, type Question } from "./question.js";
import styles from "./questions.module.css";

/** All questions by what they are about; what is typed is asked, and finds among them. */
export function QuestionLibrary({ questions }: { readonly questions: readonly Question[] }) {
  const core = useCore();
  const { named, t } = useWords();
  const typed = useCoreState((state) => state.typedQuestion);
  const found = questions.filter((question) => isFound(typed, question));
  // Whoever asks in words of their own still sees what could be asked.
  const groups = groupedQuestions(found.length === 0 ? questions : found);
  return (
    <>
      <AskBox questions={questions} typed={typed} onType={core.typeQuestion} />
      {groups.map(({ group, questions: listed }) => (
        <section key={group} className={styles["group"]} aria-label={named("questionGroup", group)}>
          <h3>{t(`questionGroup.${group}`)}</h3>
          <ul>
            {listed.map((question) => (
              <li key={question.name}>
                <LibraryRow question={question} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function isFound(typed: string, { title, titleZh, question }: Question): boolean {
  const texts = [question.asks.zh, question.asks.en, title, titleZh].map((text) => text.replaceAll(/[{}]/g, ""));
  return typed.trim() === "" || texts.some((text) => (matchCost(typed, text, READINGS) ?? WORST) < WORST);
}

/** Letters that only follow each other with gaps are in most sentences. */
const WORST = 6;

function LibraryRow({ question }: { readonly question: Question }) {
  const core = useCore();
  const { isNamed, language, named } = useWords();
  const openBlank = (blank: Blank): string =>
    // What chooses no entity is called otherwise within a sentence than as a field.
    isNamed("openBlank", blank.kind) ? named("openBlank", blank.kind) : blankLabel(blank, language);
  const selected = useSelected();
  const choose = () => {
    core.chooseQuestion(chosenFromLibrary(question, selected));
    if (question.question.blanks.every(({ required }) => !required)) void core.ask();
  };
  return (
    <UnstyledButton className={styles["row"]} onClick={choose}>
      {sentenceParts(question.question, language).map((part) =>
        "words" in part ? (
          part.words
        ) : (
          <span key={part.blank.param} className={styles["open"]}>
            {openBlank(part.blank)}
          </span>
        ),
      )}
    </UnstyledButton>
  );
}

function useSelected(): EntityInBlank | null {
  const node = useCoreState(selectedNode);
  const { language } = useWords();
  const type = node === undefined ? undefined : entityTypeOf(node);
  return node === undefined || type === undefined ? null : { key: node.id, name: nodeName(node, language), type };
}
