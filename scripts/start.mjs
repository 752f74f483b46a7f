// npm start: builds what the sandbox needs, then runs it. Arguments are the sandbox's:
// npm start -- --port 5000

import { build } from "./build/build.mjs";

try {
  await build("@localo/sandbox");
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// In this process, so that there is nobody between the sandbox and Ctrl-C.
await import("../packages/sandbox/dist/main.js");
