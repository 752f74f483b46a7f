import type { LocalisedText } from "@localo/core";
import { dayInWords } from "../time/london.js";

/** A sentence in both languages, with the day that it names in words. */
type Sentence = (day: string) => string;

function both(en: Sentence, cy: Sentence): (day: string) => LocalisedText {
  return (day) => ({ en: en(dayInWords(day, "en")), cy: cy(dayInWords(day, "cy")) });
}

/** What the council tells people of a report of a missed collection. Days are `YYYY-MM-DD`. */
export const messages = {
  reportBy: both(
    (day) => `Report it by the end of ${day}.`,
    (day) => `Rhowch wybod erbyn diwedd ${day}.`,
  ),
  notDueYet: both(
    (day) => `The next collection is on ${day}. It can be reported after that.`,
    (day) => `Mae'r casgliad nesaf ar ${day}. Gallwch roi gwybod ar ôl hynny.`,
  ),
  weekNotOver: both(
    (day) => `The crew comes on some day until ${day}.`,
    (day) => `Bydd y criw yn dod rywbryd cyn diwedd ${day}.`,
  ),
  windowClosed: both(
    (day) => `It could be reported until the end of ${day}.`,
    (day) => `Roedd modd rhoi gwybod tan ddiwedd ${day}.`,
  ),
  alreadyReported: both(
    (day) => `It has been reported. The crew is to come back by ${day}.`,
    (day) => `Rhoddwyd gwybod eisoes. Bydd y criw yn dychwelyd erbyn ${day}.`,
  ),
  startsAgain: both(
    (day) => `Collections start again on ${day}.`,
    (day) => `Bydd y casgliadau'n ailddechrau ar ${day}.`,
  ),
} as const;

/** What needs no day. */
export const notices = {
  nothingDue: {
    en: "There was no collection that could have been missed.",
    cy: "Nid oedd casgliad y gellid bod wedi'i golli.",
  },
  roundStillOut: {
    en: "The crew is still out. You can report it when the round is finished.",
    cy: "Mae'r criw yn dal i weithio. Gallwch roi gwybod pan ddaw'r gwaith i ben.",
  },
  delayed: {
    en: "The collection is late and still to come. Leave your containers out.",
    cy: "Mae'r casgliad yn hwyr ond bydd yn dod. Gadewch eich cynwysyddion allan.",
  },
  cancelled: {
    en: "The collection was cancelled.",
    cy: "Cafodd y casgliad ei ganslo.",
  },
  eventRecorded: {
    en: "The crew recorded why it left the containers.",
    cy: "Cofnododd y criw pam y gadawyd y cynwysyddion.",
  },
  reported: {
    en: "It has been reported.",
    cy: "Rhoddwyd gwybod eisoes.",
  },
  notSubscribed: {
    en: "The property has no subscription to this service.",
    cy: "Nid oes tanysgrifiad i'r gwasanaeth hwn ar gyfer yr eiddo.",
  },
  outOfSeason: {
    en: "The service does not run at this time of the year.",
    cy: "Nid yw'r gwasanaeth yn rhedeg yr adeg hon o'r flwyddyn.",
  },
  noService: {
    en: "The property does not have this service.",
    cy: "Nid yw'r eiddo yn cael y gwasanaeth hwn.",
  },
  suspended: {
    en: "The service has stopped for this property for a time.",
    cy: "Mae'r gwasanaeth wedi'i atal dros dro ar gyfer yr eiddo hwn.",
  },
  propertyIneligible: {
    en: "The council collects from households. Ask the company that collects your waste.",
    cy: "Mae'r cyngor yn casglu o gartrefi. Cysylltwch â'r cwmni sy'n casglu eich gwastraff.",
  },
  sharedContainers: {
    en: "The containers of the bin store are shared. Ask whoever manages the building.",
    cy: "Mae cynwysyddion y storfa finiau yn cael eu rhannu. Cysylltwch â rheolwr yr adeilad.",
  },
  communalContainer: {
    en: "Only bin stores have this container.",
    cy: "Dim ond storfeydd biniau sydd â'r cynhwysydd hwn.",
  },
  noContainers: {
    en: "There are no containers to ask for with this service.",
    cy: "Nid oes cynwysyddion i ofyn amdanynt gyda'r gwasanaeth hwn.",
  },
  openRequest: {
    en: "A request for this is open already.",
    cy: "Mae cais am hyn ar agor eisoes.",
  },
  notPublic: {
    en: "Sign in to see why.",
    cy: "Mewngofnodwch i weld pam.",
  },
} as const satisfies Record<string, LocalisedText>;
