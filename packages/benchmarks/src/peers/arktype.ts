import { type Peer, record, schemaFile } from "./peer.js";

/** ArkType, which compiles its checks where it runs; its messages are made when they are read. */
export const arktype: Peer = {
  name: "arktype",
  note: "compiles with new Function where it runs",
  program(names, question) {
    const answer = {
      check: (name: string) => `${name}.allows(v)`,
      first: (name: string) => `told(${name}(v), 1)`,
      all: (name: string) => `told(${name}(v), Infinity)`,
    }[question];
    return `import { type } from "arktype";
import { ${names.join(", ")} } from "${schemaFile("arktype", names)}";
function told(result, most) {
  if (!(result instanceof type.errors)) return 0;
  let count = 0;
  for (const error of result) {
    if (error.message !== "") count++;
    if (count >= most) break;
  }
  return count;
}
export default ${record(names, answer)};`;
  },
};
