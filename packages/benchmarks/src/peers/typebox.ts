import { schemaDocument } from "../json-schemas.js";
import { type Peer, record } from "./peer.js";

/** TypeBox's compiler of JSON Schemas. */
export const typebox: Peer = {
  name: "typebox",
  note: "compiles with new Function where it runs; always finds everything",
  program(names, question) {
    const { $defs } = schemaDocument(names);
    const answer = (name: string) =>
      question === "check" ? `$${name}.Check(v)` : `told($${name}.Errors(v))`;
    const compiled = names.map(
      (name) => `const $${name} = Compile({ $ref: "#/$defs/${name}", $defs });`,
    );
    return `import { Compile } from "typebox/schema";
const $defs = ${JSON.stringify($defs)};
${compiled.join("\n")}
const told = ([, errors]) => errors.length;
export default ${record(names, answer)};`;
  },
};
