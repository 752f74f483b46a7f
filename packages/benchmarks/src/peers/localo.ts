import { type Peer, record } from "./peer.js";

/** The generated validators, as `@localo/waste` has them. */
export const localo: Peer = {
  name: "Localo",
  program(names, question) {
    if (question === "check") {
      const checks = names.map((name) => `is${name}`);
      return `import { ${checks.join(", ")} } from "@localo/waste";
export default ${record(names, (name) => `is${name}(v)`)};`;
    }
    const options = question === "first" ? ", { limit: 1 }" : "";
    return `import { ${names.join(", ")} } from "@localo/waste";
export default ${record(names, (name) => `${name}.safeParse(v${options}).issues?.length ?? 0`)};`;
  },
};
