import {
  type AccountSummary,
  type CouncilTaxSubmission,
  createCouncilTaxClient,
  type DirectDebitMandate,
  type DirectDebitSubmission,
  type MoveNotification,
  type PublishedCode,
} from "./index.js";
import { type Equal, holds } from "./test/types.js";

const councilTax = createCouncilTaxClient({ baseUrl: "https://api.example.gov.uk" });

export async function calls(move: MoveNotification, mandate: DirectDebitMandate) {
  const moved = await councilTax.notifyMove({ body: move });
  holds<Equal<typeof moved, CouncilTaxSubmission>>();
  const debit = await councilTax.createDirectDebit({ body: mandate });
  holds<Equal<typeof debit, DirectDebitSubmission>>();
  const cancelled = await councilTax.cancelDirectDebit({ id: debit.id });
  holds<Equal<typeof cancelled, CouncilTaxSubmission>>();
  const account = await councilTax.getAccount({ matchToken: "pH2q7d0fJr6mX4sVn1kTzw" });
  holds<Equal<typeof account, AccountSummary>>();
  for await (const code of councilTax.pages.listCodes({ list: "exemption", nation: "wales" })) {
    holds<Equal<typeof code, PublishedCode>>();
  }

  // @ts-expect-error: whose codes?
  councilTax.listCodes({ list: "exemption" });
  // @ts-expect-error: no such list
  councilTax.listCodes({ list: "exemptions", nation: "wales" });
  // @ts-expect-error: a mandate is no notice of a move
  councilTax.notifyMove({ body: mandate });
}

export async function refusals(body: MoveNotification) {
  const result = await councilTax.safe.notifyMove({ body });
  if (result.ok) return result.data;
  if (result.kind === "problem" && result.status === 422) {
    holds<Equal<Extract<typeof result.code, "too-early">, "too-early">>();
    // @ts-expect-error: no code of this operation
    if (result.code === "code-not-in-force") return undefined;
  }
  return undefined;
}
