import type { StructuredPassage } from "#loaders/stages.js";
import type { HomeArea } from "../area-names.js";
import type { DefinedForm } from "../definitions.js";
import type { NameGroups } from "../name-groups.js";

/** What the rules know of the document besides its names. */
export interface JoinContext {
  readonly passages: readonly StructuredPassage[];
  readonly definitions: readonly DefinedForm[];
  readonly home: HomeArea;
  /** Whether no division of that name lies in the province of the report's area; never where that is not known or the nation. */
  readonly isAway: (name: string) => boolean;
  /** Names that things of several areas have. */
  readonly commonNames: ReadonlySet<string>;
}

export interface ProposedJoin {
  /** Key of the group that becomes part of the other. */
  readonly from: string;
  readonly to: string;
  /** Index of the passage that shows it. */
  readonly passage: number;
}

/** One way to know that two names of a document are one thing's. */
export interface JoinRule {
  readonly name: string;
  readonly propose: (groups: NameGroups, context: JoinContext) => readonly ProposedJoin[];
}
