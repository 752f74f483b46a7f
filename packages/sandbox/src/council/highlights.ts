import type { CaseDay } from "./borough/case.js";
import { cases } from "./borough/cases.js";
import { knownUprns } from "./borough/known-uprns.js";
import { keptPoints, keptStreets } from "./borough/place-responsibilities.js";
import { applicationCases } from "./borough/register/register.js";
import { registerDay } from "./borough/register/register-day.js";
import type { Highlight } from "./council.js";
import { SANDBOX_CALENDAR_TOKEN } from "./operations/told-before/calendar-link.js";
import { LATE_PAYMENT } from "./operations/told-before/late-payment.js";
import { toldBefore } from "./operations/told-before/tell-before.js";
import { sandboxKeys } from "./store/api-keys.js";

const BASE = "/waste/v1";

/** What is worth looking at on a day. */
export function highlightsOn(day: CaseDay): Highlight[] {
  const officer = sandboxKeys.find(({ seesAll }) => seesAll)?.key;
  return [
    ...cases.map(({ uprn, title, description, look, officer: needsKey }) => {
      const below = typeof look === "string" ? look : look(day);
      const path = `${BASE}/properties/${uprn}/${below}`;
      return { title, description, path, ...(needsKey && { key: officer }) };
    }),
    {
      title: "A calendar for phones",
      description: "Whole days, whose entries keep their id when a collection moves.",
      path: `${BASE}/properties/${knownUprns.movedTwice}/collections.ics`,
    },
    {
      title: "A private calendar",
      description:
        "The household's clinical waste too, with titles that a locked phone may show. Its address is a secret; this one everybody knows.",
      path: `${BASE}/calendars/${SANDBOX_CALENDAR_TOKEN}/collections.ics`,
    },
    ...whoAnswersHighlights,
    ...planningHighlights(day),
    {
      title: "A payment that came after the slot had expired",
      description: "The crew came on the next day that had room, and the booking says why.",
      path: `${BASE}/bulky/bookings/${LATE_PAYMENT}`,
      key: officer,
    },
    ...toldBefore.map(({ id, domain, title, description }) => ({
      title,
      description,
      path: `/${domain}/v1/submissions/${id}`,
      key: officer,
    })),
    ...councilTaxHighlights,
  ];
}

function planningHighlights({ today }: CaseDay): Highlight[] {
  // The page tells no addresses, so that any will do.
  const all = applicationCases(registerDay(today, [{ address: { text: "Ambleford" } }]));
  return all.map(({ id, title, description, look = "", leftAt }) => {
    const of = leftAt === undefined ? `/applications/${id}` : "/applications";
    return { title, description, path: `/planning/v1${of}${look}` };
  });
}

const whoAnswersHighlights: readonly Highlight[] = [
  {
    title: "A trunk road",
    description: "National Highways answers for its surface. Litter beside it stays the borough's.",
    path: `${BASE}/responsibilities?category=spillage&usrn=${keptStreets.trunkRoad}`,
  },
  {
    title: "A road that the county keeps",
    description:
      "Graffiti on its bridges and signs is the county's; on other roads the borough takes it away.",
    path: `${BASE}/responsibilities?category=graffiti&point=${keptPoints.countyRoad}`,
  },
  {
    title: "A private street",
    description: "No authority answers for it, and the message says whom to contact.",
    path: `${BASE}/responsibilities?category=fly-tipping&usrn=${keptStreets.privateStreet}`,
  },
];

const councilTaxHighlights: readonly Highlight[] = [
  {
    title: "The council tax bands of a street",
    description: "A house of flats has none of its own; each of its flats has one.",
    path: "/council-tax/v1/bands?postcode=AM1%201AA",
  },
  {
    title: "The exemptions that are in force today",
    description:
      "A letter says something in its list and nation only; each code has its law and days.",
    path: "/council-tax/v1/codes/exemption?nation=england",
  },
  {
    title: "How early and late a move can be told",
    description: "The council's rules as data, with how an account number is written.",
    path: "/council-tax/v1/policy",
  },
];
