import { defineConfig } from "tsup";

export default defineConfig({
  // bin/localo-sandbox.js runs it; nothing imports it.
  entry: ["src/main.ts"],
  format: ["esm"],
  target: "node20",
  platform: "node",
  clean: true,
});
