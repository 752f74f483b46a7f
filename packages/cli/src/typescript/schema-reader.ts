import type { Type, Symbol as TypeSymbol } from "typescript";
import { UsageError } from "../usage-error.js";
import type { TypeFile } from "./open-file.js";
import { type Schema, toDraft2020 } from "./to-draft-2020.js";
import { type NotJson, WIRE } from "./wire.js";

/** What {@link schemaReader} calls the type that is asked for: no name that TypeScript allows. */
const ROOT = "#root";

/** The parts of the generator that are mended. They are its own affair, hence the exact version. */
interface Generator {
  readonly allSymbols: Record<string, Type>;
  getSchemaForSymbol(name: string): object;
  getTypeDefinition(type: Type, ...more: unknown[]): Draft07;
  getClassDefinition(type: Type, definition: Draft07): Draft07;
  parseCommentsIntoDefinition(symbol: unknown, definition: Draft07, others: object): void;
}

type Draft07 = Record<string, unknown> & {
  properties?: Record<string, unknown>;
  required?: string[];
};

/**
 * Gives the JSON Schema (2020-12) of types, made by typescript-json-schema: what JSON each describes.
 * JSDoc tags (`@pattern`, `@maxLength`, `@format`) say what a type cannot. Mended are: a property that may
 * be `undefined` is optional; `Record<string, T>` says what its values are; what is not JSON is marked.
 * What it gives throws a UsageError where a type cannot be turned into a schema.
 */
export function schemaReader(file: TypeFile): (type: Type) => Schema {
  const generator = mended(file);
  return (type) => {
    generator.allSymbols[ROOT] = type;
    try {
      return toDraft2020(generator.getSchemaForSymbol(ROOT) as Schema);
    } catch (error) {
      const name = file.checker.typeToString(type);
      if (error instanceof RangeError)
        throw new UsageError(`${name} has no end: each part of it is a new type. Write it out.`);
      throw new UsageError(
        `${name} cannot be turned into a schema: ${(error as Error).message}. Write that part in another way.`,
      );
    }
  };
}

function mended(file: TypeFile): Generator {
  const { tools, program, checker, source } = file;
  const { ts } = tools;
  const built = tools.buildGenerator(program, { required: true, ignoreErrors: true }, [
    source.fileName,
  ]);
  if (built === null) throw new Error("typescript-json-schema gave nothing");
  const generator = built as unknown as Generator;
  const getTypeDefinition = generator.getTypeDefinition.bind(generator);
  const getClassDefinition = generator.getClassDefinition.bind(generator);

  generator.getTypeDefinition = (type, ...more) => {
    const isInUnion = more[6] === true;
    if (isNothing(type) && !isInUnion) return { not: {} };
    const kind = notJson(type);
    if (kind === undefined) return getTypeDefinition(type, ...more);
    const marked = { [WIRE]: kind };
    // What the property's comment says of it.
    if (more[2] !== undefined) generator.parseCommentsIntoDefinition(more[2], marked, {});
    return marked;
  };

  generator.getClassDefinition = (type, given) => {
    const definition = getClassDefinition(type, given);
    const properties = checker.getPropertiesOfType(type);
    const optional = new Set(properties.filter(mayBeUndefined).map(({ name }) => name));
    if (definition.required !== undefined) {
      definition.required = definition.required.filter((name) => !optional.has(name));
    }
    // Names that are symbols, not text.
    for (const name of Object.keys(definition.properties ?? {}))
      if (name.startsWith("__@")) {
        delete definition.properties?.[name];
        definition.required = definition.required?.filter((each) => each !== name) ?? [];
      }
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    if (index !== undefined && definition.additionalProperties === undefined)
      definition.additionalProperties = generator.getTypeDefinition(index.type);
    return definition;
  };
  return generator;

  function isNothing({ flags }: Type): boolean {
    return (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) !== 0;
  }

  function mayBeUndefined(property: TypeSymbol): boolean {
    if ((property.flags & ts.SymbolFlags.Optional) !== 0) return true;
    const type = checker.getTypeOfSymbol(property);
    return (type.isUnion() ? type.types : [type]).some(isNothing);
  }

  function notJson(type: Type): NotJson | undefined {
    if ((type.flags & ts.TypeFlags.BigIntLike) !== 0) return "bigint";
    if ((type.flags & ts.TypeFlags.ESSymbolLike) !== 0) return "symbol";
    if ((type.flags & ts.TypeFlags.Object) === 0) return undefined;
    if (type.getCallSignatures().length > 0) return "function";
    const isTemplate = checker
      .getIndexInfosOfType(type)
      .some(({ keyType }) => (keyType.flags & ts.TypeFlags.TemplateLiteral) !== 0);
    if (isTemplate) return "pattern-index";
    const symbol = type.getSymbol();
    const isBuiltIn = symbol?.declarations?.some((each) =>
      program.isSourceFileDefaultLibrary(each.getSourceFile()),
    );
    if (isBuiltIn !== true) return undefined;
    if (symbol?.name === "ReadonlyMap" || symbol?.name === "Map") return "Map";
    if (symbol?.name === "ReadonlySet" || symbol?.name === "Set") return "Set";
    return symbol?.name === "Date" ? "Date" : undefined;
  }
}
