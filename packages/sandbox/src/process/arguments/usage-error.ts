/** The command cannot be carried out as it was called: exit code 2, and no stack. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
