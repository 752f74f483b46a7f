import type { SchemaFile } from "../../load/domain.js";
import { nearestName } from "../../load/nearest-name.js";
import { isSchema, type JsonSchema, strings } from "../../load/schema.js";
import { isCalendarDate } from "../calendar-date.js";
import { isLocalised } from "../localised.js";
import { finding } from "../places.js";
import type { Finding, Rule } from "../rule.js";

/** What is known of a code beside the list's own additions (`level`, `effect`). */
const members = ["label", "description", "validFrom", "validTo", "source", "sensitivity"];

export const codeListCodes: Rule = {
  id: "code-list-codes",
  convention: 7,
  summary:
    "`x-localo-codes` has an entry for each code and no other, with a label (`en`, optionally `cy`) and a description; validFrom and validTo are dates.",
  *check({ domain }) {
    for (const file of domain.schemas) if (file.isCodeList) yield* entries(file);
  },
};

function* entries(file: SchemaFile): Generator<Finding> {
  const place = { file, path: [] };
  const about = file.schema["x-localo-codes"];
  const codes = [...strings(file.schema, "enum"), ...strings(file.schema, "x-extensible-enum")];
  if (!isSchema(about)) {
    yield finding(
      place,
      "Add x-localo-codes, with a label and a description for each code.",
      "x-localo-codes",
    );
    return;
  }
  for (const code of new Set(codes)) {
    if (!Object.hasOwn(about, code))
      yield finding(place, `Give the code "${code}" a label and a description.`, "x-localo-codes");
  }
  for (const [code, entry] of Object.entries(about)) {
    if (!codes.includes(code)) {
      const meant = nearestName(code, codes);
      const hint =
        meant === undefined ? "Add it to the list, or take it out." : `Did you mean "${meant}"?`;
      yield finding(place, `"${code}" is not a code of the list. ${hint}`, "x-localo-codes", code);
    } else yield* facts(file, code, isSchema(entry) ? entry : {});
  }
}

function* facts(file: SchemaFile, code: string, entry: JsonSchema): Generator<Finding> {
  const place = { file, path: ["x-localo-codes", code] };
  if (!isLocalised(entry.label))
    yield finding(
      place,
      'Give the code a label: "label": { "en": "…", "cy": "…" }; cy may be left out.',
      "label",
    );
  if (typeof entry.description !== "string" || entry.description.trim() === "")
    yield finding(place, `Say in a description what the code "${code}" means.`, "description");
  if ("source" in entry && (typeof entry.source !== "string" || entry.source.trim() === ""))
    yield finding(place, "Name the source in words, or take it out.", "source");
  for (const day of ["validFrom", "validTo"])
    if (day in entry && !isCalendarDate(entry[day]))
      yield finding(place, `Write ${day} as a date, like 2026-03-31.`, day);
  if (String(entry.validFrom ?? "") > String(entry.validTo ?? "9"))
    yield finding(place, "validTo is before validFrom. Correct one of the two.", "validTo");
  for (const member of Object.keys(entry)) {
    const meant = members.includes(member) ? undefined : nearestName(member, members);
    if (meant !== undefined && !(meant in entry))
      yield finding(place, `${member} is not known. Did you mean ${meant}?`, member);
  }
}
