import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Engine } from "#model/cypher-functions.js";
import { valueOf } from "../../../core/loadable.js";
import { useCore, useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import type { EditorWorld } from "./editor-world.js";
import { createEditorWords } from "./editor-words.js";
import { storeVocabulary } from "./store-vocabulary.js";

/** What the editor asks for, from what the page knows now; `knows` is another whenever that is. */
export function useEditorWorld() {
  const core = useCore();
  const schema = useCoreState((state) => valueOf(state.schema));
  const params = useCoreState((state) => state.query.params);
  const words = useWords();
  const [engine, setEngine] = useState<Engine>();
  useEffect(() => {
    const ended = new AbortController();
    core.engine(ended.signal).then(
      (name) => setEngine(name.startsWith("neo4j") ? "neo4j" : "embedded"),
      // Then only what all engines know is offered.
      () => {},
    );
    return () => ended.abort();
  }, [core]);
  const parameters = Object.keys(params).toSorted().join(" ");
  const knows = useMemo(
    () => ({
      vocabulary: storeVocabulary(schema, { engine, parameters: parameters.split(" ").filter((name) => name !== "") }),
      words: createEditorWords(words, { schema, engine }),
    }),
    [schema, engine, parameters, words],
  );
  const latest = useRef(knows);
  useLayoutEffect(() => {
    latest.current = knows;
  }, [knows]);
  const world = useMemo(
    (): Omit<EditorWorld, "language"> => ({
      vocabulary: () => latest.current.vocabulary,
      words: () => latest.current.words,
      async entities(asked, types, signal) {
        const found = await core.entitiesNamed(asked, types, signal);
        return found.map(({ labels, properties }) => ({
          key: String(properties["key"]),
          name: String(properties["name"]),
          type: labels.find((label) => label !== "Entity") ?? "",
        }));
      },
    }),
    [core],
  );
  return { world, knows };
}
