import { createRequire } from "node:module";
import type { Office, Operation } from "../office.js";

const { version } = createRequire(import.meta.url)("@localo/waste/package.json") as {
  readonly version: string;
};

/**
 * `GET /description`
 * @param operations tells which operations are implemented
 */
export function getDescription(
  { authority }: Office,
  operations: () => readonly string[],
): Operation<"getDescription"> {
  return () => ({
    status: 200,
    body: { authorities: [authority], domain: "waste", version, operations: [...operations()] },
  });
}

/** `GET /policy` */
export function getPolicy({ policy }: Office): Operation<"getPolicy"> {
  return () => ({ status: 200, body: policy });
}
