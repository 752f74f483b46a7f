import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Validator } from "@localo/runtime";
import { domainPackages, filesBelow, readJson, root } from "./repository.js";

const pascal = (kebab: string) =>
  kebab.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A valid value and a validator that takes it. */
export interface Case {
  readonly name: string;
  readonly value: unknown;
  readonly validator: Validator<unknown>;
}

/** The examples of every published schema, for each form of its type. */
export const cases: readonly Case[] = await read();

async function read(): Promise<Case[]> {
  const cases: Case[] = [];
  for (const domain of domainPackages) {
    const module = (await import(`@localo/${domain}`)) as Record<string, Validator<unknown>>;
    /** A value for each form of a type: that of requests is closed, that of answers open. */
    const add = (schema: string, file: string, value: unknown) => {
      const forms = [pascal(schema), `${pascal(schema)}Input`].filter((name) => name in module);
      if (forms.length === 0) throw new Error(`@localo/${domain} has no ${schema}`);
      for (const form of forms) {
        const validator = module[form];
        if (validator !== undefined)
          cases.push({ name: `${domain} ${form} ${file}`, value, validator });
      }
    };
    const folder = join(root, "schemas", domain, "examples");
    for (const schema of readdirSync(folder)) {
      const place = join(folder, schema, "valid");
      if (!existsSync(place)) continue;
      for (const file of readdirSync(place)) add(schema, file, readJson(join(place, file)));
    }
    for (const file of filesBelow(`schemas/${domain}`, ".schema.json")) {
      if (!file.includes("codelists")) continue;
      const list = readJson(file) as { enum?: string[]; "x-extensible-enum"?: string[] };
      const [code] = list.enum ?? list["x-extensible-enum"] ?? [];
      add(basename(file, ".schema.json"), String(code), code);
    }
  }
  return cases;
}
