import type { Model, ModelOperation } from "../../model/model.js";
import { jsDoc } from "../shared/js-doc.js";
import { problemCodes, serverUrl, successReader } from "../shared/operations.js";

/** The client of a domain, as code that stands in the same module as its types and validators. */
export interface ClientCode {
  readonly code: string;
  /** Names used, by the package that exports them; this package's own names are left out. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  readonly typeImports: ReadonlyMap<string, readonly string[]>;
}

/**
 * `WasteOperationTypes`, `WasteClient` and `createWasteClient`.
 * @returns `undefined` for a domain that has no operations
 */
export function emitClient(model: Model): ClientCode | undefined {
  if (model.operations.length === 0) return undefined;
  const { prefix } = model;
  const values = new Map<string, Set<string>>([
    ["@localo/runtime/client", new Set(["createClient"])],
  ]);
  const types = new Map<string, Set<string>>([
    ["@localo/runtime/client", new Set(["Client", "ClientOptions"])],
  ]);
  const note = (target: Map<string, Set<string>>, packageName: string, name: string) => {
    if (packageName === model.packageName) return;
    target.set(packageName, (target.get(packageName) ?? new Set()).add(name));
  };
  for (const { parameters, body, success, item } of model.operations) {
    for (const { type } of [...parameters, ...(body === undefined ? [] : [body])])
      note(types, type.packageName, type.name);
    if (item !== undefined) note(types, item.packageName, item.name);
    for (const { type } of success) {
      if (type === undefined) continue;
      note(types, type.packageName, type.name);
      note(values, type.packageName, type.name);
    }
  }
  const code = [
    jsDoc([`The operations of ${model.packageName}, as client and server see them.`]),
    `export type ${prefix}OperationTypes = {\n${model.operations.map(operationTypes).join("")}};\n\n`,
    jsDoc([
      `The codes of the problems that the operations answer; ${model.packageName}/problem-codes says what each means.`,
    ]),
    `export type ${prefix}ProblemCode =\n${problemCodes(model)
      .map((code) => `  | ${JSON.stringify(code)}`)
      .join("\n")};\n\n`,
    jsDoc([
      "A client of one council's API: a function for each operation. `safe` answers a result instead of throwing; `pages` goes through the pages of a list.",
    ]),
    `export interface ${prefix}Client extends Client<${prefix}OperationTypes> {}\n\n`,
    jsDoc([
      `A client of the API that a council serves at \`baseUrl\` (${serverUrl(model)} is added).`,
    ]),
    `export function create${prefix}Client(options: ClientOptions): ${prefix}Client {\n`,
    `  return createClient<${prefix}OperationTypes>(\n    {\n${model.operations.map(clientOperation).join("")}    },\n`,
    `    { ...options, baseUrl: options.baseUrl.replace(/\\/$/, "") + ${JSON.stringify(serverUrl(model))} },\n`,
    `    ${JSON.stringify(`${model.domain}/${model.version}`)},\n`,
    // Loaded by the first call that a hook is told of: a client without hooks does not carry it.
    '    () => import("./redact-arguments.js"),\n  );\n}\n',
  ].join("");
  return { code, imports: sorted(values), typeImports: sorted(types) };
}

function operationTypes(operation: ModelOperation): string {
  const { parameters, body, success, problems, item } = operation;
  const members = [
    ...parameters.map(({ name, required, description, deprecated, type }) => {
      const docs = jsDoc(
        [description, ...(deprecated ? ["@deprecated"] : [])].filter((line) => line !== ""),
        "      ",
      );
      return `${docs}      ${quoted(name)}${required ? "" : "?"}: ${type.name};\n`;
    }),
    ...(body === undefined ? [] : [`      body${body.required ? "" : "?"}: ${bodyType(body)};\n`]),
  ];
  const docs = jsDoc(
    [
      operation.summary,
      ...(operation.description === "" ? [] : ["", operation.description]),
      "",
      `\`${operation.method} ${operation.path}\``,
      ...(operation.deprecated ? ["@deprecated"] : []),
    ],
    "  ",
  );
  return [
    docs,
    `  ${operation.id}: {\n`,
    `    arguments: {${members.length === 0 ? "" : `\n${members.join("")}    `}};\n`,
    `    success: { ${success.map((answer) => `${answer.status}: ${successType(answer)}`).join("; ")} };\n`,
    `    problems: {\n${problems.map(problemLine).join("")}    };\n`,
    ...(item === undefined ? [] : [`    item: ${item.name};\n`]),
    "  };\n",
  ].join("");
}

function bodyType({ mediaType, type }: NonNullable<ModelOperation["body"]>): string {
  return mediaType === "multipart/form-data" ? `${type.name} & { file: File }` : type.name;
}

function successType({ type, mediaType }: ModelOperation["success"][number]): string {
  if (type !== undefined) return type.name;
  if (mediaType === undefined) return "undefined";
  return mediaType.startsWith("text/") ? "string" : "Blob";
}

function problemLine({ status, codes }: ModelOperation["problems"][number]): string {
  return `      ${status}: ${codes.length === 0 ? "never" : codes.map(({ code }) => JSON.stringify(code)).join(" | ")};\n`;
}

/** What `ClientOperation` of the runtime says: method, URI template, media type of a form; readers. */
function clientOperation({ id, method, path, parameters, body, success }: ModelOperation): string {
  const query = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  const template = query.length === 0 ? path : `${path}{?${query.join(",")}}`;
  const form = body?.mediaType === "multipart/form-data" ? [body.mediaType] : [];
  const request = [method, template, ...form].join(" ");
  const answers = success.map((answer) => `${answer.status}: ${successReader(answer)}`);
  return `      ${id}: [${JSON.stringify(request)}, { ${answers.join(", ")} }],\n`;
}

function quoted(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

function sorted(names: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  return new Map([...names].map(([packageName, set]) => [packageName, [...set].sort()]));
}
