import { createHash, timingSafeEqual } from "node:crypto";
import { ProblemReply } from "@localo/runtime/server";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { transactionOf } from "../../office.js";
import { knownAccounts, type MadeUpAccount } from "../../policy/known-accounts.js";
import { newToken, tokenHash } from "../../secret-token.js";
import { runningDirectDebit } from "../../store/council-tax/direct-debits.js";
import { firstRow, insertAll } from "../../store/database.js";
import { addDays, dayOf, instant, startOf } from "../../time/london.js";
import type { CouncilTaxOffice, CouncilTaxOperation } from "./council-tax-office.js";

const MINUTES_VALID = 30;
const TRIES = 5;
const SECONDS = 60 * 60;

/** `POST /account-matches` */
export function findAccount(office: CouncilTaxOffice): CouncilTaxOperation<"findAccount"> {
  const tries = new RateLimiterMemory({ points: TRIES, duration: SECONDS });
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    const { accountNumber, name, postcode } = body;
    const fullName = name.kind === "full" ? name.fullName : `${name.givenName} ${name.familyName}`;
    await spendTry(tries, [`account ${accountNumber}`, `person ${plain(fullName)}`]);
    const asked = digest(accountNumber, fullName, postcode);
    // All are compared, whether or not one was found: a miss takes as long as a match.
    const found = knownAccounts.filter((one) =>
      timingSafeEqual(digest(one.accountNumber, one.fullName, one.postcode), asked),
    );
    const token = newToken();
    const account = found[0];
    const isOwn = body.authority.code === office.authority.code;
    if (account === undefined || !isOwn) {
      throw context.problem(422, "no-match", {
        title: "No account fits what was told",
        detail: "Look at the account number, the name and the postcode on the bill.",
      });
    }
    const expiresAt = new Date(office.now().getTime() + MINUTES_VALID * 60_000);
    await insertAll(tx, "account_match", [
      {
        token_hash: tokenHash(token),
        caller: context.caller?.id ?? "",
        account_number: account.accountNumber,
        expires_at: expiresAt.toISOString(),
      },
    ]);
    return { status: 201, body: { matchToken: token, expiresAt: instant(expiresAt) } };
  };
}

/** `GET /accounts/{matchToken}` */
export function getAccount(office: CouncilTaxOffice): CouncilTaxOperation<"getAccount"> {
  return async ({ matchToken }, context) => {
    const db = await office.database();
    const now = office.now();
    const match = await firstRow<{ account_number: string }>(
      db,
      `SELECT account_number FROM account_match
       WHERE token_hash = $1 AND caller = $2 AND expires_at > $3`,
      [tokenHash(matchToken), context.caller?.id ?? "", now.toISOString()],
    );
    const account = knownAccounts.find((one) => one.accountNumber === match?.account_number);
    if (account === undefined) {
      throw context.problem(404, "not-found", {
        detail: "The token is not known or has expired. Match the account again.",
      });
    }
    const debit = await runningDirectDebit(db, account.accountNumber);
    return {
      status: 200,
      body: {
        authority: office.authority,
        ...owed(account, dayOf(now)),
        ...(debit === undefined
          ? {}
          : {
              directDebit: {
                id: debit.id,
                account: { lastTwo: debit.last_two },
                payDay: debit.pay_day,
                instalments: debit.instalments,
              },
            }),
        asAt: instant(startOf(dayOf(now))),
      },
    };
  };
}

/** What is owed, and when the next of it is. */
function owed({ duePence, instalmentPence }: MadeUpAccount, today: string) {
  const money = (amountPence: number) => ({ amountPence, currency: "GBP" }) as const;
  if (duePence === 0) return { balance: { state: "settled", amount: money(0) } } as const;
  const nextMonth = addDays(`${today.slice(0, "2026-11".length)}-28`, 5);
  return {
    balance: { state: "due", amount: money(duePence) },
    nextInstalment: {
      dueDate: `${nextMonth.slice(0, "2026-12".length)}-01`,
      amount: money(instalmentPence),
    },
  } as const;
}

/** @throws ProblemReply 429 `rate-limited` once there were too many for an account or a person */
async function spendTry(tries: RateLimiterMemory, names: readonly string[]): Promise<void> {
  for (const name of names) {
    try {
      await tries.consume(tokenHash(name));
    } catch {
      throw new ProblemReply(429, "rate-limited", {
        detail: "There were too many tries. Wait an hour.",
        retryAfter: SECONDS,
      });
    }
  }
}

function digest(accountNumber: string, fullName: string, postcode: string): Buffer {
  const text = JSON.stringify([accountNumber, plain(fullName), postcode]);
  return createHash("sha256").update(text).digest();
}

/** Names are compared without case, accents and doubled blanks. */
function plain(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .trim()
    .replaceAll(/\s+/g, " ");
}
