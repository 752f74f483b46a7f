import { join } from "node:path";
import { makeBorough } from "./borough/borough.js";
import type { Borough } from "./borough/builder.js";
import { makePlan } from "./borough/plan.js";
import type { Council, CouncilOptions } from "./council.js";
import { checkFiles, removeUnknownFiles } from "./files/check-files.js";
import { fileFolder } from "./files/file-folder.js";
import { highlightsOn } from "./highlights.js";
import type { Office } from "./office.js";
import { councilTaxOperations } from "./operations/council-tax-operations.js";
import { wasteOperations } from "./operations/operations.js";
import { paymentDesk } from "./operations/payment-desk.js";
import { planningOperations } from "./operations/planning-operations.js";
import { reachable } from "./operations/reachable.js";
import { isAnythingDue, settleDue } from "./operations/settle-due.js";
import { tellBefore } from "./operations/told-before/tell-before.js";
import type { InTransaction } from "./payment-desk.js";
import { plannerOf } from "./planner.js";
import { defaultPolicy } from "./policy/default-policy.js";
import { refuseUnknownRules } from "./policy/known-policy.js";
import { workingDaysOf } from "./rules/working-days.js";
import { bearerKey, readKeys, sandboxKeys } from "./store/api-keys.js";
import { catchUp } from "./store/catch-up.js";
import { openDatabase } from "./store/database.js";
import { discreet } from "./store/discreet.js";
import { loadFeed } from "./store/feed.js";
import { idempotencyIn } from "./store/idempotency.js";
import { expireEvents } from "./store/outbox.js";
import { findDocument } from "./store/planning/document.js";
import { sealIn } from "./store/seal.js";
import { seedOnce } from "./store/seed.js";
import { giveDueReferences } from "./store/take-submission.js";
import { dayOf } from "./time/london.js";
import { courierFor } from "./webhooks/courier.js";

/**
 * Opens a council: its data, its rules and its operations. The first time, the borough is made, which
 * takes some seconds; a folder that has one is opened as it is.
 * @throws OtherSeedError where the folder's borough was made from another seed
 * @throws KeptDataError where the folder is of another version of the sandbox, or damaged
 * @throws RangeError where the feed's UPRN is not a UPRN
 * @throws PolicyError where the policy has rules that are not known here
 */
export async function openCouncil(options: CouncilOptions = {}): Promise<Council> {
  const { now = () => new Date(), policy = defaultPolicy, onStep = () => undefined } = options;
  const { baseUrl = "https://api.ambleford.example" } = options;
  refuseUnknownRules(policy);
  const { authority, bankHolidayDivision } = policy;
  const workingDays = workingDaysOf(bankHolidayDivision);
  onStep("Opening the database");
  const folder = (name: string) => options.dataDir && join(options.dataDir, name);
  const db = await openDatabase(folder("database"));
  const quiet = discreet(db);
  const files = fileFolder(folder("attachments"));
  const seal = sealIn(folder("key"));
  const { clock = () => new Date(), allowPrivateWebhooks: allowPrivate = false } = options;
  const courier = courierFor(db, { authority, baseUrl, seal, clock, allowPrivate });
  try {
    let made: Borough | undefined;
    /** Made once, and only where something is to be filled from it. */
    const boroughOf = (seed: number) => {
      made ??= makeBorough(seed);
      return made;
    };
    const seed = await seedOnce(db, options.seed, (chosen) => {
      onStep("Making the borough");
      return boroughOf(chosen);
    });
    await loadFeed(db, options.binFeed, authority);
    const callerOf = await readKeys(db);
    await removeUnknownFiles(quiet, files);

    const planning = plannerOf(db, { authority, now, policy, workingDays }, seed, (today) =>
      makePlan(boroughOf(seed), today, workingDays, seed),
    );
    onStep("Planning its collections");
    let summary = await planning();

    const office: Office = {
      policy,
      authority,
      workingDays,
      now,
      baseUrl,
      files,
      webhooks: { seal, courier, clock, allowPrivate },
      async database() {
        await upToDate();
        return quiet;
      },
    };
    const inTransaction: InTransaction = (work) => db.transaction((tx) => work(discreet(tx)));
    await tellBefore(inTransaction, office);
    /**
     * What a day and what a moment brings about, before anyone reads or writes: the plan, what the back
     * office would have done, and what was to be paid until then.
     */
    const upToDate = async () => {
      summary = await planning();
      await catchUp(db, now());
      if (!(await isAnythingDue(quiet, now()))) return;
      await inTransaction((tx) => settleDue(tx, office));
    };
    await upToDate();
    return {
      operations: {
        waste: reachable(wasteOperations(office)),
        planning: reachable(planningOperations(office)),
        "council-tax": reachable(councilTaxOperations(office)),
      },
      idempotency: idempotencyIn(db, now, upToDate, seal),
      async authorise(request) {
        const key = bearerKey(request);
        return key === undefined ? undefined : callerOf(key);
      },
      get highlights() {
        const today = dayOf(now());
        return highlightsOn({ today, lastWorked: workingDays.before(today), workingDays });
      },
      keys: sandboxKeys.map(({ id, key, scopes, description }) => ({
        id,
        key,
        scopes,
        description,
      })),
      payments: paymentDesk(office, inTransaction),
      get summary() {
        return summary;
      },
      async document(id) {
        return findDocument(await office.database(), id);
      },
      async ready() {
        try {
          await (await office.database()).query("SELECT 1");
          return true;
        } catch {
          return false;
        }
      },
      async work() {
        await giveDueReferences(await office.database(), now());
        await expireEvents(quiet, now());
        await checkFiles(db, files, now());
      },
      deliver: () => courier.deliver(),
      async close() {
        await courier.close();
        await db.close();
        await files.close();
      },
    };
  } catch (error) {
    await db.close();
    throw error;
  }
}
