import { schemasByName } from "../../load/schema.js";
import { operationFinding, operations } from "../operations.js";
import { isOfType } from "../places.js";
import { resolve } from "../resolve.js";
import type { Rule } from "../rule.js";

export const formFields: Rule = {
  id: "form-fields",
  convention: 11,
  summary:
    "A `multipart/form-data` body is one file, in the part `file`, and fields that are texts: its schema is an object with properties that are strings, and none is `file`.",
  *check(workspace) {
    for (const operation of operations(workspace)) {
      const { body, id } = operation;
      const form = body === undefined ? undefined : workspace.byId.get(body.schemaId);
      if (form === undefined || body?.mediaType !== "multipart/form-data") continue;
      const tell = (message: string) =>
        operationFinding(operation, message, "requestBody", "content", "multipart/form-data");
      if (!isOfType(form.schema, "object"))
        yield tell(`Let the fields of ${id} be an object: ${form.typeName} is none.`);
      for (const [name, property] of Object.entries(schemasByName(form.schema, "properties"))) {
        if (name === "file")
          yield tell(`The part file is the file itself: take the field out of ${form.typeName}.`);
        else if (!isOfType(resolve(workspace, form, property).schema, "string"))
          yield tell(`A field of a form is a text: make ${name} of ${form.typeName} a string.`);
      }
    }
  },
};
