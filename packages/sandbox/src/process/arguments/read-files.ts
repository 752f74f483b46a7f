import { readFileSync } from "node:fs";
import { WastePolicy } from "@localo/waste";
import { UsageError } from "./usage-error.js";

/**
 * A council's rules from a JSON file.
 * @throws UsageError that says what is wrong with it, and where
 */
export function readPolicy(file: string): WastePolicy {
  const checked = WastePolicy.safeParse(readJson(file));
  if (checked.success) return checked.data;
  const issues = checked.issues.map(
    ({ pointer, message }) => `  ${pointer === "" ? "/" : pointer}: ${message}`,
  );
  throw new UsageError(`${file} is no waste policy:\n${issues.join("\n")}`);
}

/**
 * A JSON file's content.
 * @throws UsageError where there is none
 */
export function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${reason(error)}`);
  }
  try {
    // Windows editors begin files with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${reason(error)}`);
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
