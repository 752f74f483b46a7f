/** What people send again and again, in words of their own. */
export const streetReport = (usrn: string) => ({
  category: "litter",
  location: { usrn },
  description: `Bags ${crypto.randomUUID()}`,
});

export const contact = { email: "maeve.quigley@example.com" };
export const declaration = { accurate: true, declaredAt: "2026-11-23T09:30:00Z" };

export const notice = {
  noticeUrl: "https://www.ambleford.example/privacy",
  noticeVersion: "2026-04",
  acknowledgedAt: "2026-11-23T09:30:00Z",
};

/** On an open application. */
export const comment = () => ({
  name: { kind: "full", fullName: "Imogen Vale" },
  address: { line1: "14 Mill Lane", town: "Ambleford", postcode: "AM1 1AA" },
  sentiment: "objection",
  topics: ["privacy"],
  comment: `The dormer would look into our bedroom. ${crypto.randomUUID()}`,
  acknowledgement: notice,
});

/** Whose fee is not paid yet. */
export const application = () => ({
  authority: { scheme: "gss", code: "E07000999" },
  types: ["hh"],
  applicant: {
    role: "applicant",
    kind: "person",
    person: { name: { kind: "full", fullName: "Maeve Quigley" }, contact },
  },
  sites: [{ address: { text: "12 Orchard Lane, Ambleford", postcode: "AM1 1AA" } }],
  description: `A dormer. ${crypto.randomUUID()}`,
  declaration,
  fee: { due: { amountPence: 25_800, currency: "GBP" } },
});

/** About council tax. */
export const enquiry = () => ({
  kind: "general",
  topic: "other",
  message: `Where is my bill? ${crypto.randomUUID()}`,
  authority: { scheme: "gss", code: "E07000999" },
  requester: {
    role: "liable-person",
    kind: "person",
    person: { name: { kind: "full", fullName: "Maeve Quigley" }, contact },
  },
  property: { line1: "12 Orchard Lane", town: "Ambleford", postcode: "AM1 1AA" },
  declaration,
  acknowledgement: notice,
});
