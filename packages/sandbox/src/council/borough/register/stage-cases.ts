import { amblefordshire } from "../../policy/authority.js";
import { applied, letters, type RegisterDay } from "./register-day.js";
import type { ApplicationCase } from "./seeded-application.js";

/** Applications at the beginning, and those that ended without a decision. */
export function stageCases(day: RegisterDay): ApplicationCase[] {
  const { on, at, site } = day;
  const {
    validFromDate: _valid,
    expiryDate: _expiry,
    ...submitted
  } = applied(day, {
    days: 6,
    number: 1258,
    suffix: "FUL",
  });
  const {
    validFromDate: _invalid,
    expiryDate: _none,
    ...checked
  } = applied(day, {
    days: 13,
    number: 1247,
    suffix: "HH",
  });
  const { publishedAt: _published, ...left } = applied(day, {
    days: 20,
    number: 1222,
    suffix: "HH",
  });
  return [
    {
      id: "app-submitted",
      title: "Received, and not checked yet",
      description: "It has no day from which it is valid, and takes no comments.",
      row: {
        ...submitted,
        stage: "submission",
        status: "undetermined",
        types: ["full"],
        description: "A bakery in an empty shop, with a flue.",
        sites: [site(15)],
        timeline: [{ event: "application-submitted", date: on(-6) }],
      },
    },
    {
      id: "app-in-validation",
      title: "Being checked, and found incomplete",
      description: "The council has asked for a plan.",
      row: {
        ...checked,
        stage: "validation",
        status: "undetermined",
        types: ["hh"],
        description: "Garden room.",
        sites: [site(16)],
        timeline: [
          { event: "application-submitted", date: on(-13) },
          { event: "invalid-from", date: on(-9) },
          { event: "additional-information-requested", date: on(-9) },
        ],
      },
    },
    {
      id: "app-withdrawn",
      title: "Withdrawn",
      description: "The applicant took it back during the consultation, which ended with that.",
      row: {
        ...applied(day, { days: 33, number: 1180, suffix: "FUL" }),
        stage: "consultation",
        status: "withdrawn",
        withdrawnDate: on(-9),
        types: ["full"],
        description: "Four flats in place of a bungalow.",
        sites: [site(17)],
        consultations: letters(day, -18),
      },
    },
    {
      id: "app-returned",
      title: "Returned",
      description: "What was missing did not come, so that it went back.",
      row: {
        ...applied(day, { days: 90, number: 930, suffix: "HH" }),
        stage: "validation",
        status: "returned",
        types: ["hh"],
        description: "Conservatory.",
        sites: [site(18)],
      },
    },
    {
      id: "app-disposed-of",
      title: "Finally disposed of",
      description: "The time to decide and to appeal ran out.",
      row: {
        ...applied(day, { days: 900, number: 44, suffix: "OUT" }),
        stage: "assessment",
        status: "finally-disposed-of",
        types: ["outline"],
        description: "Up to five homes, all matters reserved.",
        sites: [site(19)],
      },
    },
    {
      id: "app-county",
      title: "On this register, and decided by the county",
      description: "A waste site: determiningAuthority says who decides.",
      row: {
        ...applied(day, { days: 44, number: 1133, suffix: "CMA" }),
        determiningAuthority: amblefordshire,
        stage: "consultation",
        status: "undetermined",
        types: ["waste-dev"],
        description: "A larger recycling yard.",
        sites: [site(20)],
        consultations: [{ kind: "environmental-statement", startDate: on(-15), endDate: on(15) }],
      },
    },
    {
      id: "app-left",
      title: "Taken off the register",
      description: "It was published by mistake. Who harvests with updatedSince gets a tombstone.",
      look: `?updatedSince=${on(-1)}T00:00:00Z&limit=50`,
      leftAt: at(0, "00:00"),
      row: {
        ...left,
        stage: "consultation",
        status: "undetermined",
        types: ["hh"],
        description: "A copy of another application.",
        sites: [site(21)],
      },
    },
  ];
}
