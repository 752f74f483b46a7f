import { type Peer, type Question, record } from "./peer.js";

/** The generated validators, as `@localo/waste` has them. */
export const localo: Peer = {
  name: "Localo",
  program(names, question) {
    return localoProgram("@localo/waste", names, question);
  },
};

/** The program of a consumer who asks a domain's package about some of its types. */
export function localoProgram(
  packageName: string,
  names: readonly string[],
  question: Question,
): string {
  if (question === "check") {
    const checks = names.map((name) => `is${name}`);
    return `import { ${checks.join(", ")} } from "${packageName}";
export default ${record(names, (name) => `is${name}(v)`)};`;
  }
  const options = question === "first" ? ", { limit: 1 }" : "";
  return `import { ${names.join(", ")} } from "${packageName}";
export default ${record(names, (name) => `${name}.safeParse(v${options}).issues?.length ?? 0`)};`;
}
