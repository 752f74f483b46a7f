import { type Peer, record, schemaFile } from "./peer.js";

/** Valibot. */
export const valibot: Peer = {
  name: "valibot",
  program(names, question) {
    const answer = {
      check: (name: string) => `is(${name}, v)`,
      first: (name: string) => `safeParse(${name}, v, { abortEarly: true }).issues?.length ?? 0`,
      all: (name: string) => `safeParse(${name}, v).issues?.length ?? 0`,
    }[question];
    return `import { is, safeParse } from "valibot";
import { ${names.join(", ")} } from "${schemaFile("valibot", names)}";
export default ${record(names, answer)};`;
  },
};
