import type { Model } from "../../model/model.js";

/** The validators of a domain, as code that stands in the same module as its types. */
export interface ValidatorCode {
  readonly code: string;
  readonly imports: ReadonlyMap<string, readonly string[]>;
  readonly typeImports: ReadonlyMap<string, readonly string[]>;
}

export function emitValidators(_model: Model): ValidatorCode {
  return { code: "", imports: new Map(), typeImports: new Map() };
}
