import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../places.js";
import type { DomainName } from "./ten-largest.js";

/** The full example of each of some types, or the minimal one where there is no more to say. */
export function exampleMessages(
  domain: DomainName,
  names: readonly string[],
): { readonly name: string; readonly text: string }[] {
  return names.map((name) => {
    const kebab = name.replace(/Input$/, "").replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`);
    const folder = join(root, "schemas", domain, "examples", kebab.toLowerCase(), "valid");
    const [file] = ["full.json", "minimal.json"]
      .map((each) => join(folder, each))
      .filter((each) => existsSync(each));
    if (file === undefined) throw new Error(`${name} has no example`);
    return { name, text: JSON.stringify(JSON.parse(readFileSync(file, "utf8"))) };
  });
}
