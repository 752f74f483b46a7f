import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";
import { editorSettings } from "./editor-settings.js";

const settings = fileURLToPath(new URL("../../../.vscode/settings.json", import.meta.url));

it("is what the repository has; `npx vitest run editor-settings -u` writes it", async () => {
  await expect(editorSettings()).toMatchFileSnapshot(settings);
});

/** VS Code's own language service, set up by the settings as VS Code does it. */
function editor() {
  const { "json.schemas": schemas } = JSON.parse(editorSettings()) as {
    "json.schemas": { url: string; schema: object }[];
  };
  const service = getLanguageService({
    schemaRequestService: (uri) => Promise.reject(new Error(`It asks for ${uri}.`)),
  });
  service.configure({ schemas: schemas.map(({ url, schema }) => ({ uri: url, schema })) });
  return service;
}

/** A document whose cursor is at `|`. */
function open(text: string) {
  const offset = text.indexOf("|");
  const uri = "file:///schemas/parking/permit.schema.json";
  const document = TextDocument.create(uri, "json", 1, text.replace("|", ""));
  return { document, position: document.positionAt(offset) };
}

async function complete(text: string) {
  const service = editor();
  const { document, position } = open(text);
  const list = await service.doComplete(document, position, service.parseJSONDocument(document));
  return list?.items ?? [];
}

const $schema = '"$schema": "https://json-schema.org/draft/2020-12/schema"';

it("offers the keywords of a schema, deep inside too, and says what each is for", async () => {
  for (const text of [
    `{ ${$schema}, | }`,
    `{ ${$schema}, "properties": { "vehicleId": { | } } }`,
    `{ ${$schema}, "oneOf": [{ "items": { | } }] }`,
  ]) {
    const items = await complete(text);
    const labels = items.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(["x-localo-sensitivity", "maxLength", "title"]));
    const offered = items.find(({ label }) => label === "x-localo-sensitivity");
    expect(offered?.documentation).toMatch(/^What the value says about a person\./);
  }
});

it("offers the values of a keyword", async () => {
  const labels = async (text: string) => (await complete(text)).map(({ label }) => label).sort();
  expect(await labels(`{ ${$schema}, "x-localo-sensitivity": | }`)).toEqual([
    '"credential"',
    '"criminal-offence"',
    '"financial"',
    '"personal"',
    '"special-category"',
  ]);
  expect(await labels(`{ ${$schema}, "x-localo-message": { | } }`)).toEqual(["cy", "en"]);
});

it("underlines what is wrong, and nothing in what is right", async () => {
  const service = editor();
  const messages = async (text: string) => {
    const { document } = open(text);
    const found = await service.doValidation(document, service.parseJSONDocument(document));
    return found.map(({ message }) => message);
  };
  const stream = new URL("../../../schemas/waste/codelists/stream.schema.json", import.meta.url);
  expect(await messages(readFileSync(stream, "utf8"))).toEqual([]);
  expect(await messages(`{ ${$schema}, "x-localo-sensitivity": "private" }`)).toEqual([
    expect.stringContaining('"special-category"'),
  ]);
  expect(await messages(`{ ${$schema}, "x-localo-sensitivty": "personal" }`)).toHaveLength(1);
});
