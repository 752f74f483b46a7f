/**
 * Everything that can be wrong with a domain's files, in one shape: file, line, pointer, what to do.
 */

/** One thing that is wrong, at one place of one file. */
export interface Diagnostic {
  /** Path of the file from the repository's root, with forward slashes. */
  readonly file: string;
  /** 1-based line, where it is known. */
  readonly line?: number;
  /** 1-based column, where it is known. */
  readonly column?: number;
  /** JSON Pointer (RFC 6901) into the file; `""` is the whole file. */
  readonly pointer: string;
  /** Stable id of the rule that was broken: `ref-target`, `string-bounds` … */
  readonly rule: string;
  /** What is wrong and what to do about it, in one or two plain sentences. */
  readonly message: string;
}

/** Thrown when a domain cannot be compiled. Nothing has been written then. */
export class CompileError extends Error {
  /** All that was found, in the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join("\n"));
    this.name = "CompileError";
    this.diagnostics = diagnostics;
  }
}

/** How the parts of a diagnostic are set apart, on a terminal for example. */
export interface DiagnosticPaint {
  place(text: string): string;
  rule(text: string): string;
}

const plain: DiagnosticPaint = { place: (text) => text, rule: (text) => text };

/** `schemas/waste/x.schema.json:12:5 #/properties/id string-bounds: Give the string …` */
export function formatDiagnostic(diagnostic: Diagnostic, paint: DiagnosticPaint = plain): string {
  const { file, line, column, pointer, rule, message } = diagnostic;
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return `${paint.place(`${place} #${pointer}`)} ${paint.rule(rule)}: ${message}`;
}
