import type { CodeLabel } from "@localo/runtime";
import type { KnownNation, KnownPublishedList, PublishedCode } from "./generated/index.js";
import {
  bandLabels,
  disabledBandFeatureLabels,
  englandDisregardLabels,
  englandExemptionLabels,
  englandPremiumExceptionLabels,
  englandPropertyDiscountLabels,
  walesDisregardLabels,
  walesExemptionLabels,
  walesPremiumExceptionLabels,
} from "./generated/labels.js";

/** What is known of codes, in the order of their list. */
interface Codes {
  readonly [code: string]: CodeLabel;
}

/** The code list behind each published list of each nation. */
const lists: {
  readonly [list in KnownPublishedList]: { readonly [nation in KnownNation]: Codes };
} = {
  exemption: { england: englandExemptionLabels, wales: walesExemptionLabels },
  disregard: { england: englandDisregardLabels, wales: walesDisregardLabels },
  "disabled-band": { england: disabledBandFeatureLabels, wales: disabledBandFeatureLabels },
  "property-discount": { england: englandPropertyDiscountLabels, wales: {} },
  "premium-exception": {
    england: englandPremiumExceptionLabels,
    wales: walesPremiumExceptionLabels,
  },
  band: { england: bandLabels, wales: bandLabels },
};

/**
 * The codes of a list that a nation has in force on a day, in the order of the list: what a form offers
 * and what `listCodes` answers. A letter of one list says nothing in another, so list and nation go with
 * each code. Never throws.
 *
 * @param on the day, `YYYY-MM-DD`; its first and last days count in
 * @returns nothing for a list that the nation does not have
 * @example
 * publishedCodes("exemption", "england", "2026-11-23").map(({ code }) => code); // ["B", "D", "E", …]
 */
export function publishedCodes(
  list: KnownPublishedList,
  nation: KnownNation,
  on: string,
): PublishedCode[] {
  return Object.entries(codesOf(list, nation))
    .filter(([, about]) => isInForce(about, nation, on))
    .map(([code, { label, description, validFrom, validTo, source }]) => ({
      list,
      nation,
      code,
      label,
      description: description ?? "",
      ...(validFrom === undefined ? {} : { validFromDate: validFrom }),
      ...(validTo === undefined ? {} : { validToDate: validTo }),
      ...(source === undefined ? {} : { source }),
    }));
}

/**
 * Whether a code of a list was a nation's on a day: the rule behind the problem `code-not-in-force`.
 * Never throws.
 *
 * @param on the day, `YYYY-MM-DD`
 * @example
 * isCodeInForce(claim.kind, claim.nation, claim.code, claim.fromDate);
 */
export function isCodeInForce(
  list: KnownPublishedList,
  nation: KnownNation,
  code: string,
  on: string,
): boolean {
  const codes = codesOf(list, nation);
  const about = Object.hasOwn(codes, code) ? codes[code] : undefined;
  return about !== undefined && isInForce(about, nation, on);
}

/** A caller in JavaScript may name a list or nation that there is not. */
function codesOf(list: string, nation: string): Codes {
  const nations = new Map(Object.entries(lists)).get(list) ?? {};
  return new Map<string, Codes>(Object.entries(nations)).get(nation) ?? {};
}

/** Days are compared as texts: `YYYY-MM-DD` sorts as days do. */
function isInForce(about: CodeLabel, nation: string, on: string): boolean {
  const { validFrom = "", validTo = "9999-12-31", nation: only = nation } = about;
  return only === nation && validFrom <= on && on <= validTo;
}
