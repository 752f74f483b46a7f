/**
 * What a log may say of an error: its name, code and where it was thrown. Not its message, in which
 * databases and parsers quote the values that they could not take.
 */
export function describeError(error: unknown): {
  readonly error: string;
  readonly code?: string;
  readonly at?: readonly string[];
} {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const at = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    ...(code === undefined ? {} : { code }),
    ...(at === undefined ? {} : { at: at.map((line) => line.trim()) }),
  };
}
