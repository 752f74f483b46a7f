import { compile } from "json-schema-to-typescript";
import type { JsonSchema } from "../../load/schema.js";
import type { Model, ModelType } from "../../model/model.js";
import { jsDoc } from "../shared/js-doc.js";
import { knownName } from "../shared/known-name.js";
import { normalise } from "./normalise.js";

/** TypeScript declarations of a domain's types, and what they need from elsewhere. */
export interface TypeDeclarations {
  /** `export interface Collection {…}` …, one for each type. */
  readonly code: string;
  /** Names of imported types, by package. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  /** The exported names, {@link knownName | unions of known codes} included. */
  readonly names: readonly string[];
}

const options = {
  additionalProperties: false,
  bannerComment: "",
  declareExternallyReferenced: false,
  format: false,
  ignoreMinAndMaxItems: false,
  strictIndexSignatures: false,
} as const;

/** The declarations of all types of a model. A type of another package is imported, never written again. */
export async function emitTypes(model: Model): Promise<TypeDeclarations> {
  const same = await sameInBothForms(model);
  const used = new Set<string>();
  const nameOf = (id: string) => {
    const type = same.get(id) ?? model.byId.get(id);
    if (type === undefined) throw new Error(`No type for ${id}`);
    used.add(type.id);
    return type.name;
  };
  const blocks: string[] = [];
  const names: string[] = [];
  for (const type of model.types) {
    const plain = same.get(type.id);
    if (isExtensibleList(type)) {
      // The union of known codes is declared once, beside the list's plain name.
      if (type.name === type.file.typeName) names.push(knownName(type.name));
    }
    names.push(type.name);
    blocks.push(plain === undefined ? await declare(type, nameOf) : alias(type, plain));
  }
  const imports = new Map<string, string[]>();
  for (const type of model.imported) {
    if (!used.has(type.id)) continue;
    imports.set(type.packageName, [...(imports.get(type.packageName) ?? []), type.name]);
  }
  const code = blocks.join("\n");
  if (/\bUnknownCode\b/.test(code)) imports.set("@localo/runtime", ["UnknownCode"]);
  return { code, imports, names };
}

async function declare(type: ModelType, nameOf: (id: string) => string): Promise<string> {
  if (isExtensibleList(type)) return declareList(type);
  const body: JsonSchema = { ...normalise(type.schema, { nameOf }), title: type.name };
  const text = await compile(body as Parameters<typeof compile>[0], type.name, options);
  return `${indented(text.trim())}\n`;
}

/** The generator leaves its text flush left unless it runs a formatter, which takes 20 times as long. */
function indented(text: string): string {
  let depth = 0;
  return text
    .split("\n")
    .map((line) => {
      const comment = /^\s*(\/\*\*|\*)/.test(line);
      if (!comment && /^[}\])]/.test(line)) depth--;
      const space = line.startsWith(" *") ? " " : "";
      const result = line.trim() === "" ? "" : "  ".repeat(depth) + space + line.trim();
      if (!comment && /[{[(]$/.test(line)) depth++;
      return result;
    })
    .join("\n");
}

/**
 * An extensible or open code list: the known codes complete in an editor, and any other string is
 * accepted too. The input form of an extensible list takes the known codes alone.
 */
function declareList(type: ModelType): string {
  const { schema, file } = type;
  const codes = schema["x-extensible-enum"] as readonly string[];
  const known = knownName(file.typeName);
  const description = String(schema.description ?? "");
  const union =
    codes.length === 0 ? "never" : codes.map((code) => `\n  | ${JSON.stringify(code)}`).join("");
  const declared = `${jsDoc([`The ${file.typeName} codes that this version knows.`])}export type ${known} =${union === "never" ? " never" : union};\n`;
  const body = "enum" in schema ? known : `${known} | (string & {})`;
  const own = `${jsDoc([description])}export type ${type.name} = ${body};\n`;
  return type.name === file.typeName ? `${declared}\n${own}` : own;
}

function alias(type: ModelType, plain: ModelType): string {
  const description = `${plain.name} as a request holds it: the validator takes no unknown property and no unknown code.`;
  return `${jsDoc([description])}export type ${type.name} = ${plain.name};\n`;
}

function isExtensibleList(type: ModelType): boolean {
  return Array.isArray(type.schema["x-extensible-enum"]);
}

/**
 * The input forms whose TypeScript is that of the output form, by `$id`: closed and open objects
 * look alike, and two names for one shape would only be in the reader's way. Found by taking all to
 * be the same and dropping those that are not until nothing changes.
 */
async function sameInBothForms(model: Model): Promise<Map<string, ModelType>> {
  const all = [...model.types, ...model.imported];
  const plainOf = new Map(
    all.filter((type) => type.name === type.file.typeName).map((type) => [type.file.id, type]),
  );
  const same = new Map<string, ModelType>();
  for (const type of all) {
    const plain = plainOf.get(type.file.id);
    if (type.form === "input" && plain !== undefined && plain !== type) same.set(type.id, plain);
  }
  for (let changed = true; changed; ) {
    changed = false;
    const nameOf = (id: string) => (same.get(id) ?? model.byId.get(id))?.name ?? id;
    for (const [id, plain] of same) {
      const type = model.byId.get(id);
      if (type === undefined) continue;
      const [mine, theirs] = await Promise.all([declare(type, nameOf), declare(plain, nameOf)]);
      if (mine.replaceAll(type.name, plain.name) === theirs) continue;
      same.delete(id);
      changed = true;
    }
  }
  return same;
}
