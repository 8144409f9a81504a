import { join } from "node:path";
import { ENTITY_TYPES } from "#model/entity-types.js";
import { packageRoot } from "#server/package-root.js";
import { runnerImport } from "vite";
import type * as Palette from "../../client/core/look/palette.js";

/** What peers paint in: Mailuo's own colours in the light theme, of nodes by their types. */
export async function coloursOfPeers() {
  const { module: palette } = await runnerImport<typeof Palette>(join(packageRoot(), "client/core/look/palette.ts"));
  const faded = ENTITY_TYPES.map((type) => [type, palette.fadedTypeColour(type, "light")] as const);
  return {
    types: palette.TYPE_COLOURS.light,
    fadedTypes: Object.fromEntries(faded),
    line: palette.STATUS_COLOURS.light.done,
    fadedLine: palette.FADED_COLOURS.light.line,
    text: palette.LABEL_COLOURS.light.text,
  };
}
