import { dirname } from "node:path";
import type { CompilerOptions, Diagnostic, ParsedCommandLine } from "typescript";
import { UsageError } from "../usage-error.js";
import type { TypeTools } from "./load-tools.js";

/** How a project compiles: its options, and the declarations that are everywhere in it. */
export interface Project {
  readonly options: CompilerOptions;
  readonly globals: readonly string[];
}

/** Errors of a tsconfig that leave nothing to go by: a file that is missing, or is not JSON. */
const isFatal = ({ code }: Diagnostic) => code < 2000 || code === 5083 || code === 6053;

/**
 * The options of the tsconfig.json that a file belongs to; strict ones where there is none. What a newer
 * compiler knows and this one does not is passed over.
 * @throws UsageError where the tsconfig cannot be read
 */
export function projectOf({ ts }: TypeTools, file: string): Project {
  const config = ts.findConfigFile(dirname(file), ts.sys.fileExists);
  const parsed = config === undefined ? undefined : parse(config);
  const owner = parsed === undefined ? undefined : ownerOf(parsed);
  if (owner === undefined) {
    const { ModuleKind, ModuleResolutionKind, ScriptTarget } = ts;
    return {
      options: {
        strict: true,
        target: ScriptTarget.ES2022,
        module: ModuleKind.ESNext,
        moduleResolution: ModuleResolutionKind.Bundler,
      },
      globals: [],
    };
  }
  return {
    options: owner.options,
    globals: owner.fileNames.filter((name) => /\.d\.[cm]?ts$/.test(name)),
  };

  function parse(path: string): ParsedCommandLine {
    const fail = (diagnostic: Diagnostic): never => {
      const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ");
      throw new UsageError(`${path} cannot be read: ${text}`);
    };
    const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail };
    const read = ts.getParsedCommandLineOfConfigFile(path, {}, host);
    const fatal = read?.errors.find(isFatal);
    if (fatal !== undefined) fail(fatal);
    if (read === undefined) throw new UsageError(`${path} cannot be read.`);
    return read;
  }

  /** A tsconfig.json that only refers to others leaves the file to one of them. */
  function ownerOf(root: ParsedCommandLine): ParsedCommandLine {
    if (root.fileNames.length > 0) return root;
    const references = (root.projectReferences ?? []).map((reference) =>
      parse(ts.resolveProjectReferencePath(reference)),
    );
    const owns = ({ fileNames }: ParsedCommandLine) =>
      fileNames.some((name) => ts.sys.resolvePath(name) === ts.sys.resolvePath(file));
    return references.find(owns) ?? root;
  }
}
