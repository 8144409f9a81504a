import { readFileSync } from "node:fs";
import { openReader } from "#server/report-reader.js";
import { nameOf } from "./finding.js";

/** Reads the files that standard input names, one a line, and prints the peak of its memory in MB. */
const read = openReader();
for (const file of readFileSync(0, "utf8").split("\n")) read(readFileSync(file), nameOf(file));
console.log(process.resourceUsage().maxRSS / 1024);
