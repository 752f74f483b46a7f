// Edits of the real schemas of waste: some for a patch, some for a minor, some for a major.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const REPORT = "schemas/waste/missed-collection-report.schema.json";
const REPORT_EXAMPLES = "schemas/waste/examples/missed-collection-report";
const COLLECTION = "schemas/waste/collection.schema.json";
const REASONS = "schemas/waste/codelists/date-change-reason.schema.json";

async function edit(file, change) {
  const value = JSON.parse(await readFile(file, "utf8"));
  change(value);
  await writeFile(file, `${JSON.stringify(value, undefined, 2)}\n`);
}

/** Says something in better words. @param {string} root the repository */
export async function reword(root) {
  await edit(join(root, REPORT), ({ properties }) => {
    properties.notes.description =
      "Anything else that helps the crew to find the containers. Absent where there is nothing.";
  });
}

/**
 * Adds what an old program need not know: an optional property of a report, one of an answer, and a code
 * of an open list. @param {string} root the repository
 */
export async function extend(root) {
  await edit(join(root, REPORT), ({ properties }) => {
    properties.containerCount = {
      description: "How many containers were left. Absent where nobody counted.",
      type: "integer",
      minimum: 1,
      maximum: 20,
    };
  });
  await edit(join(root, COLLECTION), ({ properties }) => {
    properties.nextTryDate = {
      $ref: "https://ns.localo.org/core/v1/date-only.schema.json",
      description: "When the crew tries again. Absent where it is not known.",
    };
  });
  await edit(join(root, REASONS), (list) => {
    list["x-extensible-enum"].push("road-closed");
    list["x-localo-codes"]["road-closed"] = {
      label: { en: "Road closed", cy: "Ffordd ar gau" },
      description: "The crew could not drive to the place.",
    };
  });
}

/** Gives a property of a report another name. @param {string} root the repository */
export async function rename(root) {
  await edit(join(root, REPORT), ({ properties }) => {
    properties.remarks = properties.notes;
    delete properties.notes;
  });
}

/** Takes the old name as well, for ten years. @param {string} root the repository */
export async function keepOldName(root) {
  const sunset = `${new Date().getFullYear() + 10}-01-01`;
  await edit(join(root, REPORT), ({ properties }) => {
    // Keys stand in the order that lint asks for.
    const { description: _, ...remarks } = properties.remarks;
    properties.notes = {
      description: "Use remarks instead. Absent where there is nothing.",
      deprecated: true,
      "x-localo-sunset": sunset,
      ...remarks,
    };
  });
}

/** Takes the old name no longer. @param {string} root the repository */
export async function dropOldName(root) {
  await edit(join(root, REPORT), ({ properties }) => {
    delete properties.notes;
  });
}

/** Asks for what was left to the reporter so far. @param {string} root the repository */
export async function demand(root) {
  await edit(join(root, REPORT), (schema) => {
    schema.required.push("containerLocation");
    schema.properties.containerLocation.description = "Where the containers stand now.";
  });
  for (const file of await readdir(join(root, REPORT_EXAMPLES), { recursive: true })) {
    if (!file.endsWith(".json") || file.endsWith("expected.json")) continue;
    await edit(join(root, REPORT_EXAMPLES, file), (example) => {
      example.containerLocation ??= "Beside the gate";
    });
  }
}
