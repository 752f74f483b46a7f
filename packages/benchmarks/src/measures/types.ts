import { execFile } from "node:child_process";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { names } from "../names.js";
import { folder, root } from "../places.js";

/** What the compiler does more than for a file that declares the types that it uses itself. */
export interface TypeCost {
  readonly instantiations: number;
  /** The time of checking, in milliseconds. */
  readonly check: number;
}

/** How a consumer comes by the types. The schemas of the libraries are declarations, as in a package. */
const imports: { readonly [library: string]: readonly string[] } = {
  Localo: [`import type { ${names.join(", ")} } from "@localo/waste";`],
  zod: inferred(`import type { infer as Infer } from "zod";`, "zod", "Infer<typeof schemas.$>"),
  valibot: inferred(
    `import type { InferOutput } from "valibot";`,
    "valibot",
    "InferOutput<typeof schemas.$>",
  ),
  arktype: inferred("", "arktype", "typeof schemas.$.infer"),
};

function inferred(first: string, library: string, type: string): string[] {
  return [
    first,
    `import type * as schemas from "./${library}/ten.js";`,
    ...names.map((name) => `type ${name} = ${type.replace("$", name)};`),
  ];
}

/** Looks at members of all ten types, so that the compiler has to work them out. */
const use = `
export const report: MissedCollectionReport = {
  uprn: "990000000001",
  collection: { collectionId: "col-1" },
  contact: { email: "maeve.quigley@example.com" },
};
export const request: ContainerRequest = {
  uprn: "990000000001",
  lines: [{ typeId: "bin-240", action: "replace", quantity: 1, reason: "stolen" }],
  contact: { phone: "+441632960001" },
};
export const choice = (it: CollectionChoiceInput) => [it.collectionId, it.serviceId, it.date];
export const place = (it: StreetLocationInput) => [it.coordinates?.latitude, it.usrn];
export const line = (it: ContainerRequestLine) => \`\${it.quantity} \${it.typeId}\`;
export const street = (it: StreetReport) => [it.category, it.location.usrn, it.contact?.address];
export const days = (it: CollectionPage) => it.items.map((item: Collection) => [item.date, item.state]);
export const items = (it: BulkyQuoteRequest) => it.lines.map((line) => [line.code, line.quantity]);
export const booking = (it: BulkyBookingRequest) => [it.slotId, it.notes, it.contact.email];
`;

/** Declared in the file itself, as far as they are used: checking the file costs this much in any case. */
const declared = `
interface Contact { email?: string; phone?: string; address?: object }
interface CollectionChoiceInput { collectionId?: string; serviceId?: string; date?: string }
interface MissedCollectionReport { uprn: string; collection: CollectionChoiceInput; contact: Contact }
interface ContainerRequestLine { typeId: string; action: string; quantity: number; reason: string }
interface ContainerRequest { uprn: string; lines: ContainerRequestLine[]; contact: Contact }
interface StreetLocationInput { coordinates?: { latitude: number }; usrn?: string }
interface StreetReport { category: string; location: StreetLocationInput; contact?: Contact }
interface Collection { date: string; state: string }
interface CollectionPage { items: Collection[] }
interface BulkyQuoteRequest { uprn: string; lines: { code: string; quantity: number }[] }
interface BulkyBookingRequest { slotId: string; notes?: string; contact: Contact }
`;

/** The libraries whose types are measured. */
export const typedLibraries = Object.keys(imports);

/**
 * What it costs the compiler to import and use the types, library by library.
 * @param rounds how often each file is compiled; the time is the least, as other work only adds to it
 */
export async function typeCosts(rounds: number): Promise<Map<string, TypeCost>> {
  const work = join(folder, "dist/types");
  await rm(work, { recursive: true, force: true });
  await declare(work);
  const files = { declared: declared + use, ...mapped(imports, (lines) => lines.join("\n") + use) };
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(work, `${name}.ts`), text);
    await writeFile(join(work, `${name}.json`), project([`${name}.ts`], { noEmit: true }));
  }
  const found = new Map<string, TypeCost[]>(Object.keys(files).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, costs] of found) costs.push(await compile(work, name));
  }
  const least = (name: string): TypeCost => {
    const costs = found.get(name) ?? [];
    const [first] = costs;
    return {
      instantiations: first?.instantiations ?? Number.NaN,
      check: Math.min(...costs.map(({ check }) => check)),
    };
  };
  const base = least("declared");
  return new Map(
    typedLibraries.map((name) => {
      const { instantiations, check } = least(name);
      return [
        name,
        { instantiations: instantiations - base.instantiations, check: check - base.check },
      ];
    }),
  );
}

/** Declarations of the libraries' schemas. */
async function declare(work: string): Promise<void> {
  await mkdir(work, { recursive: true });
  const libraries = ["zod", "valibot", "arktype"];
  for (const library of libraries) {
    await cp(join(folder, "src/schemas", library), join(work, "src", library), { recursive: true });
  }
  const options = { noEmit: false, declaration: true, emitDeclarationOnly: true };
  const files = libraries.map((library) => `src/${library}/ten.ts`);
  const paths = { rootDir: "src", outDir: "." };
  await writeFile(join(work, "declare.json"), project(files, { ...options, ...paths }));
  await tsc(work, "declare");
}

function project(files: readonly string[], options: object): string {
  const compilerOptions = { ...options, incremental: false };
  return JSON.stringify({ extends: join(root, "tsconfig.base.json"), compilerOptions, files });
}

async function compile(work: string, name: string): Promise<TypeCost> {
  const script = join(folder, "src/measures/check-project.mjs");
  return JSON.parse(await run(work, script, join(work, `${name}.json`))) as TypeCost;
}

async function tsc(work: string, name: string): Promise<void> {
  await run(work, join(root, "node_modules/typescript/bin/tsc"), "-p", `${name}.json`);
}

async function run(work: string, ...args: readonly string[]): Promise<string> {
  try {
    return (await promisify(execFile)(process.execPath, args, { cwd: work })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${args.join(" ")}: ${stdout}${stderr}`);
  }
}

function mapped<T, U>(
  record: { readonly [name: string]: T },
  map: (value: T) => U,
): { [name: string]: U } {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
