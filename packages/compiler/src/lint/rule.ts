import type { Workspace } from "../load/domain.js";
import type { Path } from "../load/pointer.js";
import type { SourceFile } from "../load/source-file.js";
import type { Model } from "../model/model.js";

/** One place that breaks a rule. */
export interface Finding {
  readonly source: SourceFile;
  readonly path: Path;
  /** What is wrong and what to do about it, in one or two plain sentences. */
  readonly message: string;
}

/** A convention for schemas, or a part of one, that can be checked. */
export interface Rule {
  /** Stable id in kebab-case; it stands in front of each message. */
  readonly id: string;
  /** The number of the convention (`schema-conventions.md`) that it holds. */
  readonly convention: number;
  /** What the rule asks for, in one sentence. */
  readonly summary: string;
  /** `localo lint --fix` can mend what breaks it. */
  readonly fixable?: true;
  /** Every place of the domain that breaks it. */
  check(workspace: Workspace, model: Model): Iterable<Finding>;
}
