import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readJson, root } from "../repository.js";
import { vocabulary } from "../vocabulary.js";

/** A schema in an OpenAPI document, as far as it is read here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly then?: Schema;
  readonly else?: Schema;
  readonly "x-extensible-enum"?: readonly string[];
  readonly "x-localo-sensitivity"?: string;
  readonly examples?: readonly unknown[];
}

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Content {
  readonly schema: Schema;
  readonly examples?: Readonly<Record<string, { readonly value: { readonly code?: string } }>>;
}

/** What an operation may answer with a status. */
export interface Response {
  readonly content?: Readonly<Record<string, Content>>;
}

/** An operation of a domain, with its references resolved one level deep. */
export interface Operation {
  readonly domain: string;
  readonly id: string;
  readonly method: string;
  /** `/properties/{uprn}` */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: { readonly mediaType: string; readonly schema: Schema; readonly place: string };
  /** By status. */
  readonly responses: Readonly<Record<string, Response>>;
  /** Scopes of which a caller needs one set; an empty set is anyone's. */
  readonly scopes: readonly (readonly string[])[];
}

type Json = Readonly<Record<string, unknown>>;

/** The built OpenAPI document of a domain. */
export class Document {
  readonly operations: readonly Operation[];
  readonly #content: Json;
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(readonly domain: string) {
    this.#content = readJson(join(root, `packages/${domain}/dist/openapi.json`)) as Json;
    this.#ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(this.#ajv);
    for (const keyword of vocabulary) this.#ajv.addKeyword({ keyword });
    this.#ajv.addSchema({ ...this.#content, $id: domain });
    this.operations = this.#read();
  }

  /** What stands at a reference of this document, or the thing itself where it is none. */
  resolve<T extends object>(thing: T): T {
    const { $ref } = thing as { $ref?: string };
    if ($ref === undefined) return thing;
    let value: unknown = this.#content;
    for (const name of $ref.slice(2).split("/"))
      value = (value as Json)[name.replaceAll("~1", "/").replaceAll("~0", "~")];
    return this.resolve(value as T);
  }

  /** What is wrong with a value by the schema at a JSON pointer of the document, as other people's tool says. */
  mistakes(place: string, value: unknown): string[] {
    let validate = this.#compiled.get(place);
    if (validate === undefined) {
      validate = this.#ajv.compile({ $ref: `${this.domain}#${place}` });
      this.#compiled.set(place, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${instancePath} ${message ?? ""}`,
    );
  }

  #read(): Operation[] {
    const paths = this.#content.paths as Record<string, Record<string, Json>>;
    return Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([, { operationId }]) => operationId !== undefined)
        .map(([method, operation]) => this.#operation(path, method, operation)),
    );
  }

  #operation(path: string, method: string, operation: Json): Operation {
    const parameters = (operation.parameters ?? []) as Parameter[];
    const { requestBody } = operation as {
      requestBody?: { content: Readonly<Record<string, Content>> };
    };
    const [body] = Object.entries(requestBody?.content ?? {});
    const responses = operation.responses as Record<string, Response>;
    const at = `/paths/${pointerPart(path)}/${method}/requestBody/content`;
    return {
      domain: this.domain,
      id: operation.operationId as string,
      method: method.toUpperCase(),
      path,
      parameters: parameters.map((each) => this.resolve(each)),
      ...(body === undefined
        ? {}
        : {
            body: {
              mediaType: body[0],
              schema: body[1].schema,
              place: `${at}/${pointerPart(body[0])}/schema`,
            },
          }),
      responses: Object.fromEntries(
        Object.entries(responses).map(([status, each]) => [status, this.resolve(each)]),
      ),
      scopes: (operation.security as Record<string, string[]>[]).map((each) =>
        Object.values(each).flat(),
      ),
    };
  }

  /** Where the schema of an operation's answer stands. */
  placeOf({ path, method, id }: Operation, status: number, mediaType: string): string {
    const at = `/paths/${pointerPart(path)}/${method.toLowerCase()}/responses/${status}`;
    const paths = this.#content.paths as Record<string, Record<string, { responses: Json }>>;
    const response = paths[path]?.[method.toLowerCase()]?.responses[status] as { $ref?: string };
    if (response === undefined) throw new Error(`${id} answers no ${status}`);
    const place = response.$ref === undefined ? at : response.$ref.slice(1);
    return `${place}/content/${pointerPart(mediaType)}/schema`;
  }
}

/** A name as a part of a JSON pointer in a URI fragment. */
const pointerPart = (name: string) =>
  encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
