import type { Comparison } from "../comparison.js";
import type { CompareDomainsOptions, StandardVersion } from "../domains/standard-version.js";
import { compareOperation } from "./compare-operation.js";
import { compareSecuritySchemes } from "./compare-security-schemes.js";
import { isObject, member, members, same } from "./json.js";
import { OpenApiDocument } from "./openapi-document.js";
import type { Operation } from "./operation.js";
import { readOperations, readWebhooks } from "./read-operations.js";
import { Report } from "./report.js";
import { SchemaJudge } from "./schema-judge.js";

/**
 * Compares the operations of two versions of a domain: what can be called and how, what is answered, who
 * may call, and what the council sends. Schemas in files of their own are left to `compareDomains`, unless
 * an operation names another one than before.
 */
export function compareOperations(
  before: StandardVersion,
  after: StandardVersion,
  options: CompareDomainsOptions = {},
): Comparison {
  const report = new Report(after.domain, options.strict === true);
  const judge = new SchemaJudge(before, after, options, report);
  const [old, now] = [new OpenApiDocument(before), new OpenApiDocument(after)];
  const [oldOperations, operations] = [readOperations(old), readOperations(now)];

  for (const [a, b] of pairs(oldOperations, operations)) {
    if (a === undefined) report.add("operation-added", { after: b }, `${name(b)} is new.`);
    else if (b === undefined) report.add("operation-removed", { before: a }, `${name(a)} is gone.`);
    else compareOperation(a, b, "input", judge, report);
  }
  for (const [a, b] of pairs(readWebhooks(old), readWebhooks(now))) {
    if (a === undefined) report.add("webhook-added", { after: b }, `The webhook ${b.id} is new.`);
    else if (b === undefined)
      report.add("webhook-removed", { before: a }, `The webhook ${a.id} is no longer sent.`);
    else compareOperation(a, b, "output", judge, report);
  }
  compareSecuritySchemes(old, now, report);
  if (oldOperations.length > 0 && !same(aside(old.root.value), aside(now.root.value))) {
    const message = "What the API says about itself has changed.";
    report.add("operation-reworded", { before: old.root, after: now.root }, message);
  }
  return report.comparison();
}

/**
 * Operations by their ids, then what is left by method and path: an operation that was given another id
 * is the same one, and so is one that went to another path.
 */
function* pairs(
  before: readonly Operation[],
  after: readonly Operation[],
): Generator<[Operation, Operation | undefined] | [undefined, Operation]> {
  const left = new Set(after);
  const unpaired: Operation[] = [];
  const byId = new Map(after.map((operation) => [operation.id, operation]));
  for (const operation of before) {
    const same = byId.get(operation.id);
    if (same === undefined || !left.delete(same)) unpaired.push(operation);
    else yield [operation, same];
  }
  const byPlace = new Map([...left].map((operation) => [place(operation), operation]));
  for (const operation of unpaired) {
    const same = byPlace.get(place(operation));
    if (same !== undefined) left.delete(same);
    yield [operation, same];
  }
  for (const operation of left) yield [undefined, operation];
}

/** `GET /properties/{}`: what a parameter of the path is called says nothing on the wire. */
export function place({ method, path }: Operation): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, "{}")}`;
}

function name({ id, method, path }: Operation): string {
  return `${id} (${method} ${path})`;
}

/** What stands in a document beside its operations and their parts, its version aside. */
function aside(document: unknown): unknown {
  const {
    paths: _,
    webhooks: __,
    components: ___,
    servers: ____,
    security: _____,
    ...rest
  } = isObject(document) ? document : {};
  const info = Object.fromEntries(
    members(member(document, "info")).filter(([key]) => key !== "version"),
  );
  return { ...rest, info };
}
