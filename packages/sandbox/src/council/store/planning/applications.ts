import {
  latestDecision,
  type StoredApplication,
  type StoredBody,
} from "../../rules/application-view.js";
import type { DecisionChanges } from "../../rules/decision-changes.js";
import { momentWithinReach } from "../../time/within-reach.js";
import { firstRow, type Queryable } from "../database.js";
import { storable } from "../storable.js";

/** What is written of an application. */
export interface NewApplication extends StoredApplication {
  readonly changedAt: Date;
  readonly decision_changes: DecisionChanges;
  readonly shown: boolean;
  readonly leftAt?: Date | undefined;
  readonly seeded: boolean;
}

/** An application and how the register stands with it. */
export interface KeptApplication extends StoredApplication {
  readonly shown: boolean;
  readonly published_at: Date | null;
  readonly left_at: Date | null;
  readonly changed_at: Date;
  readonly decision_changes: DecisionChanges;
}

const SELECT = `SELECT id, body, shown, published_at, left_at, changed_at, decision_changes FROM application`;

/** An application that is on the register. */
export function findApplication(db: Queryable, id: string): Promise<KeptApplication | undefined> {
  return firstRow(db, `${SELECT} WHERE id = $1 AND shown`, [id]);
}

/** Whether there is an application, on the register or not. */
export async function hasApplication(db: Queryable, id: string): Promise<boolean> {
  return (await firstRow(db, "SELECT 1 FROM application WHERE id = $1", [id])) !== undefined;
}

/** An application by its reference, on the register or not. */
export function findByReference(
  db: Queryable,
  reference: string,
): Promise<KeptApplication | undefined> {
  return firstRow(db, `${SELECT} WHERE reference = $1`, [reference]);
}

/** Writes an application, in place of the one that has its reference. */
export async function writeApplication(
  tx: Queryable,
  { id, body: sent, changedAt, decision_changes, shown, leftAt, seeded }: NewApplication,
): Promise<void> {
  const body = storable(sent);
  const decision = latestDecision(body.decisions);
  await tx.query(
    `INSERT INTO application (
       id, reference, body, words, received_on, published_at, left_at, decided_on, outcome,
       changed_at, seeded, shown, decision_changes
     ) VALUES ($1, $2, $3::jsonb, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb)
     ON CONFLICT (reference) DO UPDATE SET body = excluded.body, words = excluded.words,
       received_on = excluded.received_on, published_at = excluded.published_at,
       left_at = excluded.left_at, decided_on = excluded.decided_on, outcome = excluded.outcome,
       changed_at = excluded.changed_at, seeded = excluded.seeded, shown = excluded.shown,
       decision_changes = excluded.decision_changes
     WHERE application.seeded OR NOT excluded.seeded`,
    [
      id,
      body.reference,
      JSON.stringify(body),
      wordsOf(body),
      body.receivedDate,
      body.publishedAt === undefined ? null : momentWithinReach(body.publishedAt).toISOString(),
      leftAt?.toISOString() ?? null,
      decision?.decisionDate ?? null,
      decision?.outcome ?? null,
      changedAt.toISOString(),
      seeded,
      shown,
      JSON.stringify(decision_changes),
    ],
  );
}

function wordsOf({
  reference,
  alternativeReferences = [],
  description,
  sites,
}: StoredBody): string {
  return [
    reference,
    ...alternativeReferences.map(({ value }) => value),
    description,
    ...sites.map(({ address }) => address.text),
  ]
    .join("\n")
    .toLowerCase();
}
