// npm start: builds what the sandbox needs, then runs it. Arguments are the sandbox's:
// npm start -- --port 5000

import { existsSync } from "node:fs";
import { build, turbo } from "./build/build.mjs";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`error: Node ${process.versions.node} is too old. Localo needs 20.19 or later.`);
  process.exit(1);
}
if (!existsSync(turbo)) {
  console.error("error: The tools are not installed. Run npm ci first.");
  process.exit(1);
}
try {
  await build("@localo/sandbox");
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// In this process, so that there is nobody between the sandbox and Ctrl-C.
await import("../packages/sandbox/dist/main.js");
