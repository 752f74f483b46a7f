import { boroughBox } from "../borough/streets.js";
import { type Office, type Operation, transactionOf } from "../office.js";
import { streetRefusal } from "../rules/street-report.js";
import { filesNamed } from "../store/attachments.js";
import { hasStreet } from "../store/properties.js";
import { dayOf } from "../time/london.js";
import { created } from "./created.js";
import { whoAnswers } from "./who-answers.js";

/** The place is looked at within that many working days. */
const WORKING_DAYS_TO_LOOK = 5;

/** `POST /street-reports` */
export function reportStreetProblem(office: Office): Operation<"reportStreetProblem"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    const now = office.now();
    const { category, location } = body;
    const known = location.usrn === undefined || (await hasStreet(tx, location.usrn));
    const area = { ...boroughBox, hasStreet: () => known };
    const refusal = streetRefusal(body, office.policy, area);
    if (refusal !== undefined) {
      const { title, detail, pointer, advice } = refused[refusal];
      const errors = [{ in: "body", pointer, code: refusal, detail: advice }] as const;
      throw context.problem(422, refusal, { title, detail, errors });
    }
    const answerer = await whoAnswers(tx, category, location, office.policy);
    const submission = {
      type: "street-report",
      caller: context.caller?.id ?? null,
      subject: { category, location },
      sent: body,
      files: filesNamed(body.attachmentIds),
      now,
    } as const;
    if (answerer === undefined) {
      const expectedBy = office.workingDays.add(dayOf(now), WORKING_DAYS_TO_LOOK);
      return created(tx, { ...submission, expectedBy }, office);
    }
    const { referral: referredTo, reported: message } = answerer;
    return created(tx, { ...submission, referredTo, message }, office);
  };
}

const refused = {
  "contact-needed": {
    title: "Contact details are needed",
    detail: "This council takes no anonymous reports.",
    pointer: "#/contact",
    advice: "Enter contact details",
  },
  "outside-area": {
    title: "The place is not in this council's area",
    detail: "The council does not answer for this place.",
    pointer: "#/location",
    advice: "Choose a place in the council's area",
  },
} as const;
