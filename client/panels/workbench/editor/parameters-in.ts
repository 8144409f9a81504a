const PARAMETER = /\$([\p{L}_][\p{L}\p{N}_]*)/gu;

/** Names of the parameters that a query's text has, each once, but for the one at the caret, which is being written. */
export function parametersIn(text: string, caret: number): readonly string[] {
  const written = [...text.matchAll(PARAMETER)].filter(
    ({ index, 0: whole }) => caret <= index || caret > index + whole.length,
  );
  return [...new Set(written.flatMap(({ 1: name }) => name ?? []))];
}
