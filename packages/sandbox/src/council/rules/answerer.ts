import type { AuthorityRef, LocalisedText, Referral } from "@localo/core";

/** Somebody else who answers for a problem in the council's place, and what the council says of them. */
export interface Answerer {
  readonly referral: Referral;
  /** Before anyone reports it. */
  readonly asked: LocalisedText;
  /** To who has reported it: what happens next, and whom to contact. */
  readonly reported: LocalisedText;
}

/** Another authority, which the council passes reports on to. */
export function otherAuthority(authority: AuthorityRef, url: string | undefined): Answerer {
  const name = authority.name ?? authority.code;
  return {
    referral: { kind: "other-authority", authority, ...(url === undefined ? {} : { url }) },
    asked: {
      en: `${name} answers for this. Report it to them; what you report here we pass on.`,
      cy: `${name} sy'n gyfrifol am hyn. Rhowch wybod iddyn nhw; byddwn yn anfon ymlaen yr hyn a gawn yma.`,
    },
    reported: {
      en: `${name} answers for this. We have passed your report on. Ask them what becomes of it.`,
      cy: `${name} sy'n gyfrifol am hyn. Rydym wedi anfon eich adroddiad ymlaen. Gofynnwch iddyn nhw beth ddaw ohono.`,
    },
  };
}
