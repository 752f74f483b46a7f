import { UsageError } from "./usage-error.js";

/**
 * Prints why a command was not carried out, as a line of JSON too where that was asked for. What nobody
 * expects, a mistake of the program itself, is shown with its stack.
 */
export function complain(error: unknown, json: boolean): void {
  if (!isExpected(error)) {
    console.error(error);
  } else if (json) {
    console.log(JSON.stringify({ ok: false, error: error.message }));
  } else {
    console.error(`error: ${error.message}`);
  }
}

/** A command that cannot be, or a file system that says no: its message says it all. */
function isExpected(error: unknown): error is Error {
  return error instanceof UsageError || (error instanceof Error && "syscall" in error);
}
