import { validator } from "@exodus/schemasafe";
import { documentId, schemaDocument } from "../json-schemas.js";
import { type Peer, record } from "./peer.js";

/** Schemasafe, compiled beforehand; its errors say where and by which keyword, without a message. */
export const schemasafe: Peer = {
  name: "schemasafe",
  note: "errors are places and keywords, without a message",
  program(names, question) {
    const refs = names.map((name) => ({ $ref: `${documentId}#/$defs/${name}` }));
    const options = {
      // The document is one, so that each definition is compiled once.
      schemas: [schemaDocument(names)],
      multi: true,
      mode: "lax",
      formatAssertion: true,
      // Its own wish of JSON values: it need not look whether a member is there and undefined.
      isJSON: true,
      includeErrors: question !== "check",
      allErrors: question === "all",
    };
    const code = validator(refs as never, options as never).toModule();
    const call = (name: string) => `checks[${names.indexOf(name as never)}]`;
    const answer = (name: string) =>
      question === "check"
        ? `${call(name)}(v)`
        : `${call(name)}(v) ? 0 : ${call(name)}.errors.length`;
    return `const checks = ${code}\nexport default ${record(names, answer)};`;
  },
};
