import { existsSync } from "node:fs";
import { join } from "node:path";
import { editorSettings } from "@localo/compiler";
import type { Command } from "commander";
import { explainExitCodes } from "../exit-codes.js";
import { findRoot } from "../find-root.js";
import { checkName } from "../new-domain/check-name.js";
import { filesOfDomain } from "../new-domain/template.js";
import { writeFolders } from "../new-domain/write.js";
import { reportCreated } from "../report.js";

/** `localo new domain <name>`: a folder in schemas/ and one in packages/ that lint, build and pass. */
export function addNewDomain(parent: Command): void {
  const command = parent
    .command("domain")
    .description("Write the schemas and the package that a new domain begins with.")
    .argument("<name>", "in kebab-case: council-tax")
    .option("--json", "print one line of JSON")
    .action((name: string, { json = false }: { json?: boolean }) => {
      const root = findRoot(process.cwd());
      checkName(root, name);
      const files = filesOfDomain(root, name);
      const folders = [
        { path: `schemas/${name}`, files: files.schemas },
        { path: `packages/${name}`, files: files.package },
        // What is there may be somebody's own: see Editors in the README of the compiler.
        ...(existsSync(join(root, ".vscode"))
          ? []
          : [{ path: ".vscode", files: new Map([["settings.json", editorSettings()]]) }]),
      ];
      const written = writeFolders(root, folders);
      reportCreated(name, folders, written, json);
    });
  explainExitCodes(command, {
    0: "it is written",
    2: "it could not be: the name does not fit, or is taken",
  });
}
