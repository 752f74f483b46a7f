import { applied, letters, type RegisterDay } from "./register-day.js";
import type { ApplicationCase } from "./seeded-application.js";

const live = { stage: "consultation", status: "undetermined" } as const;

/** Applications whose comments are open, are closed, or open and close today. */
export function consultationCases(day: RegisterDay): ApplicationCase[] {
  const { on, at, site } = day;
  return [
    {
      id: "app-open",
      title: "An application that takes comments",
      description: "Its neighbours were written to ten days ago. Two comments are on the register.",
      look: "/comments",
      row: {
        ...applied(day, { days: 16, number: 1234, suffix: "HH" }),
        ...live,
        types: ["hh"],
        description: "Loft conversion with a rear dormer.",
        sites: [site(0)],
        consultations: letters(day, -10),
        caseOfficer: { name: "Casey Orchard" },
        timeline: [
          { event: "application-submitted", date: on(-16) },
          { event: "valid-from", date: on(-12) },
          { event: "consultation-start", date: on(-10) },
        ],
      },
      documents: [
        {
          name: "Location plan",
          types: ["location-plan"],
          association: "application",
          publishedAt: at(-11),
        },
        {
          name: "Elevations, existing and proposed",
          types: ["elevations-existing", "elevations-proposed"],
          association: "application",
          publishedAt: at(-11, "09:05"),
        },
        {
          name: "Letter that was published by mistake",
          types: ["correspondence"],
          association: "application",
          publishedAt: at(-6),
          takenDownAt: at(-5),
        },
      ],
      comments: [
        {
          sentiment: "objection",
          topics: ["privacy"],
          comment: "The dormer would look into [redacted] bedroom.",
          authorName: "A. Brook",
          publishedAt: at(-7),
        },
        {
          sentiment: "supportive",
          topics: ["design", "use"],
          comment: "A family needs the room, and the roof is hardly changed.",
          authorName: "Noor Haddad",
          publishedAt: at(-4),
        },
        {
          sentiment: "neutral",
          topics: ["other"],
          comment: "This comment named somebody and was taken down.",
          publishedAt: at(-3),
          takenDownAt: at(-2),
        },
      ],
      specialists: [
        {
          organisation: "Tree officer",
          sentiment: "neutral",
          comment: "No tree is near enough to the works to need protection.",
          publishedAt: at(-6),
        },
        {
          organisation: "Highway authority",
          comment: "Published with another application's reference by mistake.",
          publishedAt: at(-5),
          takenDownAt: at(-4),
        },
      ],
    },
    {
      id: "app-opens-today",
      title: "A consultation that opens today",
      description: "Comments are taken from today's first minute, by the clock in London.",
      row: {
        ...applied(day, { days: 6, number: 1260, suffix: "FUL" }),
        ...live,
        types: ["full"],
        description: "A garage turned into a home of its own.",
        sites: [site(1)],
        consultations: letters(day, 0),
      },
    },
    {
      id: "app-closes-today",
      title: "A consultation that closes today",
      description: "Comments are taken until today's last minute, and not a minute longer.",
      row: {
        ...applied(day, { days: 27, number: 1201, suffix: "HH" }),
        ...live,
        types: ["hh"],
        description: "Single-storey extension to the rear.",
        sites: [site(2)],
        consultations: letters(day, -21),
      },
    },
    {
      id: "app-over",
      title: "A consultation that closed yesterday",
      description: "A comment is refused with 409 comments-closed, which tells the last day.",
      row: {
        ...applied(day, { days: 28, number: 1199, suffix: "HH" }),
        stage: "assessment",
        status: "undetermined",
        types: ["hh"],
        description: "Porch to the front, and a wider drive.",
        sites: [site(3)],
        consultations: letters(day, -22),
      },
    },
    {
      id: "app-starts-tomorrow",
      title: "A consultation that has not started",
      description: "It is on the register already, and takes comments from tomorrow.",
      row: {
        ...applied(day, { days: 6, number: 1263, suffix: "LBC" }),
        ...live,
        types: ["lbc"],
        description: "New windows in a listed house.",
        sites: [site(4)],
        consultations: letters(day, 1),
      },
    },
    {
      id: "app-consulted-twice",
      title: "Consulted on twice",
      description:
        "The plans were amended after the first consultation, so that people are asked again. Comments are open.",
      row: {
        ...applied(day, { days: 70, number: 1011, suffix: "FUL" }),
        ...live,
        types: ["full", "lbc"],
        description: "The old mill as six homes, with an extension.",
        sites: [site(5)],
        consultations: [
          ...letters(day, -62),
          { kind: "press-notice", startDate: on(-60), endDate: on(-46) },
          { kind: "amended-plans", startDate: on(-4), endDate: on(10) },
        ],
        extensionDate: on(30),
        related: [
          {
            relation: "linked-consent",
            reference: applied(day, { days: 70, number: 1012, suffix: "LBC" }).reference,
          },
        ],
      },
    },
    {
      id: "app-until-decision",
      title: "Comments until the decision",
      description:
        "No consultation runs; the back office says that comments are taken until it decides.",
      row: {
        ...applied(day, { days: 40, number: 1150, suffix: "TPO" }),
        stage: "assessment",
        status: "undetermined",
        types: ["consent-under-tpo"],
        description: "Work on protected trees in three gardens.",
        sites: [site(6), site(7), site(8)],
        commentsUntilDecision: true,
      },
    },
  ];
}
