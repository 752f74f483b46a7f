import { type Peer, record } from "./peer.js";

/** Checks as a careful person writes them: the measure of time. */
export const handWritten: Peer = {
  name: "hand-written",
  note: "says yes or no only; see src/schemas/hand-written/checks.ts for what it leaves out",
  questions: ["check"],
  program: (names) => `import * as checks from "./src/schemas/hand-written/checks.ts";
export default ${record(names, (name) => `checks.${name}(v)`)};`,
};
