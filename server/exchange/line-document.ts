import { passageKey } from "#loaders/graph/keys.js";
import type { MentionRecord, PassageRecord } from "#model/batch.js";
import type { EntityType, FactType } from "#model/ontology.js";

export interface EntityLine {
  readonly key: string;
  /** Says which entity the line's name means. */
  mention(entity: string): void;
}

export interface FactLine {
  readonly key: string;
  mentionEnds(subject: string, object: string): void;
}

/** The text of an import: a passage a line, with the names in it mentioned. */
export interface LineDocument {
  /** `西岸传媒港 (Project): 传媒港, 媒港` */
  addEntity(entity: {
    readonly type: EntityType;
    readonly name: string;
    readonly aliases: readonly string[];
  }): EntityLine;
  /** `西岸传媒港 PART_OF 西岸开发 (document:xuhui-2014-h1)`; the source is the document that it was taken from. */
  addFact(fact: {
    readonly subject: string;
    readonly type: FactType;
    readonly object: string;
    readonly source: string | null;
  }): FactLine;
  finish(): {
    readonly original: string;
    readonly passages: readonly PassageRecord[];
    readonly mentions: readonly MentionRecord[];
  };
}

export function createLineDocument(document: string): LineDocument {
  const passages: PassageRecord[] = [];
  const mentions: MentionRecord[] = [];
  let end = 0;

  function addLine(text: string) {
    const key = passageKey(document, passages.length);
    const start = end;
    end += text.length + 1;
    passages.push({
      key,
      text,
      surface: null,
      kind: "sentence",
      start,
      end: start + text.length,
      order: passages.length,
      guessed: false,
      parent: document,
    });
    const mention = (entity: string, surface: string, at: number): void => {
      const textEnd = at + surface.length;
      mentions.push({ passage: key, entity, start: start + at, end: start + textEnd, surface, textStart: at, textEnd });
    };
    return { key, mention };
  }

  return {
    addEntity({ type, name, aliases }) {
      const { key, mention } = addLine(`${name} (${type})${aliases.length === 0 ? "" : `: ${aliases.join(", ")}`}`);
      return { key, mention: (entity) => mention(entity, name, 0) };
    },
    addFact({ subject, type, object, source }) {
      const before = `${subject} ${type} `;
      const { key, mention } = addLine(`${before}${object}${source === null ? "" : ` (${source})`}`);
      return {
        key,
        mentionEnds(subjectKey, objectKey) {
          mention(subjectKey, subject, 0);
          mention(objectKey, object, before.length);
        },
      };
    },
    finish: () => ({ original: passages.map(({ text }) => `${text}\n`).join(""), passages, mentions }),
  };
}
