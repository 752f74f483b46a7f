import { copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    server: "src/server.ts",
    node: "src/node.ts",
    calendar: "src/calendar.ts",
    labels: "src/labels.ts",
    examples: "src/examples.ts",
    redact: "src/redact.ts",
    "problem-codes": "src/problem-codes.ts",
  },
  format: ["esm", "cjs"],
  target: "es2022",
  dts: true,
  clean: true,
  // What entries share is a chunk that they load, in CommonJS too, so that there is one of each thing.
  splitting: true,
  // The only foreign code in the package: its users install nothing outside @localo.
  noExternal: ["ical-generator"],
  onSuccess: async () => {
    // Its licence goes wherever its code goes.
    const library = new URL("..", import.meta.resolve("ical-generator"));
    await copyFile(
      fileURLToPath(new URL("LICENSE", library)),
      fileURLToPath(new URL("dist/ical-generator.LICENSE", import.meta.url)),
    );
  },
  // openapi.json and schemas/, which the compiler writes.
  publicDir: "src/generated/public",
});
