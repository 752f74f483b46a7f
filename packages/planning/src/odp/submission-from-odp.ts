import { ApplicationSubmission, OwnershipCertificate, type Site } from "../generated/index.js";
import { readTypes } from "./application-types.js";
import { type OdpOptions, readAuthority } from "./authority.js";
import { readFee } from "./fee.js";
import { readParty } from "./party.js";
import { PayloadReader } from "./payload-reader.js";
import { instant, text, valid, webAddress } from "./read.js";
import { at, required } from "./required.js";
import { readSite } from "./site.js";
import type { OdpResult } from "./unplaced.js";

/**
 * Turns an Open Digital Planning payload before submission (schemas `application` and
 * `prototypeApplication`) into an application that can be sent. The payload travels in it whole, so
 * nothing is lost: `unplaced` says what stands there and nowhere else (`payload-only`), such as the
 * answers, and files, which are uploaded first.
 *
 * @param payload parsed JSON of any kind; nothing in it makes this throw
 */
export function submissionFromOdp(
  payload: unknown,
  options: OdpOptions = {},
): OdpResult<ApplicationSubmission> {
  const reader = new PayloadReader(payload);
  return reader.finish(
    readSubmission(reader, payload, options),
    ApplicationSubmission,
    () => "payload-only",
  );
}

function readSubmission(
  reader: PayloadReader,
  payload: unknown,
  options: OdpOptions,
): ApplicationSubmission | undefined {
  const applicantBase = "/data/applicant";
  const agent = readParty(reader, `${applicantBase}/agent`, "agent");
  const certificate = reader.take(`${applicantBase}/ownership/certificate`, (letter) =>
    valid(OwnershipCertificate)(`certificate-${String(letter)}`),
  );
  const fee = readFee(reader);
  const accurate = "/data/application/declaration/accurate";
  const needed = required<Needs>(reader, {
    authority: at("/metadata/organisation", readAuthority(reader, options)),
    types: at("/data/application/type", readTypes(reader)),
    applicant: at(applicantBase, readParty(reader, applicantBase, "applicant")),
    site: at("/data/property/address", readSite(reader, "/data")),
    description: at(
      "/data/proposal/description",
      reader.take("/data/proposal/description", text(10_000)),
    ),
    accurate: at(
      accurate,
      reader.take(accurate, (value) => value === true || undefined),
    ),
    declaredAt: at("/metadata/submittedAt", reader.take("/metadata/submittedAt", instant)),
    schemaUri: at("/metadata/schema", reader.take("/metadata/schema", webAddress)),
  });
  if (needed === undefined || typeof payload !== "object" || payload === null) return undefined;
  const { site, accurate: _, declaredAt, schemaUri, ...rest } = needed;
  return {
    ...rest,
    sites: [site],
    ...(agent === undefined ? {} : { agent }),
    ...(certificate === undefined ? {} : { ownershipCertificate: certificate }),
    declaration: { accurate: true, declaredAt },
    ...(fee === undefined ? {} : { fee }),
    payload: { schemaUri, data: payload as { [name: string]: unknown } },
  };
}

/** What a submission cannot do without. */
interface Needs
  extends Pick<ApplicationSubmission, "authority" | "types" | "applicant" | "description"> {
  readonly site: Site;
  readonly accurate: true;
  readonly declaredAt: string;
  readonly schemaUri: string;
}
