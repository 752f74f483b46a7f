import { randomUUID } from "node:crypto";
import type { ClinicalCollectionRequest } from "@localo/waste";
import { type AgreedRound, agreedService, agreedVisits, hasDays } from "../borough/agreed-round.js";
import { planRange } from "../borough/plan.js";
import type { WorkingDays } from "../rules/working-days.js";
import { firstRow, insertAll, type Queryable } from "./database.js";

/** What staff have agreed to, and for whom. */
export interface Agreement extends AgreedRound {
  readonly uprn: string;
  readonly lines: ClinicalCollectionRequest["lines"];
}

/** The day that rounds are planned for. */
interface Planning {
  readonly today: string;
  readonly workingDays: WorkingDays;
}

/**
 * Has crews stop at a property alone for what staff have agreed to. It takes the place of what the
 * property had of the service before.
 */
export async function insertAgreement(
  tx: Queryable,
  agreement: Agreement,
  planning: Planning,
): Promise<void> {
  const { id: round_id, uprn, frequency, startDate, endDate, lines } = agreement;
  if (agreedService === undefined) throw new TypeError("No service is agreed to for one property");
  const { id: service_id, containerTypeIds = [] } = agreedService.info;
  await endBefore(tx, uprn, service_id, startDate);
  const place = `sp-${randomUUID()}`;
  const point = { id: place, kind: "property", beside: true };
  await insertAll(tx, "service_point", [point]);
  await insertAll(tx, "served_property", [{ uprn, service_point_id: place }]);
  const next = await firstRow<{ number: number; service_number: number }>(
    tx,
    `SELECT (SELECT max(number) + 1 FROM stop) AS number,
       coalesce((SELECT max(service_number) FROM stop WHERE service_id = $1), 0) + 1 AS service_number`,
    [service_id],
  );
  const when = { start_date: startDate, end_date: endDate, frequency };
  const standing = hasDays(agreement) ? "active" : "no-schedule";
  const stop = { ...next, service_point_id: place, service_id, round_id, standing };
  await insertAll(tx, "stop", [{ ...stop, assisted: false, ...when }]);
  const containers = lines.flatMap(({ containerTypeId = containerTypeIds[0], quantity }) => {
    if (containerTypeId === undefined) return [];
    return [{ id: `cnt-${randomUUID()}`, type_id: containerTypeId, quantity }];
  });
  const there = { service_point_id: place, service_id };
  await insertAll(
    tx,
    "container",
    containers.map((one) => ({ ...one, ...there })),
  );
  await planRounds(tx, [agreement], planning);
}

/** After a new plan: the visits of all that staff have agreed to. */
export async function planAgreedRounds(tx: Queryable, planning: Planning): Promise<void> {
  const { rows } = await tx.query<AgreedRound>(
    `SELECT round_id AS id, frequency, start_date AS "startDate", end_date AS "endDate"
     FROM stop WHERE frequency IS NOT NULL`,
  );
  const rounds = rows.map((row) => ({ ...row, endDate: row.endDate ?? undefined }));
  await planRounds(tx, rounds, planning);
}

async function planRounds(
  tx: Queryable,
  rounds: readonly AgreedRound[],
  { today, workingDays }: Planning,
): Promise<void> {
  const range = planRange(today);
  await insertAll(
    tx,
    "visit",
    rounds.flatMap((round) => agreedVisits(round, range, workingDays)),
  );
}

/** What comes to a property alone ends on the day before; a store that others share stays as it is. */
async function endBefore(
  tx: Queryable,
  uprn: string,
  serviceId: string,
  startDate: string,
): Promise<void> {
  await tx.query(
    `UPDATE stop SET end_date = $3::date - 1
     WHERE service_id = $2 AND (end_date IS NULL OR end_date >= $3::date)
       AND service_point_id IN (
         SELECT p.id FROM service_point p JOIN served_property s ON s.service_point_id = p.id
         WHERE s.uprn = $1 AND p.kind = 'property'
       )`,
    [uprn, serviceId, startDate],
  );
}
