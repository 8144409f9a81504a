/** A measure's name and the other forms by which it may be met. */
export interface FigureName {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The words of the text that stand for it: a part of the clause, verbatim. */
  readonly surface: string;
  /** It is by how much another measure changed: what follows speaks of that one. */
  readonly isChange?: true;
}
