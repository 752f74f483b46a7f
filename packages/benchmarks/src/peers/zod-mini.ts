import { type Peer, record, schemaFile } from "./peer.js";

/** Zod's functions that a bundler can drop one by one; its sentences are asked for by themselves. */
export const zodMini: Peer = {
  name: "zod mini",
  program(names, question) {
    const schemas = `import { ${names.join(", ")} } from "${schemaFile("zod-mini", names)}";`;
    if (question === "check") {
      return `${schemas}
export default ${record(names, (name) => `${name}.safeParse(v).success`)};`;
    }
    return `${schemas}
import { config } from "zod/mini";
import { en } from "zod/locales";
config(en());
export default ${record(names, (name) => `${name}.safeParse(v).error?.issues.length ?? 0`)};`;
  },
};
