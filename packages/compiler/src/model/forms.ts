import type { Diagnostic } from "../diagnostic.js";
import type { Domain, SchemaFile, Workspace } from "../load/domain.js";
import { targetId } from "../load/references.js";
import { schemasByName, walk } from "../load/schema.js";
import { type DeriveContext, derive, extensibleTag } from "./derive.js";
import type { Direction, ModelType } from "./model.js";

/** The source schemas that a domain's operations name, by direction. */
export interface Roots {
  readonly input: ReadonlySet<string>;
  readonly output: ReadonlySet<string>;
}

/** All types of all loaded domains, in their forms. */
export interface Forms {
  /** By derived `$id`. */
  readonly byId: ReadonlyMap<string, ModelType>;
  /** The form in which a source schema travels in a direction. */
  typeOf(sourceId: string, direction: Direction): ModelType;
}

/**
 * Decides which forms each schema has and derives them.
 * @param roots what the operations of each domain name; a domain without operations is a library:
 *   its types travel both ways unless they say otherwise (`x-localo-direction`)
 */
export function deriveForms(
  workspace: Workspace,
  roots: ReadonlyMap<string, Roots>,
  diagnostics: Diagnostic[],
): Forms {
  const differs = schemasThatDiffer(workspace.byId);
  const directions = directionsOf(workspace, roots, diagnostics);
  const formsOf = new Map<string, { input: ModelType; output: ModelType }>();
  const byId = new Map<string, ModelType>();
  const planned = [...workspace.byId.values()].map((file) => ({
    file,
    names: namesOf(file, directions, differs),
  }));
  const idIn = new Map(planned.map(({ file, names }) => [file.id, names]));

  for (const { file, names } of planned) {
    const make = (direction: Direction): ModelType => {
      const context: DeriveContext = {
        direction,
        idOf: (id) => idIn.get(id)?.[direction].id ?? id,
        sourceOf: (id) => workspace.byId.get(id)?.schema,
      };
      const { $schema, $id: _, ...rest } = derive(file.schema, file.id, context);
      const { name, id } = names[direction];
      return {
        name,
        id,
        form: names.single && names.form === undefined ? "both" : (names.form ?? direction),
        packageName: `@localo/${file.domain}`,
        file,
        schema: { $schema, $id: id, ...rest },
      };
    };
    const output = make(names.form ?? "output");
    const input = names.single ? output : make("input");
    formsOf.set(file.id, { input, output });
    byId.set(output.id, output).set(input.id, input);
  }
  return {
    byId,
    typeOf(sourceId, direction) {
      const forms = formsOf.get(sourceId);
      if (forms === undefined) throw new Error(`No schema ${sourceId} was loaded`);
      return forms[direction];
    },
  };
}

interface FormNames {
  readonly input: { readonly name: string; readonly id: string };
  readonly output: { readonly name: string; readonly id: string };
  /** There is one form only. */
  readonly single: boolean;
  /** The one direction in which the type travels, where forms differ and it travels one way. */
  readonly form: Direction | undefined;
}

/** What the forms of a schema are called. */
export function namesOf(
  file: SchemaFile,
  directions: ReadonlyMap<string, ReadonlySet<Direction>>,
  differs: ReadonlySet<string>,
): FormNames {
  const plain = { name: file.typeName, id: file.id };
  const travels = directions.get(file.id) ?? new Set();
  if (!differs.has(file.id)) return { input: plain, output: plain, single: true, form: undefined };
  if (travels.size === 1) {
    const [form] = travels;
    return { input: plain, output: plain, single: true, form };
  }
  const input = {
    name: `${file.typeName}Input`,
    id: file.id.replace(/\.schema\.json$/, ".input.schema.json"),
  };
  return { input, output: plain, single: false, form: undefined };
}

/** The schemas whose input form is not their output form: greatest set closed under reference. */
export function schemasThatDiffer(byId: Workspace["byId"]): Set<string> {
  const found = new Set<string>();
  const sourceOf = (id: string) => byId.get(id)?.schema;
  const itself = (file: SchemaFile) =>
    [...walk(file.schema)].some(
      ({ schema }) =>
        (Object.keys(schemasByName(schema, "properties")).length > 0 &&
          !("additionalProperties" in schema)) ||
        schema["x-localo-list"] === "extensible" ||
        extensibleTag(schema, file.id, { direction: "output", idOf: (id) => id, sourceOf }) !==
          undefined,
    );
  for (const file of byId.values()) if (itself(file)) found.add(file.id);
  for (let grew = true; grew; ) {
    grew = false;
    for (const file of byId.values()) {
      if (found.has(file.id)) continue;
      if (!references(file).some((id) => found.has(id))) continue;
      found.add(file.id);
      grew = true;
    }
  }
  return found;
}

/** The `$id`s that a file refers to. */
export function references(file: SchemaFile): string[] {
  return [...walk(file.schema)].flatMap(({ schema }) => targetId(schema.$ref, file.id) ?? []);
}

/** The directions in which each schema travels: what the operations reach, and what a type says itself. */
export function directionsOf(
  workspace: Workspace,
  roots: ReadonlyMap<string, Roots>,
  diagnostics: Diagnostic[],
): Map<string, Set<Direction>> {
  const directions = new Map<string, Set<Direction>>();
  const domains: Domain[] = [workspace.domain, ...workspace.others.values()];
  for (const domain of domains) {
    const own = new Map(domain.schemas.map((file) => [file.id, new Set<Direction>()]));
    const named = roots.get(domain.name);
    for (const direction of ["input", "output"] as const) {
      for (const id of reach(workspace, named?.[direction] ?? new Set()))
        own.get(id)?.add(direction);
    }
    for (const file of domain.schemas) {
      const travels = own.get(file.id) ?? new Set<Direction>();
      const said = file.schema["x-localo-direction"];
      if (said === "input" || said === "output") {
        const other = said === "input" ? "output" : "input";
        if (travels.has(other)) {
          const message = `An operation uses this type in a ${other === "input" ? "request" : "response"}, but it says that it travels as ${said} only. Take x-localo-direction out, or use another type there.`;
          diagnostics.push(file.source.at(["x-localo-direction"], "direction", message));
        }
        travels.clear();
        travels.add(said);
      } else if (travels.size === 0) {
        travels.add("input").add("output");
      }
      directions.set(file.id, travels);
    }
  }
  reportWrongWay(workspace, directions, diagnostics);
  return directions;
}

/** A type that refers to one which may only travel the other way. */
function reportWrongWay(
  workspace: Workspace,
  directions: ReadonlyMap<string, ReadonlySet<Direction>>,
  diagnostics: Diagnostic[],
): void {
  for (const file of workspace.domain.schemas) {
    for (const { path, schema } of walk(file.schema)) {
      const id = targetId(schema.$ref, file.id);
      const target = id === undefined ? undefined : workspace.byId.get(id);
      const only = target?.schema["x-localo-direction"];
      if (target === undefined || (only !== "input" && only !== "output")) continue;
      for (const direction of directions.get(file.id) ?? []) {
        if (direction === only) continue;
        const [may, here] =
          only === "input" ? ["requests", "responses"] : ["responses", "requests"];
        const message = `${target.typeName} may only stand in ${may}, and ${file.typeName} is used in ${here}. Refer to another type here.`;
        diagnostics.push(file.source.at([...path, "$ref"], "direction", message));
      }
    }
  }
}

/** Everything that a set of schemas refers to, and the set itself. */
function reach(workspace: Workspace, roots: ReadonlySet<string>): Set<string> {
  const reached = new Set<string>();
  const pending = [...roots];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const file = workspace.byId.get(id);
    if (file !== undefined) pending.push(...references(file));
  }
  return reached;
}
