/** Elements by what they do to the lines of a page. */

const BLOCKS =
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
  "h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th " +
  "thead title tr ul br";
const UNSEEN =
  "script style template noscript iframe object embed svg math canvas audio video select datalist textarea input button base " +
  "link map area noframes rt rp";
const FURNITURE = "nav footer aside title";
const FURNITURE_ROLES = "navigation contentinfo complementary search banner menu menubar";
const FURNITURE_NAMES =
  /^(?:nav(?:bar|igation)?|main-?nav|menu|foot(?:er)?|page-?footer|site-?footer|breadcrumbs?|crumbs?|bread|position|location|side-?bar|copyright|share|print|tool-?bar|pager|pagination|related|qrcode)$/u;

const blockNames = new Set(BLOCKS.split(" "));
const unseenNames = new Set(UNSEEN.split(" "));
const furnitureNames = new Set(FURNITURE.split(" "));
const furnitureRoles = new Set(FURNITURE_ROLES.split(" "));

export type Attributes = ReadonlyMap<string, string>;

export function isBlock(name: string): boolean {
  return blockNames.has(name);
}

/** Whether nothing in the element is shown. */
export function isUnseen(name: string, attributes: Attributes): boolean {
  if (unseenNames.has(name) || attributes.has("hidden")) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attributes.get("style") ?? "");
}

/** Whether the element is furniture around the report: by its name, its role, or what its author calls it. */
export function isFurniture(name: string, attributes: Attributes): boolean {
  if (furnitureNames.has(name) || furnitureRoles.has(attributes.get("role") ?? "")) return true;
  if (name === "body" || name === "html" || name === "main" || name === "article") return false;
  const names = `${attributes.get("class") ?? ""} ${attributes.get("id") ?? ""}`.toLowerCase().split(/\s+/u);
  return names.some((word) => FURNITURE_NAMES.test(word));
}

export function isStrong(name: string, attributes: Attributes): boolean {
  if (name === "strong" || name === "b") return true;
  return /(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(attributes.get("style") ?? "");
}

export function headingLevelOf(name: string): number | null {
  const level = /^h([1-6])$/u.exec(name)?.[1];
  return level === undefined ? null : Number.parseInt(level, 10);
}
