import type { PayloadReader } from "./payload-reader.js";
import { code } from "./read.js";

/**
 * Application types of Open Digital Planning, and what they are in MHCLG's planning application data
 * specification. The longest that begins a type counts: `pp.full.householder.retro` is `hh`.
 */
const types: { readonly [odp: string]: readonly string[] } = {
  advertConsent: ["advertising"],
  "amendment.minorMaterial": ["s73"],
  "amendment.nonMaterial": ["non-material-amendment"],
  "approval.conditions": ["approval-condition"],
  "approval.reservedMatters": ["reserved-matters"],
  hazardousSubstanceConsent: ["haz-substance-consent"],
  hedgerowRemovalNotice: ["hedgerow-removal"],
  landDrainageConsent: ["land-drainage-consent"],
  ldc: ["ldc"],
  "ldc.listedBuildingWorks": ["ldc-proposed-work-lb"],
  listed: ["lbc"],
  obligation: ["mod-discharge-s106"],
  onshoreExtractionOilAndGas: ["extraction-oil-gas"],
  "onshoreExtractionOilAndGas.review": ["romp"],
  pa: ["prior-approval"],
  "pp.full": ["full"],
  "pp.full.advertConsent": ["full", "advertising"],
  "pp.full.demolition": ["full", "demolition-con-area"],
  "pp.full.householder": ["hh"],
  "pp.full.householder.listed": ["hh", "lbc"],
  "pp.full.major.technicalDetails": ["technical-details-consent"],
  "pp.full.major.waste": ["waste-dev"],
  "pp.full.minor.listed": ["full", "lbc"],
  "pp.full.minor.technicalDetails": ["technical-details-consent"],
  "pp.mineralExtraction": ["mineral-extraction"],
  "pp.outline": ["outline"],
  "pp.pip": ["pip"],
  rightsOfWayOrder: ["footpath-diversion"],
  "wtt.consent": ["consent-under-tpo"],
  "wtt.notice": ["notice-trees-in-con-area"],
};

/** What an application type of Open Digital Planning becomes. */
export interface ReadTypes {
  readonly types: string[];
  /** Whether the types say all that it said. */
  readonly exact: boolean;
}

/**
 * Reads an application type, `pp.full.householder` or `{ value: "pp.full.householder" }`. One that the
 * specification does not have (`environmentalImpact.scoping`) becomes a code of its own, which an open
 * list takes.
 */
export function readApplicationTypes(value: unknown): ReadTypes | undefined {
  const name =
    typeof value === "object" && value !== null && "value" in value ? value.value : value;
  const own = code(name);
  if (typeof name !== "string" || own === undefined) return undefined;
  const segments = name.split(".");
  for (let length = segments.length; length > 0; length--) {
    const prefix = segments.slice(0, length).join(".");
    const found = Object.hasOwn(types, prefix) ? types[prefix] : undefined;
    if (found !== undefined) return { types: [...found], exact: length === segments.length };
  }
  return { types: [own], exact: true };
}

/** The types of a payload: where it names its type itself, or where its data does. */
export function readTypes(reader: PayloadReader): string[] | undefined {
  for (const pointer of ["/applicationType", "/data/application/type"]) {
    const read = reader.take(pointer, readApplicationTypes);
    if (read === undefined) continue;
    if (!read.exact) reader.leave(pointer, "less-exact");
    return read.types;
  }
  return undefined;
}
