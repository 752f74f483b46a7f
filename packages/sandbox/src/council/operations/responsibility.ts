import { ProblemReply } from "@localo/runtime/server";
import { boroughBox } from "../borough/streets.js";
import type { Office, Operation } from "../office.js";
import { isInside, referralOf } from "../rules/street-report.js";
import { hasStreet } from "../store/properties.js";

/** `GET /responsibilities` */
export function findResponsibility(office: Office): Operation<"findResponsibility"> {
  return async ({ category, usrn, point }, context) => {
    if ((usrn === undefined) === (point === undefined)) throw oneOfTwo();
    const known =
      usrn === undefined
        ? isInside(pointOf(point ?? ""), boroughBox)
        : await hasStreet(await office.database(), usrn);
    if (!known) {
      const detail = "The council knows nothing of this place. It is outside its area.";
      throw context.problem(404, "not-found", { detail });
    }
    const { authority, policy } = office;
    const referral = referralOf(category, policy);
    if (referral === undefined) {
      return {
        status: 200,
        body: { authority, category, kind: "this-authority", responsible: authority },
      };
    }
    const { url } = referral;
    const responsible = referral.authority;
    return {
      status: 200,
      body: {
        authority,
        category,
        kind: "other-authority",
        responsible,
        ...(url === undefined ? {} : { url }),
      },
    };
  };
}

/** Its form is checked before: degrees north and east, with a comma between. */
function pointOf(text: string): { latitude: number; longitude: number } {
  const [latitude = Number.NaN, longitude = Number.NaN] = text.split(",").map(Number);
  return { latitude, longitude };
}

function oneOfTwo(): ProblemReply {
  const detail = "Send a usrn or a point, and not both";
  return new ProblemReply(400, "invalid-parameter", {
    errors: [
      { in: "query", name: "usrn", code: "one-of", detail },
      { in: "query", name: "point", code: "one-of", detail },
    ],
  });
}
