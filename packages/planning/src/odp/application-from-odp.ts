import { Identifier } from "@localo/core";
import { commentWindow } from "../comment-window.js";
import { Application, type Site } from "../generated/index.js";
import { readAppeal } from "./appeal.js";
import { readTypes } from "./application-types.js";
import { type OdpOptions, readAuthority } from "./authority.js";
import { readConsultation } from "./consultation.js";
import { readDates } from "./dates.js";
import { readDecisions } from "./decisions.js";
import { PayloadReader } from "./payload-reader.js";
import { day, dayOfInstant, flag, instant, text, valid } from "./read.js";
import { at, required } from "./required.js";
import { readSite } from "./site.js";
import { phaseOf, readState } from "./state.js";
import { readTimeline } from "./timeline.js";
import type { OdpResult, OdpUnplacedReason } from "./unplaced.js";

/** How {@link applicationFromOdp} reads a payload. */
export interface ApplicationFromOdpOptions extends OdpOptions {
  /** The day, `YYYY-MM-DD`, on which comments are open or not. Today in London where it is left out. */
  readonly today?: string;
}

/**
 * Turns an Open Digital Planning payload after submission (schema `postSubmissionApplication`) into what
 * a register shows of the application.
 *
 * - The applicant, the agent, their answers and files, and why a fee is due or not, are reported as
 *   `private`; comments and documents as a `list-of-its-own`. None of them is in the value.
 * - `granted` and `refused` become what they are for a certificate or a prior approval.
 * - A moment becomes its day in London.
 * - Whether comments are open is worked out for `today`.
 *
 * @param payload parsed JSON of any kind; nothing in it makes this throw
 */
export function applicationFromOdp(
  payload: unknown,
  options: ApplicationFromOdpOptions = {},
): OdpResult<Application> {
  const reader = new PayloadReader(payload);
  return reader.finish(readApplication(reader, options), Application, reasonOf);
}

function readApplication(
  reader: PayloadReader,
  options: ApplicationFromOdpOptions,
): Application | undefined {
  const typed = readTypes(reader);
  const state = readState(reader);
  const dates = readDates(reader);
  const consultation = readConsultation(reader);
  const decisions = readDecisions(reader, typed ?? []);
  const appeal = readAppeal(reader);
  const publishedAt = reader.take("/data/application/publishedAt", instant);
  const timeline = readTimeline(reader, {
    ...dates,
    publishedDate: dayOfInstant(publishedAt),
    consultation,
    decisions,
  });
  const consultations = consultation === undefined ? [] : [consultation];
  const appeals = appeal === undefined ? [] : [appeal];
  const officer = reader.take("/data/caseOfficer/name", text(200));
  const expiryDate = reader.take("/data/assessment/expiryDate", day);
  const untilDecision =
    reader.take("/data/localPlanningAuthority/publicCommentsAcceptedUntilDecision", flag) ?? false;
  const needed = required<Needs>(reader, {
    id: at("/metadata/id", reader.take("/metadata/id", valid(Identifier))),
    reference: at(
      "/data/application/reference",
      reader.take("/data/application/reference", text(64)),
    ),
    registerAuthority: at("/metadata/organisation", readAuthority(reader, options)),
    types: at("/applicationType", typed),
    description: at(
      "/submission/data/proposal/description",
      reader.take("/submission/data/proposal/description", text(10_000)),
    ),
    site: at("/submission/data/property/address", readSite(reader, "/submission/data")),
    stage: at("/data/application/stage", state.stage),
    status: at("/data/application/status", state.status),
    receivedDate: at("/data/validation/receivedAt", dates.receivedDate),
  });
  if (needed === undefined) return undefined;
  const { site, ...rest } = needed;
  const { status } = rest;
  const latest = decisions.at(-1);
  const comments = commentWindow(
    { status, consultations, decisions, untilDecision },
    options.today,
  );
  return {
    ...rest,
    sites: [site],
    phase: phaseOf(state, appeals),
    ...(dates.isValid === true && dates.checkedDate !== undefined
      ? { validFromDate: dates.checkedDate }
      : {}),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    comments,
    ...(latest === undefined
      ? {}
      : { latestDecision: { outcome: latest.outcome, decisionDate: latest.decisionDate } }),
    ...(consultations.length > 0 ? { consultations } : {}),
    ...(expiryDate === undefined ? {} : { expiryDate }),
    ...(decisions.length > 0 ? { decisions } : {}),
    ...(appeals.length > 0 ? { appeals } : {}),
    ...(officer === undefined ? {} : { caseOfficer: { name: officer } }),
    ...(state.withdrawnDate === undefined ? {} : { withdrawnDate: state.withdrawnDate }),
    ...(timeline.length > 0 ? { timeline } : {}),
  };
}

/** What an application cannot do without. */
interface Needs
  extends Pick<
    Application,
    | "id"
    | "reference"
    | "registerAuthority"
    | "types"
    | "description"
    | "stage"
    | "status"
    | "receivedDate"
  > {
  readonly site: Site;
}

/** Where members that were never read belong. */
function reasonOf(pointer: string): OdpUnplacedReason {
  if (pointer === "/comments" || pointer === "/files") return "list-of-its-own";
  return PRIVATE.some((part) => pointer === part || pointer.startsWith(`${part}/`))
    ? "private"
    : "no-place";
}

/** What people said of themselves, their files before redaction, and why a fee is due or not. */
const PRIVATE = [
  "/submission/data/applicant",
  "/submission/data/application",
  "/submission/data/user",
  "/submission/files",
  "/submission/responses",
  "/data/application/withdrawnReason",
];
