import { describe, expect, it } from "vitest";
import type { Document, Operation } from "../service/document.js";
import { documents } from "./handler-of.js";

// What the lint rule public-response holds in the schemas, looked for in what is published, by another
// way: all that an answer to anyone can lead to, and what may stand there by name.

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Of a person, and nobody's to see without a key. */
const NEVER = ["financial", "special-category", "criminal-offence", "credential"];
/** By which a person is reached. */
const CONTACT = ["Email", "Phone", "ContactDetails", "PersonName", "Person", "Party"];

/** The only ones, and why. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  // Of the two kinds of answer the one that a key with waste:resident gets (sandbox: privacy.test.ts).
  "waste listPropertyServices": [
    "ResidentPropertyService.assisted special-category",
    "ResidentPropertyService.frequency special-category",
    "ResidentPropertyService.period special-category",
  ],
  // The council's own: where it is written to.
  "waste getDescription": ["ContactDetails", "Email", "Phone"],
  "planning getDescription": ["ContactDetails", "Email", "Phone"],
  "council-tax getDescription": ["ContactDetails", "Email", "Phone"],
};

/** What of the above the answers of an operation can hold, at any depth. */
function secretsOf(document: Document, { responses }: Operation): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const look = (schema: unknown, at: string): void => {
    if (Array.isArray(schema)) for (const each of schema) look(each, at);
    if (!isObject(schema)) return;
    const { $ref, properties = {}, "x-localo-codes": codes = {}, ...rest } = schema;
    if (typeof $ref === "string") {
      const name = $ref.replace("#/components/schemas/", "");
      if (CONTACT.includes(name)) found.add(name);
      if (!seen.has(name)) {
        seen.add(name);
        look(document.resolve(schema), name);
      }
    }
    const sensitivity = String(rest["x-localo-sensitivity"]);
    if (NEVER.includes(sensitivity)) found.add(`${at} ${sensitivity}`);
    for (const [code, about] of Object.entries(codes as Json))
      if (isObject(about) && NEVER.includes(String(about.sensitivity))) {
        const { not } = rest as { readonly not?: { readonly enum?: readonly string[] } };
        if (not?.enum?.includes(code) !== true) found.add(`${at} ${code} ${about.sensitivity}`);
      }
    for (const [name, property] of Object.entries(properties as Json))
      look(property, `${at}.${name}`);
    for (const [keyword, part] of Object.entries(rest))
      if (!["examples", "enum", "const", "not"].includes(keyword)) look(part, at);
  };
  for (const [status, { content = {} }] of Object.entries(responses))
    if (status < "3") for (const { schema } of Object.values(content)) look(schema, "");
  return [...found].sort();
}

describe.each(documents)("what anyone may see of $domain", (document) => {
  const open = document.operations.filter(({ scopes }) => scopes.some((each) => each.length === 0));

  it.each(open)("has in $id nothing private, and nobody's contact", (operation) => {
    expect(secretsOf(document, operation)).toEqual(
      allowed[`${operation.domain} ${operation.id}`] ?? [],
    );
  });

  it("is not all: what needs a key has something to hide", () => {
    const others = document.operations.filter((each) => !open.includes(each));
    const secrets = others.flatMap((operation) => secretsOf(document, operation));
    expect(secrets.length).toBeGreaterThan(0);
  });
});
