import { AuthorityRef } from "@localo/core";
import type { PayloadReader } from "./payload-reader.js";

/** What a caller may know better than a payload. */
export interface OdpOptions {
  /**
   * The authority, such as by its GSS code. Where it is left out, it is the payload's organisation: a
   * code of planning.data.gov.uk's dataset `local-authority`.
   */
  readonly authority?: AuthorityRef;
}

/** The authority that a payload is for. */
export function readAuthority(
  reader: PayloadReader,
  { authority }: OdpOptions,
): AuthorityRef | undefined {
  const pointer = "/metadata/organisation";
  if (authority !== undefined) {
    reader.leave(pointer, "overruled");
    return authority;
  }
  return reader.take(pointer, (code) => {
    const named = { scheme: "local-authority", code };
    return AuthorityRef.is(named) ? named : undefined;
  });
}
