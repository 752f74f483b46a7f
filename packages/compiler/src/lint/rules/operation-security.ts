import { isSchema } from "../../load/schema.js";
import { operationFinding, operations, securityOf } from "../operations.js";
import type { Rule } from "../rule.js";

export const operationSecurity: Rule = {
  id: "operation-security",
  convention: 11,
  summary:
    "An operation says who may call it: `security` has alternatives, each of which is `{}` (anyone) or a scheme with one scope at least, named `<domain>:<what>`.",
  *check(workspace) {
    const { name } = workspace.domain;
    for (const operation of operations(workspace)) {
      const security = securityOf(workspace, operation);
      if (!Array.isArray(security) || security.length === 0) {
        const message = `Say who may call ${operation.id}: security: [{ apiKey: ["${name}:read"] }], or [{}] for anyone.`;
        yield operationFinding(operation, message, "security");
        continue;
      }
      for (const [index, alternative] of security.entries()) {
        const schemes = isSchema(alternative) ? Object.entries(alternative) : [["", undefined]];
        for (const [scheme, scopes] of schemes) {
          if (isScopeList(scopes, name)) continue;
          // A scheme without a scope would read like {}: the handler compares scopes alone.
          const message = `Name the scopes that ${operation.id} needs: ${String(scheme) || "apiKey"}: ["${name}:read"].`;
          yield operationFinding(operation, message, "security", index);
        }
      }
    }
  },
};

function isScopeList(value: unknown, domain: string): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (scope) =>
        typeof scope === "string" &&
        scope.startsWith(`${domain}:`) &&
        /^[a-z-]+:[a-z]+(-[a-z]+)*$/.test(scope),
    )
  );
}
