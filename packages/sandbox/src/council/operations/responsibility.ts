import { ProblemReply } from "@localo/runtime/server";
import { streetReportCategoryLabels } from "@localo/waste/labels";
import { boroughBox } from "../borough/streets.js";
import type { Office, Operation } from "../office.js";
import { isInside } from "../rules/street-report.js";
import { hasStreet } from "../store/properties.js";
import { whoAnswers } from "./who-answers.js";

/** `GET /responsibilities` */
export function findResponsibility(office: Office): Operation<"findResponsibility"> {
  return async ({ category, usrn, point }, context) => {
    if ((usrn === undefined) === (point === undefined)) throw oneOfTwo();
    const db = await office.database();
    const coordinates = point === undefined ? undefined : pointOf(point);
    const known =
      coordinates === undefined
        ? await hasStreet(db, usrn ?? "")
        : isInside(coordinates, boroughBox);
    if (!known) {
      const detail = "The council knows nothing of this place. It is outside its area.";
      throw context.problem(404, "not-found", { detail });
    }
    const { authority, policy } = office;
    const answerer = await whoAnswers(db, category, { coordinates, usrn }, policy);
    if (answerer === undefined) {
      // A report of any category is taken, and read by staff. Who answers, nobody can say unread.
      if (!Object.hasOwn(streetReportCategoryLabels, category)) {
        const detail = "The council does not know this category, nor who answers for it.";
        throw context.problem(404, "not-found", { detail });
      }
      return {
        status: 200,
        body: { authority, category, kind: "this-authority", responsible: authority },
      };
    }
    const { kind, authority: responsible, url } = answerer.referral;
    return {
      status: 200,
      body: {
        authority,
        category,
        kind,
        ...(responsible === undefined ? {} : { responsible }),
        ...(url === undefined ? {} : { url }),
        message: answerer.asked,
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
