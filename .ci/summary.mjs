// Prints what was tested and ends with the line "N passed, N failed". Usage: summary.mjs RESULTS.json NAME=EXIT_CODE …
import { existsSync, readFileSync } from "node:fs";

const [file, ...commands] = process.argv.slice(2);
const results = file !== undefined && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
let passed = results?.numPassedTests ?? 0;
let failed = results?.numFailedTests ?? 0;

for (const command of commands) {
  const [name, code] = command.split("=");
  if (code !== "0") {
    failed += 1;
    console.log(`${name} ended with exit code ${code}`);
  } else {
    passed += 1;
  }
}
for (const suite of results?.testResults ?? []) {
  for (const test of suite.assertionResults) {
    if (test.status === "failed") console.log(`failed: ${suite.name}: ${test.fullName}`);
    if (test.status === "pending" || test.status === "skipped") console.log(`skipped: ${test.fullName}`);
  }
}
if ((results?.numPassedTests ?? 0) === 0) {
  failed += 1;
  console.log("no test ran");
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
