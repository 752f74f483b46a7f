import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { documentId, type Schema, schemaDocument } from "../json-schemas.js";
import { type Peer, type Question, record } from "./peer.js";

/** Ajv, compiled beforehand, with `discriminator`. */
export const ajv: Peer = {
  name: "ajv",
  note: "standalone code, `discriminator: true`, of one document in which each definition stands once",
  program(names, question) {
    return ajvProgram(schemaDocument(names), names, question);
  },
};

/** The program of a consumer who asks Ajv about definitions of a document. */
export function ajvProgram(document: Schema, names: readonly string[], question: Question): string {
  const compiler = new Ajv2020({
    allErrors: question === "all",
    discriminator: true,
    messages: question !== "check",
    strict: false,
    code: { source: true, esm: true, optimize: true },
  });
  addFormats.default(compiler);
  compiler.addSchema(document);
  const code = standalone.default(
    compiler,
    Object.fromEntries(names.map((name) => [`$${name}`, `${documentId}#/$defs/${name}`])),
  );
  const answer = (name: string) =>
    question === "check" ? `$${name}(v)` : `$${name}(v) ? 0 : $${name}.errors.length`;
  // Its ESM has `"use strict"` and `require`, which the bundler resolves.
  return `${code}\nexport default ${record(names, answer)};`;
}
