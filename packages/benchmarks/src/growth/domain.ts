import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The domain's name. */
export const DOMAIN = "grown";

/** A type of ten properties, one of which is the type before it. */
function schemaOf(index: number): object {
  const text = (name: string) => ({
    description: `The ${name}. Absent where nobody knows.`,
    type: "string",
    maxLength: 100,
  });
  const names = ["street", "town", "county", "notes", "reason", "label", "contact", "colour"];
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `https://ns.localo.org/${DOMAIN}/v1/thing-${index}.schema.json`,
    title: `Thing ${index}`,
    description: "One of many things. Source: this benchmark.",
    type: "object",
    required: ["reference"],
    properties: {
      reference: { description: "Its reference.", type: "string", maxLength: 20 },
      ...Object.fromEntries(names.map((name) => [name, text(name)])),
      ...(index % 10 === 0
        ? {}
        : {
            before: {
              $ref: `./thing-${index - 1}.schema.json`,
              description: "The thing before it. Absent where there is none.",
            },
          }),
    },
  };
}

/** An operation that sends and answers a type. */
function pathOf(index: number): object {
  const content = {
    "application/json": { schema: { $ref: `./thing-${index}.schema.json` } },
  };
  return {
    post: {
      operationId: `createThing${index}`,
      summary: `Create thing ${index}`,
      requestBody: { required: true, content },
      responses: { 201: { description: "It is there.", content } },
    },
  };
}

/** The files of a domain of so many types, by path: each is sent and answered. */
export function domainFiles(types: number): Map<string, unknown> {
  const files = new Map<string, unknown>();
  const all = Array.from({ length: types }, (_, index) => index);
  for (const index of all) files.set(`${DOMAIN}/thing-${index}.schema.json`, schemaOf(index));
  files.set(`${DOMAIN}/openapi.yaml`, {
    openapi: "3.1.1",
    info: { title: "Grown", version: "1.0.0" },
    servers: [{ url: `/${DOMAIN}/v1` }],
    paths: Object.fromEntries(all.map((index) => [`/things-${index}`, pathOf(index)])),
  });
  return files;
}

/**
 * Writes such a domain as a repository in a temporary folder, with an example of each type and without
 * operations, which would need problems, scopes and much else; gives its root.
 */
export function writeDomain(types: number): string {
  const root = mkdtempSync(join(tmpdir(), "localo-growth-"));
  const write = (path: string, content: unknown) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), JSON.stringify(content));
  };
  for (const [path, content] of domainFiles(types)) {
    if (path.endsWith(".json")) write(`schemas/${path}`, content);
    const name = /([a-z]+-[0-9]+)\.schema\.json$/.exec(path)?.[1];
    if (name !== undefined)
      write(`schemas/${DOMAIN}/examples/${name}/valid/minimal.json`, { reference: "A1" });
  }
  write(`schemas/${DOMAIN}/openapi.yaml`, { openapi: "3.1.1", paths: {} });
  write(`packages/${DOMAIN}/package.json`, { name: `@localo/${DOMAIN}`, version: "1.0.0" });
  return root;
}
