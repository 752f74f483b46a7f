import { type CallOff, tooLate } from "../withdraw-submission.js";

/** A direct debit is changed and cancelled at once, which is not undone by taking the request back. */
export const callOffDirectDebit: CallOff = async (_, { type }) => {
  if (type === "direct-debit-amendment") {
    throw tooLate("The direct debit is changed already. Change it again.");
  }
  if (type === "direct-debit-cancellation") {
    throw tooLate("The direct debit is cancelled already. Set up a new one.");
  }
  return false;
};
