import { type JsonObject, member, members, same } from "./json.js";
import {
  type Answer,
  type Content,
  type Located,
  type Operation,
  type Parameter,
  PROBLEM,
} from "./operation.js";
import type { Report } from "./report.js";

/** A part of an operation, and the keywords that other rules look at. */
interface Part extends Located {
  readonly value: JsonObject;
  readonly claimed: readonly string[];
  /** The keyword whose members are codes: which there are is looked at by another rule. */
  readonly codes?: string;
}

const LIFETIME = ["deprecated", "x-localo-sunset"];
const OPERATION = [
  ...LIFETIME,
  "operationId",
  "parameters",
  "requestBody",
  "responses",
  "security",
  "servers",
];
const PARAMETER = [
  ...LIFETIME,
  "name",
  "in",
  "required",
  "schema",
  "content",
  "style",
  "explode",
  "allowReserved",
  "allowEmptyValue",
];

/** What is only said (OpenAPI 3.1 §4.8.10 to §4.8.20). Links are advice: no client has to follow one. */
const WORDS = ["summary", "description", "tags", "externalDocs", "example", "examples", "links"];

/** What no other rule looks at: words are a patch, and anything else may mean anything. */
export function compareRest(before: Operation, after: Operation, report: Report): void {
  const now = parts(after);
  for (const [key, old] of parts(before)) {
    const part = now.get(key);
    if (part === undefined) continue;
    const place = { before: old, after: part };
    const changed = [...new Set([...Object.keys(old.value), ...Object.keys(part.value)])].filter(
      (name) => !old.claimed.includes(name) && !isAlike(name, old, part),
    );
    if (changed.some(isSaid))
      report.add("operation-reworded", place, `What is said about ${after.id} has changed.`);
    for (const name of changed.filter((name) => !isSaid(name))) {
      const message = `${after.id} has another ${name}, and no rule knows what that does.`;
      report.add("operation-changed-otherwise", place, message, name);
    }
  }
}

function isAlike(name: string, before: Part, after: Part): boolean {
  const [old, now] = [before.value[name], after.value[name]];
  if (name !== before.codes) return same(old, now);
  return members(old).every(([code, value]) => {
    const other = member(now, code);
    return other === undefined || same(value, other);
  });
}

function isSaid(name: string): boolean {
  return WORDS.includes(name) || name.startsWith("x-");
}

/** The parts of an operation by a key that both versions have. */
function parts(operation: Operation): Map<string, Part> {
  const { pointer, at, value, parameters, body, answers } = operation;
  return new Map<string, Part>([
    ["operation", { pointer, at, value, claimed: OPERATION }],
    ...parametersOf("", parameters),
    ...(body === undefined
      ? []
      : ([
          ["body", { ...body, claimed: ["required", "content"] }],
          ...contentOf("body", body.content),
        ] as const)),
    ...[...answers].flatMap(([status, answer]) => answerOf(status, answer)),
  ]);
}

function answerOf(status: string, answer: Answer): [string, Part][] {
  return [
    [status, { ...answer, claimed: ["content", "headers"] }],
    ...parametersOf(`${status} header`, answer.headers),
    ...contentOf(status, answer.content),
  ];
}

function parametersOf(where: string, all: ReadonlyMap<string, Parameter>): [string, Part][] {
  return [...all].map(([key, part]) => [`${where} ${key}`, { ...part, claimed: PARAMETER }]);
}

function contentOf(where: string, content: Content): [string, Part][] {
  const around = (place: string) => place.replace(/\/schema$/, "");
  return [...content].map(([type, { pointer, at, value }]) => [
    `${where} ${type}`,
    {
      pointer: around(pointer),
      at: around(at),
      value,
      claimed: ["schema"],
      ...(type === PROBLEM ? { codes: "examples" } : {}),
    },
  ]);
}
