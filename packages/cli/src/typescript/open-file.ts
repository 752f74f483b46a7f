import { relative } from "node:path";
import type { CompilerOptions, Diagnostic, Program, SourceFile, TypeChecker } from "typescript";
import { UsageError } from "../usage-error.js";
import { projectOf } from "./compiler-options.js";
import type { TypeTools } from "./load-tools.js";

/** A file of types and all that it imports. */
export interface TypeFile {
  readonly tools: TypeTools;
  readonly program: Program;
  readonly checker: TypeChecker;
  readonly source: SourceFile;
  /** What the file is called in messages. */
  readonly name: string;
}

/** Mistakes that are shown; more are seldom of use. */
const SHOWN = 5;

/**
 * Compiles a file with what it imports, as its project does, and without writing anything.
 * @throws UsageError where it has compile errors
 */
export function openTypeFile(tools: TypeTools, from: string, file: string): TypeFile {
  const { ts } = tools;
  const { options, globals } = projectOf(tools, file);
  const open = (more: CompilerOptions) => {
    const none = {
      composite: false,
      incremental: false,
      declaration: false,
      emitDeclarationOnly: false,
    };
    const quiet = { ...options, ...none, noEmit: true, skipLibCheck: true, ...more };
    return ts.createProgram([file, ...globals], quiet);
  };
  let program = open({});
  const wrong = mistakesIn(program);
  if (wrong.length > 0) throw notCompiled(wrong);
  // Without it `string | null` is `string`, and what is sent is not what the type says.
  if (!(options.strictNullChecks ?? options.strict ?? false))
    program = open({ strictNullChecks: true });
  const source = program.getSourceFile(file);
  const name = relative(from, file) || file;
  if (source === undefined) throw new UsageError(`${name} cannot be read.`);
  return { tools, program, checker: program.getTypeChecker(), source, name };

  function notCompiled(diagnostics: readonly Diagnostic[]): UsageError {
    const lines = diagnostics.slice(0, SHOWN).map((diagnostic) => {
      const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n  ");
      if (diagnostic.file === undefined || diagnostic.start === undefined) return `  ${text}`;
      const { line, character } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start);
      const path = relative(from, diagnostic.file.fileName);
      return `  ${path}:${line + 1}:${character + 1} TS${diagnostic.code}: ${text}`;
    });
    const rest = diagnostics.length - lines.length;
    if (rest > 0) lines.push(`  and ${rest} more`);
    return new UsageError(
      `${relative(from, file)} does not compile. Correct it first:\n${lines.join("\n")}`,
    );
  }
}

/** What is wrong in the project's own files, of those that the file imports. */
function mistakesIn(program: Program): Diagnostic[] {
  return program
    .getSourceFiles()
    .filter(
      (source) => !source.isDeclarationFile && !program.isSourceFileFromExternalLibrary(source),
    )
    .flatMap((source) => [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ]);
}
