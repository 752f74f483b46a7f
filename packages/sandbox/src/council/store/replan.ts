import type { PGlite } from "@electric-sql/pglite";
import type { Plan } from "../borough/plan.js";
import type { SubmissionRecord } from "../borough/records.js";
import type { WorkingDays } from "../rules/working-days.js";
import { planAgreedRounds } from "./agreed-rounds.js";
import { insertAll, type Queryable } from "./database.js";
import { seedRegister } from "./planning/seed-register.js";
import { readSetting, writeSetting } from "./settings.js";
import { keepSupplierVisits } from "./supplier-collections.js";

/**
 * Puts the plan of a day in place of that of another. What people sent stays; reports that were there
 * before are the plan's.
 * @param plannedFor names the day, and what else the plan depends on
 */
export async function planOnce(
  db: PGlite,
  plannedFor: string,
  workingDays: WorkingDays,
  make: () => Plan,
): Promise<void> {
  if ((await readSetting(db, "plannedFor")) === plannedFor) return;
  const plan = make();
  await db.transaction(async (tx) => {
    await tx.query("DELETE FROM visit WHERE feed_id IS NULL");
    await tx.query("DELETE FROM event WHERE NOT from_supplier");
    await tx.query(
      "DELETE FROM submission WHERE type = 'missed-collection' AND id LIKE 'sub-before-%'",
    );
    await insertAll(tx, "visit", plan.visits);
    await planAgreedRounds(tx, { today: plan.today, workingDays });
    await keepSupplierVisits(tx);
    const { rows: said } = await tx.query<{ id: string }>("SELECT id FROM event");
    const events = plan.events.filter(({ id }) => !said.some((one) => one.id === id));
    await insertAll(
      tx,
      "event",
      events.map((event) => ({ ...event, from_supplier: false })),
    );
    await insertBefore(tx, plan.submissions);
    await seedRegister(tx, plan.register, plan.today);
    await writeSetting(tx, "plannedFor", plannedFor);
  });
}

async function insertBefore(db: Queryable, records: readonly SubmissionRecord[]): Promise<void> {
  const { rows } = await db.query<{ collection_id: string }>(
    "SELECT collection_id FROM submission WHERE type = 'missed-collection' AND phase = 'open'",
  );
  // Someone can have reported it while it was another day.
  const open = records.filter(
    (record) => !rows.some(({ collection_id }) => collection_id === record.collection_id),
  );
  const submissions = open.map(({ reference, ...record }) => ({
    ...record,
    version: 1,
    updated_at: record.created_at,
  }));
  await insertAll(
    db,
    "submission",
    submissions.map((submission) => ({ ...submission, domain: "waste" })),
  );
  await insertAll(
    db,
    "submission_reference",
    open.map(({ id, reference }) => ({
      submission_id: id,
      scheme: "back-office",
      value: reference,
    })),
  );
  await insertAll(
    db,
    "submission_change",
    open.map(({ id, status, created_at }) => ({
      submission_id: id,
      version: 1,
      status,
      changed_at: created_at,
    })),
  );
}
