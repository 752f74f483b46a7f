import type { Command } from "commander";
import { addNewDomain } from "./new-domain.js";
import { addNewSchema } from "./new-schema.js";

/** `localo new …`: what can be begun. */
export function addNew(program: Command): void {
  const parent = program
    .command("new")
    .description("Begin something new: localo new domain, localo new schema.");
  addNewDomain(parent);
  addNewSchema(parent);
}
