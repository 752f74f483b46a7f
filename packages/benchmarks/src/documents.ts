import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Name } from "./names.js";
import { root } from "./places.js";

/** A message and the schema that it must fit. */
export interface Message {
  readonly name: Name;
  readonly text: string;
}

/** A JSON object, to be changed. */
type Members = { [name: string]: unknown };

const examples: { readonly [name in Name]?: string } = {
  CollectionChoiceInput: "collection-choice",
  StreetLocationInput: "street-location",
};

/** An example's folder: the schema's name in small letters. */
function exampleFolder(name: Name): string {
  const folder = examples[name] ?? name.replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`);
  return join(root, "schemas/waste/examples", folder.toLowerCase());
}

/** The repository's examples of a schema, by file name. */
export function examplesOf(name: Name, kind: "valid" | "invalid"): Map<string, string> {
  const folder = join(exampleFolder(name), kind);
  const files = readdirSync(folder).filter(
    (file) => file.endsWith(".json") && file !== "expected.json",
  );
  return new Map(files.sort().map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

function example(name: Name, file = "full.json"): Members {
  const text = examplesOf(name, "valid").get(file);
  if (text === undefined) throw new Error(`${name} has no example ${file}`);
  return JSON.parse(text) as Members;
}

/** Twenty collections: the examples in turn, each with its own id. */
function collectionPage(): Members {
  const collections = [...examplesOf("Collection", "valid").values()];
  const items = Array.from({ length: 20 }, (_, index) => {
    const item = JSON.parse(collections[index % collections.length] ?? "{}") as Members;
    return { ...item, id: `${item.id}-${index + 1}` };
  });
  return { items, nextCursor: "eyJhZnRlciI6ImNvbC0yMCJ9" };
}

/**
 * What passes between a resident's site and a council in a visit: a report or request of each of
 * four kinds, and a page of twenty collections. All are examples of the repository.
 */
function visit(): [Name, Members][] {
  return [
    ["MissedCollectionReport", example("MissedCollectionReport")],
    ["ContainerRequest", example("ContainerRequest")],
    ["StreetReport", example("StreetReport")],
    ["BulkyBookingRequest", example("BulkyBookingRequest")],
    ["CollectionPage", collectionPage()],
  ];
}

function messages(visited: readonly [Name, Members][]): Message[] {
  return visited.map(([name, value]) => ({ name, text: JSON.stringify(value) }));
}

/** Finds the member of a member: `at(report, "contact")`. */
function at(value: unknown, ...path: readonly (string | number)[]): Members {
  let found = value as Members;
  for (const step of path) found = found[step] as Members;
  return found;
}

/** The documents, all valid. */
export const validMessages: readonly Message[] = messages(visit());

/** The documents with one mistake each, of five kinds, that every library finds: none is a 31 November. */
export const messagesWithOneMistake: readonly Message[] = messages(
  visit().map(([name, value]) => {
    if (name === "MissedCollectionReport") at(value, "contact").email = "maeve.quigley";
    if (name === "ContainerRequest") at(value, "lines", 1).quantity = 0;
    if (name === "StreetReport") value.postcode = "AM1 1AA";
    if (name === "BulkyBookingRequest") delete value.slotId;
    if (name === "CollectionPage") at(value, "items", 10).originalDate = "2026-13-31";
    return [name, value];
  }),
);

/** The documents with three mistakes each, and a page with five. */
export const messagesWithMistakes: readonly Message[] = messages(
  visit().map(([name, value]) => {
    if (name === "MissedCollectionReport") {
      value.uprn = "UPRN 990000000001";
      value.containerlocation = value.containerLocation;
      at(value, "contact").email = "maeve.quigley";
    }
    if (name === "ContainerRequest") {
      at(value, "lines", 0).action = "delivr";
      delete at(value, "lines", 1).reason;
      at(value, "contact").phone = "01632 960001";
    }
    if (name === "StreetReport") {
      value.postcode = "AM1 1AA";
      value.description = "";
      at(value, "location", "coordinates").latitude = 512.371;
    }
    if (name === "BulkyBookingRequest") {
      value.slotId = 3;
      value.notes = "";
      at(value, "contact").preferredChannel = "letter";
    }
    if (name === "CollectionPage") {
      at(value, "items", 2).originalDate = "2026-13-31";
      at(value, "items", 6).revision = -1;
      delete at(value, "items", 10).state;
      at(value, "items", 13).precision = "week";
      at(value, "items", 18).label = "";
    }
    return [name, value];
  }),
);
