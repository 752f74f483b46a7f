import {
  type Application,
  type ApplicationPage,
  type ApplicationSummary,
  type CommentSubmission,
  createPlanningClient,
  type PlanningSubmission,
} from "./index.js";
import { type Equal, holds } from "./test/types.js";

const planning = createPlanningClient({ baseUrl: "https://api.example.gov.uk" });

export async function calls(body: CommentSubmission) {
  const page = await planning.searchApplications({
    reference: "26/01234/HH",
    near: "51.2365,-0.5703,500",
    receivedFrom: "2026-11-01",
    sort: "newest-decision",
    limit: 50,
  });
  holds<Equal<typeof page, ApplicationPage>>();
  const application = await planning.getApplication({ id: "app-2026-01234" });
  holds<Equal<typeof application, Application>>();
  const submission = await planning.submitComment({ id: application.id, body });
  holds<Equal<typeof submission, PlanningSubmission>>();
  for await (const summary of planning.pages.searchApplications({ q: "loft" })) {
    holds<Equal<typeof summary, ApplicationSummary>>();
  }

  // @ts-expect-error: no such parameter
  planning.searchApplications({ ref: "26/01234/HH" });
  // @ts-expect-error: no such order
  planning.searchApplications({ sort: "cheapest" });
  // @ts-expect-error: an application is named by its id
  planning.getApplication({ reference: "26/01234/HH" });
  // @ts-expect-error: not paged
  planning.pages.getApplication;
}

export async function refusals(id: string, body: CommentSubmission) {
  const result = await planning.safe.submitComment({ id, body });
  if (result.ok) return result.data;
  if (result.kind === "problem" && result.status === 409) {
    holds<Equal<Extract<typeof result.code, "comments-closed">, "comments-closed">>();
    // @ts-expect-error: no code of this operation
    if (result.code === "application-closed") return undefined;
  }
  return undefined;
}
