import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import type { SchemaFile } from "../../load/domain.js";
import type { JsonSchema } from "../../load/schema.js";
import type { Model, ModelType } from "../../model/model.js";
import { emitTypes } from "./emit-types.js";

const base = "https://ns.localo.org/test/v1/";

function typeOf(name: string, schema: JsonSchema, more: Partial<ModelType> = {}): ModelType {
  const id = `${base}${name}.schema.json`;
  const file = { id, typeName: name, domain: "test", path: name } as SchemaFile;
  return { name, id, form: "both", packageName: "@localo/test", file, schema, ...more };
}

function ref(name: string): string {
  return `${base}${name}.schema.json`;
}

async function emit(types: readonly ModelType[], imported: readonly ModelType[] = []) {
  const byId = new Map([...types, ...imported].map((type) => [type.id, type]));
  return emitTypes({ types, imported, byId } as unknown as Model);
}

/** The declarations of these schemas, with white space folded. */
async function declared(schemas: Record<string, JsonSchema>): Promise<string> {
  const { code } = await emit(
    Object.entries(schemas).map(([name, schema]) => typeOf(name, schema)),
  );
  return code.replace(/\s+/g, " ").trim();
}

/** The messages of the TypeScript compiler for a module, in strict mode. */
function typeErrors(code: string): string[] {
  const runtime = new URL("../../../../runtime/src/codes/unknown-code.ts", import.meta.url);
  const imported = `import type { UnknownCode } from ${JSON.stringify(fileURLToPath(runtime))};\n`;
  const files = new Map([["/module.ts", imported + code]]);
  const host = ts.createCompilerHost({});
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, version) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile(name, version)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  const program = ts.createProgram(
    ["/module.ts"],
    {
      strict: true,
      noEmit: true,
      allowImportingTsExtensions: true,
      exactOptionalPropertyTypes: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
    },
    host,
  );
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe("what json-schema-to-typescript gets wrong when it is given schemas as they are", () => {
  it("unevaluatedProperties: no index signature", async () => {
    expect(
      await declared({
        A: { type: "object", properties: { a: { type: "string" } }, unevaluatedProperties: false },
      }),
    ).toBe("export interface A { a?: string }");
  });

  it("prefixItems: a tuple", async () => {
    const position = {
      type: "array",
      prefixItems: [{ type: "number" }, { type: "number" }],
      items: false,
      minItems: 2,
      maxItems: 2,
    };
    expect(await declared({ A: position })).toContain("export type A = [number, number]");
  });

  it("if, then, else, dependentRequired, dependentSchemas and not: the plain object", async () => {
    const schema = {
      type: "object",
      properties: { country: { type: "string" }, postcode: { type: "string" } },
      if: { required: ["country"] },
      then: { properties: { country: { const: "FR" } } },
      else: { required: ["postcode"] },
      dependentRequired: { country: ["postcode"] },
      dependentSchemas: { country: { required: ["postcode"] } },
      not: { required: ["other"] },
    };
    expect(await declared({ A: schema })).toBe(
      "export interface A { country?: string postcode?: string }",
    );
  });

  it("anyOf of bare required: does not collapse", async () => {
    const schema = {
      type: "object",
      properties: { email: { type: "string" }, phone: { type: "string" } },
      anyOf: [{ required: ["email"] }, { required: ["phone"] }],
    };
    expect(await declared({ A: schema })).toBe(
      "export interface A { email?: string phone?: string }",
    );
  });

  it("siblings of $ref: the property's own description, and deprecated, stay", async () => {
    const code = await declared({
      Uprn: { type: "string" },
      A: {
        type: "object",
        properties: { uprn: { $ref: ref("Uprn"), description: "The parent's.", deprecated: true } },
      },
    });
    expect(code).toContain("@deprecated");
    expect(code).toContain("The parent's.");
    expect(code).toContain("uprn?: Uprn");
  });

  it("an absolute $id in $ref: nothing is downloaded, the name is used", async () => {
    expect(
      await declared({
        B: { type: "object", properties: { a: { $ref: ref("A") } } },
        A: { type: "string" },
      }),
    ).toContain("a?: A");
  });

  it("minItems and maxItems: no unions of tuples", async () => {
    expect(
      await declared({ A: { type: "array", items: { type: "string" }, minItems: 1, maxItems: 3 } }),
    ).toContain("export type A = string[]");
  });

  it.each([
    [{}, "Row | { [k: string]: unknown } | unknown[] | string | number | boolean | null"],
    [{ type: "object" }, "Row | { [k: string]: unknown }"],
  ])("a row of a batch, %j: its type, or anything", async (kind, type) => {
    const row = { ...kind, "x-localo-row": { $ref: ref("Row") } };
    const code = await declared({
      Batch: { type: "object", properties: { rows: { type: "array", items: row } } },
      Row: { type: "object", required: ["a"], properties: { a: { type: "string" } } },
    });
    expect(code).toContain(`rows?: (${type})[]`);
  });

  it("a title on a property: no type of its own, and no name of a global is shadowed", async () => {
    const code = await declared({
      A: {
        type: "object",
        properties: {
          date: {
            title: "Date",
            type: "object",
            properties: { error: { title: "Error", type: "string" } },
          },
        },
      },
    });
    expect(code).not.toMatch(/interface Date|type Date|Error/);
  });

  it("recursion: a type refers to itself by its name", async () => {
    expect(
      await declared({
        Tree: {
          type: "object",
          properties: { children: { type: "array", items: { $ref: ref("Tree") } } },
        },
      }),
    ).toContain("children?: Tree[]");
  });

  it("a list of a union: the union is in parentheses", async () => {
    const item = { oneOf: [{ $ref: ref("A") }, { $ref: ref("B") }] };
    const code = await declared({
      A: { type: "string" },
      B: { type: "number" },
      C: { type: "array", items: item },
    });
    expect(code).toContain("export type C = (A | B)[]");
  });

  it("a comment that would end the JSDoc early", async () => {
    const { code } = await emit([typeOf("A", { type: "string", description: "Either */ or" })]);
    expect(typeErrors(code)).toEqual([]);
  });
});

describe("types of other packages", () => {
  it("are imported, not written again", async () => {
    const uprn = typeOf("Uprn", { type: "string" }, { packageName: "@localo/core" });
    const { code, imports } = await emit(
      [typeOf("A", { type: "object", properties: { uprn: { $ref: ref("Uprn") } } })],
      [uprn],
    );
    expect(imports.get("@localo/core")).toEqual(["Uprn"]);
    expect(code).not.toContain("export type Uprn");
  });
});

describe("code lists", () => {
  const list = {
    type: "string",
    "x-extensible-enum": ["food", "glass"],
    "x-localo-list": "extensible",
  };

  it("offers the known codes and takes any other", async () => {
    const { code } = await emit([typeOf("Stream", list)]);
    expect(
      typeErrors(`${code}
        const known: KnownStream = "food"; const other: Stream = "hovercraft";
        // @ts-expect-error
        const wrong: KnownStream = "hovercraft";
        export { known, other, wrong }`),
    ).toEqual([]);
  });

  it("takes the known codes alone in the input form", async () => {
    const output = typeOf("Stream", list);
    const input = typeOf(
      "StreamInput",
      { ...list, enum: ["food", "glass"] },
      { form: "input", file: output.file },
    );
    const { code } = await emit([output, input]);
    expect(code.replace(/\s+/g, " ")).toContain("export type StreamInput = KnownStream");
  });
});

describe("two forms", () => {
  it("that look alike in TypeScript are one type and its alias", async () => {
    const output = typeOf("Address", { type: "object", properties: { line1: { type: "string" } } });
    const input = typeOf(
      "AddressInput",
      { ...output.schema, additionalProperties: false },
      { form: "input", file: output.file },
    );
    const { code } = await emit([output, input]);
    expect(code).toContain("export type AddressInput = Address;");
  });
});

describe("a discriminated union", () => {
  const branch = (view: string, more: Record<string, JsonSchema>) => ({
    type: "object",
    required: ["view", "id", ...Object.keys(more)],
    properties: { view: { const: view }, id: { type: "string" }, ...more },
  });
  const union = {
    type: "object",
    required: ["view", "id"],
    properties: { view: { type: "string" }, id: { type: "string" } },
    oneOf: [
      { $ref: ref("Public") },
      { $ref: ref("Resident") },
      { properties: { view: { not: { enum: ["public", "resident"] } } }, required: ["view"] },
    ],
  };

  it("narrows, and leaves its base for a kind that is not known yet", async () => {
    const { code, imports } = await emit([
      typeOf("Public", branch("public", {})),
      typeOf("Resident", branch("resident", { assisted: { type: "boolean" } })),
      typeOf("PropertyService", union),
    ]);
    expect(imports.get("@localo/runtime")).toEqual(["UnknownCode"]);
    const use = `
      export function read(service: PropertyService): string | boolean {
        if (service.view === "resident") return service.assisted;
        // @ts-expect-error only a resident's service says so
        service.assisted;
        if (service.view === "public") { const narrowed: Public = service; return narrowed.id; }
        const kind: string = service.view;
        return kind + service.id;
      }`;
    expect(typeErrors(`${use}\n${code}`)).toEqual([]);
  });
});
