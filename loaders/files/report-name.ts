/**
 * What a file's report is known by: its name; where that says nothing (`2013.md`), behind its folder's: `上海市/2013.md`. It does not
 * depend on how the path was given, so that a report is found again and replaced when it is loaded another way.
 */
export function reportName(path: string): string {
  const parts = path.split(/[/\\]/u).filter((part) => part !== "");
  const name = parts.at(-1) ?? path;
  const says = /\p{L}{2}/u.test(name.replace(/\.[^.]*$/u, ""));
  const folder = parts.at(-2);
  return says || folder === undefined ? name : `${folder}/${name}`;
}
