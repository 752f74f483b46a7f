import { type Peer, record } from "./peer.js";

/** The generated validators, as `@localo/waste` has them. */
export const localo: Peer = {
  name: "Localo",
  program(names, question) {
    const call = {
      check: "is(v)",
      first: "safeParse(v, { limit: 1 }).issues?.length ?? 0",
      all: "safeParse(v).issues?.length ?? 0",
    }[question];
    return `import { ${names.join(", ")} } from "@localo/waste";
export default ${record(names, (name) => `${name}.${call}`)};`;
  },
};
