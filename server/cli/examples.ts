/** What stands below a command's help: calls that may be copied, each with what it does where that is not plain. */
export function examples(...calls: readonly string[]): string {
  return `\nExamples:\n${calls.map((call) => `  mailuo ${call}`).join("\n")}`;
}
