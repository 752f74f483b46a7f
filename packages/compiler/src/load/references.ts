import type { Diagnostic } from "../diagnostic.js";
import type { SchemaFile, Workspace } from "./domain.js";
import { lastSegment } from "./names.js";
import { nearestName } from "./nearest-name.js";
import {
  inPlace,
  isSchema,
  type JsonSchema,
  schemaList,
  schemasByName,
  strings,
  walk,
} from "./schema.js";

/**
 * The absolute `$id` that a `$ref` in a file leads to. `undefined` where it cannot be read as a
 * reference to a whole schema.
 */
export function targetId(ref: unknown, base: string): string | undefined {
  if (typeof ref !== "string" || !URL.canParse(ref, base)) return undefined;
  const { href, hash } = new URL(ref, base);
  return hash === "" ? href.replace(/#$/, "") : undefined;
}

/** Every `$ref` of the domain that leads nowhere. */
export function danglingReferences(workspace: Workspace): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const file of workspace.domain.schemas) {
    for (const { path, schema } of walk(file.schema)) {
      if (!("$ref" in schema)) continue;
      const target = targetId(schema.$ref, file.id);
      if (target !== undefined && workspace.byId.has(target)) continue;
      const near = target === undefined ? undefined : nearest(target, [...workspace.byId.keys()]);
      const hint =
        near === undefined
          ? "Refer to a whole schema file by its place or its $id."
          : `Did you mean ${near}?`;
      found.push(
        file.source.at(
          [...path, "$ref"],
          "ref-target",
          `${JSON.stringify(schema.$ref)} leads nowhere. ${hint}`,
        ),
      );
    }
  }
  return found;
}

/** The candidate whose file name is the target's, or nearly so. */
function nearest(target: string, candidates: readonly string[]): string | undefined {
  const byName = new Map(candidates.map((id) => [lastSegment(id), id]));
  const name = lastSegment(target);
  return byName.get(name) ?? byName.get(nearestName(name, byName.keys()) ?? "");
}

/**
 * Schemas that refer back to themselves in such a way that no finite value can satisfy them, or that
 * a validator would never finish: each is reported once, with the way round.
 */
export function endlessCycles(workspace: Workspace): Diagnostic[] {
  const finite = finiteSchemas(workspace);
  const found: Diagnostic[] = [];
  // In other domains too: their forms are derived here as well, and that would never end.
  for (const file of workspace.byId.values()) {
    const loop = inPlaceLoop(file, workspace);
    if (loop !== undefined) {
      const message = `This schema is defined by itself (${loop.join(" → ")}): a check of it would never end. Refer to it from a property or from items.`;
      found.push(file.source.at([], "endless-cycle", message));
    } else if (!finite.has(file.id) && ownCycle(file, workspace, finite)) {
      const message =
        "No value can satisfy this schema: what it requires leads back to itself without end. Make a property of the cycle optional, or allow an empty list.";
      found.push(file.source.at([], "endless-cycle", message));
    }
  }
  return found;
}

/** The `$id`s of the schemas that some finite value can satisfy, as far as cycles go (least fixed point). */
function finiteSchemas(workspace: Workspace): Set<string> {
  const finite = new Set<string>();
  let grew = true;
  while (grew) {
    grew = false;
    for (const file of workspace.byId.values()) {
      if (finite.has(file.id) || !canBeFinite(file.schema, file.id, finite)) continue;
      finite.add(file.id);
      grew = true;
    }
  }
  return finite;
}

function canBeFinite(schema: JsonSchema, base: string, finite: ReadonlySet<string>): boolean {
  const holds = (part: JsonSchema) => canBeFinite(part, base, finite);
  if ("$ref" in schema) {
    const target = targetId(schema.$ref, base);
    if (target !== undefined && !finite.has(target)) return false;
  }
  if (!schemaList(schema, "allOf").every(holds)) return false;
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = schemaList(schema, keyword);
    if (branches.length > 0 && !branches.some(holds)) return false;
  }
  const properties = schemasByName(schema, "properties");
  const mustBeObject = schema.type === "object";
  const mustBeArray = schema.type === "array";
  if (
    mustBeObject &&
    !strings(schema, "required").every(
      (name) => properties[name] === undefined || holds(properties[name]),
    )
  ) {
    return false;
  }
  const least = typeof schema.minItems === "number" ? schema.minItems : 0;
  if (mustBeArray && least > 0) {
    const prefix = schemaList(schema, "prefixItems");
    if (!prefix.slice(0, least).every(holds)) return false;
    if (least > prefix.length && isSchema(schema.items) && !holds(schema.items)) return false;
  }
  return true;
}

/** Whether a schema that is not finite is so through a cycle of its own, not only through one that it refers to. */
function ownCycle(file: SchemaFile, workspace: Workspace, finite: ReadonlySet<string>): boolean {
  const reached = new Set<string>();
  const visit = (id: string): boolean => {
    const target = workspace.byId.get(id);
    if (target === undefined) return false;
    for (const { schema } of walk(target.schema)) {
      const next = targetId(schema.$ref, id);
      if (next === file.id) return true;
      if (next === undefined || finite.has(next) || reached.has(next)) continue;
      reached.add(next);
      if (visit(next)) return true;
    }
    return false;
  };
  return visit(file.id);
}

/** The type names on a way from a schema to itself that never steps into a member, or `undefined`. */
function inPlaceLoop(start: SchemaFile, workspace: Workspace): string[] | undefined {
  const seen = new Set<string>();
  const visit = (file: SchemaFile): string[] | undefined => {
    for (const id of inPlaceReferences(file.schema, file.id)) {
      if (id === start.id) return [file.typeName, start.typeName];
      const next = workspace.byId.get(id);
      if (next === undefined || seen.has(id)) continue;
      seen.add(id);
      const rest = visit(next);
      if (rest !== undefined) return [file.typeName, ...rest];
    }
    return undefined;
  };
  return visit(start);
}

/** What a schema refers to for the same value. */
function inPlaceReferences(schema: JsonSchema, base: string): string[] {
  return [...inPlace(schema)].flatMap(({ $ref }) => targetId($ref, base) ?? []);
}
