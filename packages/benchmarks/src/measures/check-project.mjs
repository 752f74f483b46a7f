// node check-project.mjs TSCONFIG: type-checks a project in this process and prints what that cost as JSON,
// { instantiations, check }. As `tsc --extendedDiagnostics` does, without reading and binding files, but in
// milliseconds with all their decimals: tsc tells hundredths of a second, and 0.01 may be 6 ms or 14.

import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import ts from "typescript";

const [, , file] = process.argv;
const { config } = ts.readConfigFile(file, (path) => readFileSync(path, "utf8"));
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(file));
const program = ts.createProgram(fileNames, options);
// Binds all files.
program.getTypeChecker();
const begin = performance.now();
const mistakes = program.getSemanticDiagnostics();
const check = performance.now() - begin;
if (mistakes.length > 0) {
  console.error(
    ts.formatDiagnostics(mistakes, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: ts.sys.getCurrentDirectory,
      getNewLine: () => "\n",
    }),
  );
  process.exitCode = 1;
}
console.log(JSON.stringify({ instantiations: program.getInstantiationCount(), check }));
