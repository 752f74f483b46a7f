import type { JsonSchema } from "../../load/schema.js";
import type {
  Model,
  ModelOperation,
  ModelParameter,
  ModelProblemCode,
  ModelType,
} from "../../model/model.js";
import { importLines } from "../shared/imports.js";
import { jsDoc } from "../shared/js-doc.js";
import { serverUrl, successReader } from "../shared/operations.js";

/**
 * The module of the server contract: `WasteOperations`, `wasteOperations` and `createWasteHandler`.
 * @param typesModule where this domain's types and validators are: `./index.js`
 * @returns `undefined` for a domain that has no operations
 */
export function emitServer(model: Model, typesModule: string): string | undefined {
  if (model.operations.length === 0) return undefined;
  const { prefix } = model;
  const values = new Map<string, Set<string>>();
  const use = (packageName: string, name: string) => {
    const from = packageName === model.packageName ? typesModule : packageName;
    values.set(from, (values.get(from) ?? new Set()).add(name));
  };
  const useType = (type: ModelType | undefined) => {
    if (type !== undefined) use(type.packageName, type.name);
  };
  for (const { parameters, body, success } of model.operations) {
    for (const { type, normaliser } of parameters) {
      useType(type);
      if (normaliser !== undefined) use(`@localo/${type.file.domain}`, normaliser);
    }
    useType(body?.type);
    for (const { type } of success) useType(type);
  }
  values.set("@localo/runtime/server", new Set(["createHandler"]));
  values.set("./redact-arguments.js", new Set(["redactArguments"]));
  const types = new Map<string, Set<string>>([
    ["@localo/runtime/server", new Set(["Handler", "HandlerOptions", "OperationImplementations"])],
    ["@localo/runtime", new Set(["ServerOperation"])],
    [typesModule, new Set([`${prefix}OperationTypes`])],
  ]);
  const table = `${prefix.charAt(0).toLowerCase()}${prefix.slice(1)}ServerOperations`;
  const lists = new CodeLists();
  const operations = model.operations
    .map((operation) => serverOperation(operation, lists))
    .join("");
  return [
    importLines(values, types),
    "\n",
    lists.code(),
    `const ${table}: Readonly<Record<keyof ${prefix}OperationTypes, ServerOperation>> = {\n`,
    operations,
    "};\n\n",
    jsDoc([
      `Every operation of ${model.packageName}: a function, or \`notImplemented\`.`,
      "`Tx` is the transaction that the idempotency store opens.",
    ]),
    `export type ${prefix}Operations<Tx = undefined> = OperationImplementations<${prefix}OperationTypes, Tx>;\n\n`,
    jsDoc([
      `Serves ${model.packageName} below \`${serverUrl(model)}\`: parses, authorises, validates, keeps writes idempotent and answers problems.`,
      "Mount it in anything that speaks fetch.",
    ]),
    `export function create${prefix}Handler<Tx = undefined>(\n`,
    `  operations: ${prefix}Operations<Tx>,\n  options: HandlerOptions<Tx>,\n): Handler {\n`,
    `  return createHandler<${prefix}OperationTypes, Tx>(\n    ${table},\n    operations,\n`,
    `    { ...options, basePath: ${JSON.stringify(serverUrl(model))}, version: ${JSON.stringify(`${model.domain}/${model.version}`)}, redactArguments },\n`,
    "  );\n}\n",
  ].join("");
}

/** Lists of problem codes, of which most operations have the same. */
class CodeLists {
  readonly #lists: string[] = [];

  nameOf(codes: readonly ModelProblemCode[]): string {
    const list = JSON.stringify(codes.map(({ code }) => code));
    if (!this.#lists.includes(list)) this.#lists.push(list);
    return `codes${this.#lists.indexOf(list)}`;
  }

  code(): string {
    return this.#lists.map((list, index) => `const codes${index} = ${list};\n`).join("");
  }
}

function serverOperation(operation: ModelOperation, lists: CodeLists): string {
  const { id, method, path, parameters, body, idempotent, security, success, problems } = operation;
  const fields = [
    `method: "${method}"`,
    `path: ${JSON.stringify(path)}`,
    `parameters: [${parameters.map(serverParameter).join(", ")}]`,
    ...(body === undefined
      ? []
      : [
          `body: { required: ${body.required}, mediaType: ${JSON.stringify(body.mediaType)}, validator: ${body.type.name} }`,
        ]),
    ...(idempotent ? ["idempotent: true"] : []),
    `security: ${JSON.stringify(security)}`,
    `success: { ${success.map((answer) => `${answer.status}: ${successReader(answer)}`).join(", ")} }`,
    `problems: { ${problems.map(({ status, codes }) => `${status}: ${lists.nameOf(codes)}`).join(", ")} }`,
  ];
  return `  ${id}: {\n${fields.map((field) => `    ${field},\n`).join("")}  },\n`;
}

function serverParameter(parameter: ModelParameter): string {
  const { name, in: where, required, type, normaliser } = parameter;
  const fields = [
    `name: ${JSON.stringify(name)}`,
    `in: "${where}"`,
    `required: ${required}`,
    `type: "${textType(type.schema)}"`,
    `validator: ${type.name}`,
    ...(normaliser === undefined ? [] : [`normalise: ${normaliser}`]),
  ];
  return `{ ${fields.join(", ")} }`;
}

/** How a parameter's text becomes a value: what its schema says of its type. */
function textType(schema: JsonSchema): "string" | "integer" | "boolean" | "array" {
  const { type } = schema;
  return type === "integer" || type === "boolean" || type === "array" ? type : "string";
}
