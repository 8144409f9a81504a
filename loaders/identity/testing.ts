import { loadGazetteers } from "#loaders/gazetteers/gazetteers.js";
import type { EntityType } from "#model/ontology.js";
import type { Mention, ReportMetadata, StructuredPassage } from "../stages.js";
import { createIdentities } from "./identities.js";

/** For tests: identities by the lists that Mailuo ships. */
export const identities = createIdentities(loadGazetteers(new URL("../gazetteers/", import.meta.url).pathname));

export function mention(type: EntityType, name: string, aliases: readonly string[] = [], passage = 0): Mention {
  return { type, name, aliases, passage, start: 0, end: name.length, rule: "test", confidence: 1 };
}

export function passage(text: string): StructuredPassage {
  return {
    span: { start: 0, end: text.length },
    text,
    kind: "sentence",
    section: null,
    modality: "review",
    paragraph: 0,
  };
}

export interface Report extends Partial<ReportMetadata> {
  readonly mentions: readonly Mention[];
  readonly texts?: readonly string[];
}

export function thingsOf({ mentions, texts = [], ...metadata }: Report) {
  const document = {
    key: "document:a",
    title: "",
    issuer: null,
    area: "徐汇区",
    year: 2014,
    period: null,
    ...metadata,
  };
  return identities({ document, passages: texts.map(passage), mentions, implied: [] });
}
