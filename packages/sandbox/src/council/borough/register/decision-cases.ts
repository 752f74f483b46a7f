import { applied, decided, letters, type RegisterDay } from "./register-day.js";
import type { ApplicationCase } from "./seeded-application.js";

/** Applications that were decided, some of them more than once. */
export function decisionCases(day: RegisterDay): ApplicationCase[] {
  const { on, at, site } = day;
  return [
    {
      id: "app-granted",
      title: "Granted with conditions, by committee",
      description: "The decision has its conditions and reasons as data, not only as a notice.",
      look: "/decisions",
      row: {
        ...applied(day, { days: 75, number: 987, suffix: "FUL" }),
        stage: "assessment",
        status: "determined",
        types: ["full"],
        description: "Workshop with an office above it.",
        sites: [site(9)],
        consultations: letters(day, -68),
        decisions: [
          decided(day, -12, {
            id: "dec-granted",
            outcome: "granted-with-conditions",
            decisionMaker: "committee",
            recommendation: "granted-with-conditions",
            conditions: [
              {
                number: "1",
                text: "The works begin within three years.",
                reason: "Section 91 of the Act.",
              },
              {
                number: "2",
                text: "Machines run from 8am to 6pm on weekdays only.",
                reason: "Noise.",
              },
            ],
            reasons: ["Work for the town, at a place where it disturbs few."],
          }),
        ],
        timeline: [
          { event: "committee-date", date: on(-14) },
          { event: "resolution-to-grant", date: on(-14) },
        ],
      },
      documents: [
        {
          name: "Decision notice",
          types: ["decision-notice"],
          association: "application",
          publishedAt: at(-12, "16:00"),
        },
      ],
    },
    {
      id: "app-redetermined",
      title: "Quashed by a court, and decided again",
      description:
        "The first decision keeps its place with the day on which it was quashed; the latest one that stands counts.",
      look: "/decisions",
      row: {
        ...applied(day, { days: 420, number: 311, suffix: "FUL" }),
        stage: "assessment",
        status: "determined",
        types: ["full"],
        description: "Twelve homes and a square on the former depot.",
        sites: [site(10)],
        consultations: [
          ...letters(day, -410),
          { kind: "site-notice", startDate: on(-95), endDate: on(-74) },
        ],
        decisions: [
          decided(day, -330, {
            id: "dec-quashed",
            outcome: "granted-with-conditions",
            decisionMaker: "committee",
            quashedDate: on(-120),
          }),
          decided(day, -30, { id: "dec-again", outcome: "refused", decisionMaker: "committee" }),
        ],
      },
    },
    {
      id: "app-prior-approval",
      title: "Prior approval not required",
      description: "A larger rear extension that nobody objected to in time.",
      row: {
        ...applied(day, { days: 50, number: 1102, suffix: "PA" }),
        stage: "assessment",
        status: "determined",
        types: ["prior-approval"],
        description: "Rear extension of 5.5 metres.",
        sites: [site(11)],
        decisions: [decided(day, -8, { id: "dec-prior", outcome: "prior-approval-not-required" })],
      },
    },
    {
      id: "app-appealed",
      title: "Refused, and an appeal that runs",
      description: "It is open again while the appeal is heard.",
      look: "/appeals",
      row: {
        ...applied(day, { days: 200, number: 702, suffix: "HH" }),
        stage: "appeal",
        status: "determined",
        types: ["hh"],
        description: "Two-storey extension to the side.",
        sites: [site(12)],
        consultations: letters(day, -190),
        decisions: [
          decided(day, -140, {
            id: "dec-appealed",
            outcome: "refused",
            reasons: ["It would close the gap that the street is known for."],
          }),
        ],
        appeals: [
          {
            reference: "APP/X9999/D/26/3300011",
            procedure: "householder",
            lodgedDate: on(-60),
            validatedDate: on(-52),
            startedDate: on(-45),
          },
        ],
      },
      documents: [
        {
          name: "Appeal statement",
          types: ["appeal-statement"],
          association: "appeal",
          publishedAt: at(-44),
        },
      ],
    },
    {
      id: "app-appeal-decided",
      title: "An appeal that was allowed",
      description: "The inspector decided otherwise than the council.",
      look: "/appeals",
      row: {
        ...applied(day, { days: 400, number: 355, suffix: "FUL" }),
        stage: "appeal",
        status: "determined",
        types: ["full"],
        description: "Shop front with a canopy.",
        sites: [site(13)],
        decisions: [decided(day, -330, { id: "dec-allowed", outcome: "refused" })],
        appeals: [
          {
            reference: "APP/X9999/W/26/3300007",
            procedure: "written-representations",
            lodgedDate: on(-250),
            validatedDate: on(-240),
            startedDate: on(-230),
            decisionDate: on(-80),
            decision: "allowed",
          },
        ],
      },
    },
    {
      id: "app-high-court",
      title: "A decision before the High Court",
      description: "Someone asks the court to quash a permission. Until then it stands.",
      row: {
        ...applied(day, { days: 260, number: 611, suffix: "FUL" }),
        stage: "high-court-appeal",
        status: "determined",
        types: ["full"],
        description: "Car park on two levels.",
        sites: [site(14)],
        decisions: [
          decided(day, -70, {
            id: "dec-challenged",
            outcome: "granted",
            decisionMaker: "committee",
          }),
        ],
      },
    },
  ];
}
