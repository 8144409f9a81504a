import type { Gazetteers } from "#loaders/gazetteers/gazetteers.js";
import type { EntityRef, Mention, ReportMetadata, StructuredPassage } from "../stages.js";
import { createAreaNames } from "./area-names.js";
import { findDefinitions, type DefinedForm } from "./definitions.js";
import { createIdentify, type Identify } from "./identity.js";
import { joinNames, type JoinedNames } from "./join-names.js";
import { groupNames, type NameGroup, type NameGroups } from "./name-groups.js";
import { plainName } from "./plain-name.js";

/** One document, as far as it tells which of its names are one thing's. */
export interface NamedDocument {
  readonly document: ReportMetadata & { readonly key: string };
  readonly passages: readonly StructuredPassage[];
  readonly mentions: readonly Mention[];
  /** Things that facts speak of without naming them. */
  readonly implied: readonly EntityRef[];
}

export interface ThingsOfDocument extends JoinedNames {
  readonly identify: Identify;
}

/** Which things a document's names mean. Pure: no other document and no order of loading has a say. */
export type Identities = (document: NamedDocument) => ThingsOfDocument;

export function createIdentities(gazetteers: Gazetteers): Identities {
  const { commonNames } = gazetteers;
  const areas = createAreaNames(gazetteers);
  const identifyFor = createIdentify(gazetteers, areas);
  return ({ document, passages, mentions, implied }) => {
    const home = areas.homeOf(document, mentions);
    const identify = identifyFor(document, home);
    const definitions = findDefinitions(passages, mentions);
    const groups = withImplied(groupNames(mentions, identify), implied, identify);
    const joined = joinNames(withDefinedForms(groups, definitions, identify), {
      passages,
      definitions,
      home,
      isAway: (name) => areas.isAway(name, home),
      commonNames,
    });
    return { ...joined, identify };
  };
}

/** What the text calls a thing for short is a form of it, whether it uses the form again or not. */
function withDefinedForms(groups: NameGroups, definitions: readonly DefinedForm[], identify: Identify): NameGroups {
  const all = new Map<string, NameGroup>(groups);
  for (const { form, of, passage } of definitions) {
    const { key } = identify(of);
    const group = all.get(key);
    if (group === undefined || group.forms.has(form)) continue;
    all.set(key, { ...group, forms: new Map([...group.forms, [form, { rule: "defined-form", passage }]]) });
  }
  return all;
}

function withImplied(groups: NameGroups, implied: readonly EntityRef[], identify: Identify): NameGroups {
  const all = new Map<string, NameGroup>(groups);
  for (const ref of implied) {
    const identity = identify(ref);
    if (all.has(identity.key)) continue;
    const name = identity.name ?? ref.name;
    const plain = plainName(name).name;
    all.set(identity.key, { ref: { type: ref.type, name }, identity, plain, passage: null, forms: new Map() });
  }
  return all;
}
