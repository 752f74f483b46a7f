import type { AuthorityRef } from "@localo/core";
import {
  type Application,
  type ApplicationSummary,
  commentWindow,
  type Decision,
} from "@localo/planning";

/** An application as the store has it: what a back office sent, and the register's id. */
export interface StoredApplication {
  readonly id: string;
  readonly body: StoredBody;
}

/** A SupplierApplication; the codes of a later version of the standard are texts. */
export type StoredBody = Omit<
  Application,
  "comments" | "id" | "latestDecision" | "phase" | "registerAuthority"
> & {
  readonly registerAuthority?: AuthorityRef;
  readonly commentsUntilDecision?: boolean;
  readonly updatedAt?: string;
};

/** What the register reckons with. */
export interface RegisterRules {
  readonly authority: AuthorityRef;
  /** Whether comments are taken until the decision where the back office does not say. */
  readonly untilDecision: boolean;
  /** `YYYY-MM-DD`, in London. */
  readonly today: string;
}

/** The decision that counts: the last one that no court quashed. */
export function latestDecision(decisions: readonly Decision[] = []): Decision | undefined {
  return decisions
    .filter(({ quashedDate }) => quashedDate === undefined)
    .sort((a, b) => (a.decisionDate < b.decisionDate ? -1 : 1))
    .at(-1);
}

/** Closed once there is a decision, open again while an appeal runs, and closed when it ended otherwise. */
export function phaseOf(body: StoredBody): Application["phase"] {
  if (body.status === "undetermined") return "open";
  if (body.status !== "determined") return "closed";
  if (body.stage === "high-court-appeal") return "open";
  return body.appeals?.some(({ decision }) => decision === undefined) ? "open" : "closed";
}

/** As the register shows it in a list. */
export function summaryOf(
  { id, body }: StoredApplication,
  { authority, untilDecision, today }: RegisterRules,
): ApplicationSummary {
  const latest = latestDecision(body.decisions);
  const rules = { untilDecision: body.commentsUntilDecision ?? untilDecision };
  return {
    id,
    reference: body.reference,
    registerAuthority: authority,
    ...some(body, ["determiningAuthority"]),
    types: body.types,
    description: body.description,
    sites: body.sites,
    stage: body.stage,
    status: body.status,
    phase: phaseOf(body),
    receivedDate: body.receivedDate,
    ...some(body, ["validFromDate", "publishedAt", "url"]),
    comments: commentWindow({ ...body, ...rules }, today),
    ...(latest === undefined
      ? {}
      : { latestDecision: { outcome: latest.outcome, decisionDate: latest.decisionDate } }),
  };
}

/** With all that the register shows of it. It is an allow-list: what is not named here is not shown. */
export function applicationOf(stored: StoredApplication, rules: RegisterRules): Application {
  return {
    ...summaryOf(stored, rules),
    ...some(stored.body, [
      "alternativeReferences",
      "consultations",
      "expiryDate",
      "extensionDate",
      "decisions",
      "appeals",
      "related",
      "caseOfficer",
      "withdrawnDate",
      "timeline",
    ]),
  };
}

/** The members that are there. */
function some<Value extends object, Name extends keyof Value>(
  value: Value,
  names: readonly Name[],
): Pick<Value, Name> {
  const there = names.filter((name) => value[name] !== undefined);
  return Object.fromEntries(there.map((name) => [name, value[name]])) as Pick<Value, Name>;
}
