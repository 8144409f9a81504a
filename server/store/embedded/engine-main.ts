import { isOutOfFiles } from "../../system-error.js";
import { OUT_OF_FILES } from "./exit-codes.js";

/**
 * What `engine-process.ts` starts. The engine and all that answers for it are read only here: where their files cannot be opened, the exit code
 * tells the parent, who has nothing else of it.
 */
await import("./engine-answers.js").catch((error: unknown) => process.exit(isOutOfFiles(error) ? OUT_OF_FILES : 1));
