import type { SeededApplication } from "../../borough/register/seeded-application.js";
import { decisionChanges } from "../../rules/decision-changes.js";
import { startOf } from "../../time/london.js";
import { insertAll, type Queryable } from "../database.js";
import { writeApplication } from "./applications.js";

/**
 * Puts the register of a day in place of that of another. What back offices said of an application or a
 * comment stays, also of one that was there before they did.
 */
export async function seedRegister(
  tx: Queryable,
  applications: readonly SeededApplication[],
  today: string,
): Promise<void> {
  for (const table of [
    "application",
    "planning_document",
    "planning_comment",
    "specialist_comment",
  ]) {
    await tx.query(`DELETE FROM ${table} WHERE seeded`);
  }
  // Its days moved with the day that it is, so that all of it changed.
  const changedAt = startOf(today);
  const said = await idsIn(tx, "application");
  for (const { id, row, leftAt } of applications.filter((one) => !said.has(one.id))) {
    const left = leftAt === undefined ? undefined : new Date(leftAt);
    const decision_changes = decisionChanges(row.decisions, changedAt);
    await writeApplication(tx, {
      decision_changes,
      id,
      body: row,
      changedAt,
      leftAt: left,
      shown: left === undefined,
      seeded: true,
    });
  }
  await insertAll(tx, "planning_document", applications.flatMap(documentsOf));
  const judged = await idsIn(tx, "planning_comment");
  const comments = applications.flatMap(commentsOf).filter(({ id }) => !judged.has(id));
  await insertAll(tx, "planning_comment", comments);
  await insertAll(tx, "specialist_comment", applications.flatMap(specialistsOf));
}

async function idsIn(
  tx: Queryable,
  table: "application" | "planning_comment",
): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query<{ id: string }>(`SELECT id FROM ${table}`);
  return new Set(rows.map(({ id }) => id));
}

function documentsOf({ id, row, documents = [] }: SeededApplication) {
  return documents.map(({ publishedAt, takenDownAt, ...document }, index) => {
    const content = `${document.name}\n${row.reference}\n\nA document of a made-up council.\n`;
    const filename = `${document.name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}.txt`;
    const byteSize = Buffer.byteLength(content);
    return {
      ...shown(`doc-${id.slice("app-".length)}-${index + 1}`, id, publishedAt, takenDownAt),
      body: { ...document, file: { filename, mediaType: "text/plain", byteSize } },
      content,
    };
  });
}

function commentsOf({ id, comments = [] }: SeededApplication) {
  return comments.map(({ takenDownAt, ...comment }, index) => ({
    ...shown(`PC-${id}-${index + 1}`, id, comment.publishedAt, takenDownAt),
    said_at: takenDownAt ?? comment.publishedAt,
    body: takenDownAt === undefined ? comment : null,
  }));
}

function specialistsOf({ id, specialists = [] }: SeededApplication) {
  return specialists.map(({ publishedAt, takenDownAt, ...comment }, index) => ({
    ...shown(`spc-${id.slice("app-".length)}-${index + 1}`, id, publishedAt, takenDownAt),
    body: takenDownAt === undefined ? comment : null,
  }));
}

function shown(
  id: string,
  applicationId: string,
  publishedAt: string,
  takenDownAt: string | undefined,
) {
  return {
    id,
    application_id: applicationId,
    published_at: publishedAt,
    shown: takenDownAt === undefined,
    taken_down_at: takenDownAt,
    changed_at: takenDownAt ?? publishedAt,
    seeded: true,
  };
}
