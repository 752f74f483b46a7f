import { type Peer, record, schemaFile } from "./peer.js";

/** Zod; it has no check alone, and always finds everything. */
export const zod: Peer = {
  name: "zod",
  program(names, question) {
    const result = question === "check" ? ".success" : ".error?.issues.length ?? 0";
    return `import { ${names.join(", ")} } from "${schemaFile("zod", names)}";
export default ${record(names, (name) => `${name}.safeParse(v)${result}`)};`;
  },
};
