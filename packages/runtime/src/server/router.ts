import type { ServerOperation } from "../http/operation.js";

/** An operation and where it stands. */
export interface Route {
  readonly operationId: string;
  readonly operation: ServerOperation;
}

/** What a path leads to. */
export interface Match {
  /** By method. */
  readonly routes: ReadonlyMap<string, Route>;
  /** The decoded segments that stand for parameters, in the path's order. */
  readonly values: readonly string[];
}

interface Step {
  readonly literals: Map<string, Step>;
  parameter: Step | undefined;
  readonly routes: Map<string, Route>;
}

/**
 * Finds operations by decoded path segments. A literal segment wins over a parameter
 * (OpenAPI 3.1 §4.8.8.2).
 * @throws TypeError for templates that cannot be told apart, or with a parameter in part of a segment
 */
export function createRouter(
  table: Readonly<Record<string, ServerOperation>>,
): (segments: readonly string[]) => Match | undefined {
  const root = newStep();
  for (const [operationId, operation] of Object.entries(table)) {
    let step = root;
    for (const segment of operation.path.split("/").slice(1)) step = stepTo(step, segment);
    const other = step.routes.get(operation.method);
    if (other !== undefined) {
      throw new TypeError(`${operationId} and ${other.operationId} have the same path.`);
    }
    step.routes.set(operation.method, { operationId, operation });
  }
  return (segments) => find(root, segments, []);
}

/** The names of a template's parameters, in its order. */
export function parameterNames(path: string): string[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
}

function newStep(): Step {
  return { literals: new Map(), parameter: undefined, routes: new Map() };
}

function stepTo(step: Step, segment: string): Step {
  if (/^\{[^{}]+\}$/.test(segment)) {
    step.parameter ??= newStep();
    return step.parameter;
  }
  if (/[{}]/.test(segment)) throw new TypeError(`A parameter is a whole segment: ${segment}`);
  const next = step.literals.get(segment) ?? newStep();
  step.literals.set(segment, next);
  return next;
}

/** As deep as the longest template at most. */
function find(
  step: Step,
  segments: readonly string[],
  values: readonly string[],
): Match | undefined {
  const [segment, ...rest] = segments;
  if (segment === undefined) {
    return step.routes.size === 0 ? undefined : { routes: step.routes, values };
  }
  const literal = step.literals.get(segment);
  const match = literal === undefined ? undefined : find(literal, rest, values);
  if (match !== undefined || step.parameter === undefined || segment === "") return match;
  return find(step.parameter, rest, [...values, segment]);
}
