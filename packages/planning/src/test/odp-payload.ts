/** A made-up payload after submission, as small as it may be, with what is given in its `data`. */
export function odpPayload(
  data: { readonly [name: string]: object } = {},
  applicationType = "pp.full.householder",
) {
  return {
    applicationType,
    data: {
      submission: { submittedAt: "2026-11-15T20:41:00.000Z" },
      validation: {
        receivedAt: "2026-11-16T09:00:00.000Z",
        validatedAt: "2026-11-18T10:00:00.000Z",
        isValid: true,
      },
      caseOfficer: { name: "Casey Orchard" },
      ...data,
      application: {
        reference: "26/01234/HH",
        stage: "consultation",
        status: "undetermined",
        publishedAt: "2026-11-19T10:30:00.000Z",
        ...data.application,
      },
    },
    submission: {
      applicationType,
      data: {
        applicant: {
          type: "individual",
          name: { first: "Tomos", last: "Pritchard" },
          email: "tomos@example.com",
          phone: { primary: "01632 960001" },
        },
        user: { role: "applicant" },
        property: {
          address: {
            title: "12 Mill Lane",
            singleLine: "12 Mill Lane, Ambleford, AM1 1AA",
            postcode: "am11aa",
            uprn: "00990000000001",
            latitude: 51.2366,
            longitude: -0.57015,
          },
        },
        proposal: { description: "Rear dormer and two rooflights." },
      },
      responses: [{ question: "Is anyone disabled?", responses: [{ value: "Yes" }] }],
    },
    metadata: { id: "2d6fd1c0-8a01-4f0c-9e55-0c8a1f2f7a11", organisation: "AMB" },
  };
}
