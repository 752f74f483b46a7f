import type { ModelOperation } from "../../model/model.js";
import { operationFinding, operations } from "../operations.js";
import { CONTACT, PublicAnswer, type Secret } from "../public-answer.js";
import type { Rule } from "../rule.js";

export const publicResponse: Rule = {
  id: "public-response",
  convention: 9,
  summary:
    "What an operation answers without a key has no property that is financial, special-category, criminal-offence or a credential, and none by which a person is reached: no email, no phone number, no address that is personal; nor a code list with such codes, unless `not` rules them out. Where a key shows more, each union has a kind without them. `x-localo-public` says why anyone may see a contact or codes, or how they are kept back; the others it does not open.",
  *check(workspace, model) {
    const read = new Map(operations(workspace).map((operation) => [operation.id, operation]));
    for (const { id, security, success } of model.operations) {
      const operation = read.get(id);
      if (operation === undefined || !isPublic(security)) continue;
      const keyShowsMore = security.some((scopes) => scopes.length > 0);
      for (const { status, type } of success) {
        if (type === undefined) continue;
        const secrets = new PublicAnswer(model, keyShowsMore).secretsOf(type);
        for (const message of messages(id, secrets))
          yield operationFinding(operation, message, "responses", String(status));
      }
    }
  },
};

/** Whether anyone may call: `security` is `{}` among others, or says nothing (OpenAPI 3.1 §4.8.10). */
function isPublic(security: ModelOperation["security"]): boolean {
  return security.length === 0 || security.some((scopes) => scopes.length === 0);
}

function* messages(id: string, secrets: ReadonlyMap<string, Secret>): Generator<string> {
  const contacts: string[] = [];
  for (const [name, secret] of secrets) {
    if (secret === CONTACT) contacts.push(name);
    else if (typeof secret === "object")
      yield `Anyone may call ${id}, and its answer can say ${secret.codes.join(", ")} in ${name}, which says something private. Rule the codes out there ("not": { "enum": […] }), or say why anyone may see them or how they are kept back: "x-localo-public": "…".`;
    else
      yield `Anyone may call ${id}, and its answer can have ${name}, which is ${secret}. Ask for a scope, or answer a type without it.`;
  }
  if (contacts.length > 0)
    yield `Anyone may call ${id}, and its answer can have ${contacts.join(", ")}, by which a person is reached. Ask for a scope, answer a type without it, or say on the property why anyone may see it: "x-localo-public": "…".`;
}
