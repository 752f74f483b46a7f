import { lastSegment } from "../../load/names.js";
import { nearestName } from "../../load/nearest-name.js";
import { finding } from "../places.js";
import type { Rule } from "../rule.js";

export const examplesPresent: Rule = {
  id: "examples-present",
  convention: 10,
  summary:
    "Every type but code lists has a valid example in `examples/<type>/valid/`, and every folder of examples belongs to a type.",
  *check({ domain }) {
    const names = new Set(domain.schemas.map(({ path }) => lastSegment(path)));
    const valid = new Set(
      domain.examples.filter((example) => example.valid).map(({ schemaPath }) => schemaPath),
    );
    for (const file of domain.schemas) {
      if (file.isCodeList || valid.has(file.path)) continue;
      const place = `schemas/${file.domain}/examples/${file.path}/valid/minimal.json`;
      yield finding({ file, path: [] }, `Give the type a valid example: ${place}.`);
    }
    for (const { source, schemaPath } of domain.examples) {
      if (names.has(schemaPath)) continue;
      const meant = nearestName(schemaPath, names);
      const hint = meant === undefined ? "Name the folder after a type." : `Did you mean ${meant}?`;
      const message = `There is no type ${schemaPath}, so nothing checks this example. ${hint}`;
      yield { source, path: [], message };
    }
  },
};
