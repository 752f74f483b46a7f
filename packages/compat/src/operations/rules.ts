import type { Bump, Direction, Verdict } from "../comparison.js";
import type { Effect, Rule } from "../rules/rule.js";

/** A rule of operations, and what it says wherever it applies. */
export interface OperationRule extends Rule {
  readonly verdict: Verdict;
  readonly bump: Bump;
  readonly direction: Direction;
  /** What it says where values alone count (`strict`). Default: the verdict. */
  readonly strict?: Verdict;
}

/** What is to be known of a change to an operation, in the order of the documentation. */
const table = {
  "operation-added": {
    title: "An operation was added",
    description:
      "Nobody calls it yet. A council that does not serve it answers 501, and leaves it out of its description.",
    mirror: "operation-removed",
    verdict: "safe",
    bump: "minor",
    direction: "input",
  },
  "operation-removed": {
    title: "An operation was removed",
    description:
      "Who calls it gets 404. Keep it, deprecated and with a sunset, until the next major release.",
    mirror: "operation-added",
    verdict: "breaking",
    bump: "major",
    direction: "input",
  },
  "operation-moved": {
    title: "An operation has another path or method",
    description:
      "Who calls it where it was gets 404 or 405. Add the new place as an operation of its own and deprecate the old one.",
    mirror: "operation-moved",
    verdict: "breaking",
    bump: "major",
    direction: "input",
  },
  "operation-renamed": {
    title: "An operation has another operationId",
    description:
      "Nothing changes on the wire. The client's function and the server's handler are named by it, so code no longer compiles. Keep the old name until the next major release.",
    mirror: "operation-renamed",
    verdict: "breaking",
    bump: "major",
    direction: "source",
  },
  "operation-deprecated": {
    title: "An operation was deprecated",
    description: "It works as before. Who calls it is told to use something else until the sunset.",
    mirror: "operation-restored",
    verdict: "safe",
    bump: "minor",
    direction: "source",
  },
  "operation-restored": {
    title: "An operation is no longer deprecated",
    description: "It works as before, and nobody has to move away from it.",
    mirror: "operation-deprecated",
    verdict: "safe",
    bump: "patch",
    direction: "source",
  },
  "operation-sunset-advanced": {
    title: "An operation's sunset was brought forward",
    description:
      "Who plans by the date that was published has less time than was promised. Leave the date as it is.",
    mirror: "operation-sunset-deferred",
    verdict: "breaking-by-policy",
    bump: "major",
    direction: "source",
  },
  "operation-sunset-deferred": {
    title: "An operation's sunset was put off",
    description: "Who still calls it has more time.",
    mirror: "operation-sunset-advanced",
    verdict: "safe",
    bump: "patch",
    direction: "source",
  },
  "server-removed": {
    title: "An address of the API was removed or changed",
    description:
      "Requests to the address before fail. The major version in the path changes with a major release only.",
    mirror: "server-added",
    verdict: "breaking",
    bump: "major",
    direction: "input",
  },
  "server-added": {
    title: "An address of the API was added",
    description: "The addresses before still work.",
    mirror: "server-removed",
    verdict: "safe",
    bump: "minor",
    direction: "input",
  },
  "parameter-added": {
    title: "An optional parameter was added",
    description: "Requests without it mean what they meant.",
    mirror: "parameter-removed",
    verdict: "safe",
    bump: "minor",
    direction: "input",
  },
  "parameter-added-required": {
    title: "A required parameter was added",
    description:
      "Every request that was complete is refused. Make it optional, and say what its absence means.",
    mirror: "parameter-removed",
    verdict: "breaking",
    bump: "major",
    direction: "input",
  },
  "parameter-removed": {
    title: "A parameter was removed",
    description:
      "Requests that have it are refused or, worse, answered as if it were not there. Deprecate it until the next major release.",
    mirror: "parameter-added",
    verdict: "breaking",
    bump: "major",
    direction: "input",
  },
  "parameter-renamed": {
    title: "A parameter of the path has another name",
    description:
      "Nothing changes on the wire: a path parameter is known by its position. Code that names it no longer compiles.",
    mirror: "parameter-renamed",
    verdict: "breaking",
    bump: "major",
    direction: "source",
  },
  "parameter-made-required": {
    title: "An optional parameter was made required",
    description: "Requests without it are refused. Leave it optional.",
    mirror: "parameter-made-optional",
    verdict: "breaking",
    bump: "major",
    direction: "input",
  },
  "parameter-made-optional": {
    title: "A required parameter was made optional",
    description: "Requests that have it mean what they meant.",
    mirror: "parameter-made-required",
    verdict: "safe",
    bump: "minor",
    direction: "input",
  },
  "parameter-serialised-otherwise": {
    title: "A parameter is written in another way",
    description:
      "style, explode, allowReserved, allowEmptyValue or its media type says how a value stands in the address. What clients send is read otherwise.",
    mirror: "parameter-serialised-otherwise",
    verdict: "breaking",
    bump: "major",
    direction: "input",
  },
  "parameter-deprecated": {
    title: "A parameter was deprecated",
    description: "It works as before, until its sunset.",
    mirror: "parameter-restored",
    verdict: "safe",
    bump: "minor",
    direction: "source",
  },
  "parameter-restored": {
    title: "A parameter is no longer deprecated",
    description: "It works as before.",
    mirror: "parameter-deprecated",
    verdict: "safe",
    bump: "patch",
    direction: "source",
  },
  "parameter-sunset-advanced": {
    title: "A parameter's sunset was brought forward",
    description: "There is less time than was promised. Leave the date as it is.",
    mirror: "parameter-sunset-deferred",
    verdict: "breaking-by-policy",
    bump: "major",
    direction: "source",
  },
  "parameter-sunset-deferred": {
    title: "A parameter's sunset was put off",
    description: "Who still sends it has more time.",
    mirror: "parameter-sunset-advanced",
    verdict: "safe",
    bump: "patch",
    direction: "source",
  },
  "request-body-added": {
    title: "An optional request body was added",
    description: "Requests without one mean what they meant.",
    mirror: "request-body-removed",
    verdict: "safe",
    bump: "minor",
    direction: "input",
  },
  "request-body-added-required": {
    title: "A required request body was added",
    description: "Every request before is refused: it has no body. Make it optional.",
    mirror: "request-body-removed",
    verdict: "breaking",
    bump: "major",
    direction: "input",
  },
  "request-body-removed": {
    title: "A request body was removed",
    description: "What clients send in it is refused or lost.",
    mirror: "request-body-added",
    verdict: "breaking",
    bump: "major",
    direction: "input",
  },
  "request-body-made-required": {
    title: "A request body was made required",
    description: "Requests without one are refused. Leave it optional.",
    mirror: "request-body-made-optional",
    verdict: "breaking",
    bump: "major",
    direction: "input",
  },
  "request-body-made-optional": {
    title: "A request body was made optional",
    description: "Requests that have one mean what they meant.",
    mirror: "request-body-made-required",
    verdict: "safe",
    bump: "minor",
    direction: "input",
  },
  "request-media-type-added": {
    title: "Requests may have another media type",
    description: "The ones before are still taken.",
    mirror: "request-media-type-removed",
    verdict: "safe",
    bump: "minor",
    direction: "input",
  },
  "request-media-type-removed": {
    title: "Requests may no longer have a media type",
    description: "Who sends it gets 415. Take both until the next major release.",
    mirror: "request-media-type-added",
    verdict: "breaking",
    bump: "major",
    direction: "input",
  },
  "response-status-added": {
    title: "An operation can succeed with another status",
    description:
      "Clients that know the other statuses take it for a failure, or read its body as what it is not. 1xx to 3xx, ranges and `default` count as success here.",
    mirror: "response-status-removed",
    verdict: "breaking-by-policy",
    strict: "breaking",
    bump: "major",
    direction: "output",
  },
  "response-status-removed": {
    title: "A status of an operation was removed",
    description:
      "Clients that wait for it wait in vain, and code that names it no longer compiles. Statuses go with a major release.",
    mirror: "response-status-added",
    verdict: "breaking-by-policy",
    strict: "safe",
    bump: "major",
    direction: "output",
  },
  "problem-status-added": {
    title: "An operation can fail with another status",
    description:
      "By policy every client takes a 4xx or 5xx status that it does not know as a problem, and reads its title and detail.",
    mirror: "response-status-removed",
    verdict: "safe",
    strict: "breaking",
    bump: "minor",
    direction: "output",
  },
  "problem-code-added": {
    title: "A problem can have another code",
    description:
      "By policy the list of codes is open: a client shows the title of a code that it does not know.",
    mirror: "problem-code-removed",
    verdict: "safe",
    bump: "minor",
    direction: "output",
  },
  "problem-code-removed": {
    title: "A problem can no longer have a code",
    description:
      "Nothing that arrives is new. Code that compares with it no longer compiles, because the client's type lists the codes of a status.",
    mirror: "problem-code-added",
    verdict: "breaking",
    bump: "major",
    direction: "source",
  },
  "response-media-type-added": {
    title: "Answers may have another media type",
    description: "Who asks for the one before (Accept) gets it still.",
    mirror: "response-media-type-removed",
    verdict: "safe",
    bump: "minor",
    direction: "output",
  },
  "response-media-type-removed": {
    title: "Answers no longer have a media type",
    description: "Who asks for it gets 406, or something that it cannot read.",
    mirror: "response-media-type-added",
    verdict: "breaking",
    bump: "major",
    direction: "output",
  },
  "response-header-added": {
    title: "Answers have another header",
    description: "Clients ignore headers that they do not know.",
    mirror: "response-header-removed",
    verdict: "safe",
    bump: "minor",
    direction: "output",
  },
  "response-header-removed": {
    title: "Answers no longer have a header",
    description:
      "Who reads it finds nothing, and a header that was described counts as promised even where it was optional.",
    mirror: "response-header-added",
    verdict: "breaking-by-policy",
    strict: "safe",
    bump: "major",
    direction: "output",
  },
  "response-header-made-optional": {
    title: "Answers may lack a header that they always had",
    description: "Who relies on it finds nothing.",
    mirror: "response-header-made-required",
    verdict: "breaking",
    bump: "major",
    direction: "output",
  },
  "response-header-made-required": {
    title: "Answers always have a header",
    description: "Who reads it where it is there, reads it still.",
    mirror: "response-header-made-optional",
    verdict: "safe",
    bump: "minor",
    direction: "output",
  },
  "response-header-serialised-otherwise": {
    title: "A header of answers is written in another way",
    description: "Clients read what stands in it otherwise.",
    mirror: "response-header-serialised-otherwise",
    verdict: "breaking",
    bump: "major",
    direction: "output",
  },
  "access-narrowed": {
    title: "An operation asks for more",
    description:
      "Somebody who was let in is refused: a scope or a key is needed that was not, or one of several ways in is gone.",
    mirror: "access-widened",
    verdict: "breaking",
    bump: "major",
    direction: "input",
  },
  "access-widened": {
    title: "An operation asks for less",
    description:
      "Whoever was let in still is, and others are too. Check that nothing is told to anyone whom it does not concern.",
    mirror: "access-narrowed",
    verdict: "safe",
    bump: "minor",
    direction: "input",
  },
  "security-scheme-changed": {
    title: "Callers identify themselves in another way",
    description: "What clients send as their key is no longer understood.",
    mirror: "security-scheme-changed",
    verdict: "breaking",
    bump: "major",
    direction: "input",
  },
  "webhook-added": {
    title: "The council can send another webhook",
    description: "Only who asks for it receives it.",
    mirror: "webhook-removed",
    verdict: "safe",
    bump: "minor",
    direction: "output",
  },
  "webhook-removed": {
    title: "The council no longer sends a webhook",
    description:
      "Who waits for it waits in vain, and no error says so. Deprecate it until the next major release.",
    mirror: "webhook-added",
    verdict: "breaking-by-policy",
    bump: "major",
    direction: "output",
  },
  "operation-reworded": {
    title: "What is said about an operation has changed",
    description: "Summaries, descriptions, tags, links and examples: nothing on the wire.",
    mirror: "operation-reworded",
    verdict: "safe",
    bump: "patch",
    direction: "source",
  },
  "operation-changed-otherwise": {
    title: "An operation has changed in a way that no rule knows",
    description:
      "Callbacks, encodings and keywords that are not in OpenAPI 3.1: nobody has said what they do to whom, so they count as breaking.",
    mirror: "operation-changed-otherwise",
    verdict: "unknown",
    bump: "major",
    direction: "input",
  },
} as const satisfies Record<string, Omit<OperationRule, "id" | "effect" | "claims">>;

/** The id of a rule of operations. */
export type OperationRuleId = keyof typeof table;

/** The rules of operations. They answer for no keyword of schemas. */
export const operationRules: readonly OperationRule[] = (
  Object.keys(table) as OperationRuleId[]
).map(operationRule);

/** A rule by its id. */
export function operationRule(id: OperationRuleId): OperationRule {
  const rule = table[id];
  return { id, ...rule, effect: effectOf(rule), claims: [] };
}

function effectOf({ verdict, direction }: Pick<OperationRule, "verdict" | "direction">): Effect {
  if (verdict === "unknown") return "changes";
  if (direction === "source") return "notes";
  return (verdict === "safe") === (direction === "input") ? "widens" : "narrows";
}
