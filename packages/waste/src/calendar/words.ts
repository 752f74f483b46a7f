/** The languages of a calendar. */
export type CalendarLanguage = "en" | "cy";

/** The sentences of a calendar in one language. */
export interface CalendarWords {
  /** Name of the calendar itself. */
  readonly calendar: string;
  /** What a collection is called whose service and streams have no name. */
  readonly collection: string;
  /** Appended to the name of a collection of which only the week is known. */
  readonly someDay: string;
  /** Explains that only the week is known. */
  readonly weekOnly: string;
  readonly cancelled: string;
  /** Says the day from which the collection was moved. */
  readonly movedFrom: (day: string) => string;
  /** Sunday first. */
  readonly weekdays: readonly string[];
  /** January first. */
  readonly months: readonly string[];
}

export const calendarWords: { readonly [language in CalendarLanguage]: CalendarWords } = {
  en: {
    calendar: "Bin collections",
    collection: "Waste collection",
    someDay: "one day this week",
    weekOnly: "The council gives the week of this collection and not the day.",
    cancelled: "This collection is cancelled.",
    movedFrom: (day) => `Moved from ${day}.`,
    weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    months: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
  },
  cy: {
    calendar: "Casgliadau biniau",
    collection: "Casgliad gwastraff",
    someDay: "un diwrnod yr wythnos hon",
    weekOnly: "Mae'r cyngor yn rhoi wythnos y casgliad hwn, nid y diwrnod.",
    cancelled: "Mae'r casgliad hwn wedi'i ganslo.",
    // "o" softens "dydd".
    movedFrom: (day) => `Symudwyd o ${day.replace(/^dydd/, "ddydd")}.`,
    weekdays: [
      "dydd Sul",
      "dydd Llun",
      "dydd Mawrth",
      "dydd Mercher",
      "dydd Iau",
      "dydd Gwener",
      "dydd Sadwrn",
    ],
    months: [
      "Ionawr",
      "Chwefror",
      "Mawrth",
      "Ebrill",
      "Mai",
      "Mehefin",
      "Gorffennaf",
      "Awst",
      "Medi",
      "Hydref",
      "Tachwedd",
      "Rhagfyr",
    ],
  },
};

/** `Friday 25 December 2026`. Not from `Intl`, whose words differ between platforms. */
export function dayInWords(day: Date, words: CalendarWords): string {
  const weekday = words.weekdays[day.getUTCDay()];
  const month = words.months[day.getUTCMonth()];
  return `${weekday} ${day.getUTCDate()} ${month} ${day.getUTCFullYear()}`;
}
