import type { Referral } from "@localo/core";
import type { DomainName } from "../../domain-name.js";
import type { DueStep } from "../../store/due-steps.js";
import type { SubmissionSubject } from "../../store/submissions.js";

/**
 * What a resident sent before the sandbox was opened, and what becomes of it. It is there once and not
 * made anew each day, so that it moves on as the council's clock does.
 */
export interface ToldBefore {
  readonly id: string;
  readonly domain: DomainName;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  /** How many minutes ago it came, when the sandbox is opened the first time. */
  readonly minutesAgo: number;
  readonly subject?: SubmissionSubject;
  readonly sent: object;
  /** Another authority has had it from its first moment. */
  readonly referredTo?: Referral;
  readonly steps: readonly DueStep[];
}
