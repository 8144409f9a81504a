import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#server/package-root.js";
import { settingPages } from "./pages.js";

/** `npm run configuration`: writes the files that are made from the settings. */

for (const [path, text] of Object.entries(settingPages())) writeFileSync(join(packageRoot(), path), text);
