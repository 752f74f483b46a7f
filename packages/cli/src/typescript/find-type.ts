import { nearestName } from "@localo/compiler";
import type { Declaration, Type, Symbol as TypeSymbol } from "typescript";
import { UsageError } from "../usage-error.js";
import type { TypeFile } from "./open-file.js";

/** Names that are listed where no near one is found. */
const LISTED = 10;

/**
 * A type that a file exports or declares.
 * @throws UsageError where there is none of the name, or it is a generic without its arguments
 */
export function findType(file: TypeFile, name: string): Type {
  const known = typesIn(file);
  const symbol = known.get(name);
  if (symbol === undefined) throw noType(file, name, [...known.keys()]);
  if ((symbol.declarations ?? []).some(isGeneric)) {
    throw new UsageError(
      `${name} takes type arguments. Name an alias that gives them, like: type Mine = ${name}<string>;`,
    );
  }
  return file.checker.getDeclaredTypeOfSymbol(symbol);
}

function isGeneric(declaration: Declaration): boolean {
  return "typeParameters" in declaration && declaration.typeParameters !== undefined;
}

/** Exported types by name, those that are exported from elsewhere too, and declared ones. */
function typesIn({ tools: { ts }, checker, source }: TypeFile): Map<string, TypeSymbol> {
  const found = new Map<string, TypeSymbol>();
  const add = (symbol: TypeSymbol) => {
    const target =
      (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
    if ((target.flags & ts.SymbolFlags.Type) !== 0) found.set(symbol.name, target);
  };
  for (const symbol of checker.getSymbolsInScope(source, ts.SymbolFlags.Type)) {
    if (symbol.declarations?.some((each) => each.getSourceFile() === source)) add(symbol);
  }
  const module = checker.getSymbolAtLocation(source);
  if (module !== undefined) for (const symbol of checker.getExportsOfModule(module)) add(symbol);
  return found;
}

function noType({ name: file }: TypeFile, name: string, known: readonly string[]): UsageError {
  const near = nearestName(name, known);
  const all = [...known].sort();
  const more = all.length > LISTED ? ` and ${all.length - LISTED} more` : "";
  const hint =
    near !== undefined
      ? `Did you mean ${near}?`
      : all.length === 0
        ? "It has no types."
        : `Its types are: ${all.slice(0, LISTED).join(", ")}${more}.`;
  return new UsageError(`There is no type ${name} in ${file}. ${hint}`);
}
