import type { CommentSubmission } from "@localo/planning";
import { describe, expect, it } from "vitest";
import { testCouncil } from "../../test/test-council.js";
import { testDomain } from "../../test/test-domain.js";

const test = testCouncil();
const { get, send } = testDomain(test, "planning");

const comment: CommentSubmission = {
  name: { kind: "full", fullName: "Imogen Vale" },
  address: { line1: "14 Mill Lane", town: "Ambleford", postcode: "AM1 1AA" },
  email: "imogen@example.com",
  sentiment: "objection",
  topics: ["privacy"],
  comment: "I am at home with an illness, and the dormer would look in.",
  acknowledgement: {
    noticeUrl: "https://www.ambleford.example/privacy/planning",
    noticeVersion: "2026-04",
    acknowledgedAt: "2026-11-24T16:00:00Z",
  },
};
const at = "/applications/app-open/comments";
const publication = (text: string) => ({
  state: "published",
  applicationId: "app-open",
  comment: text,
  publishedAt: "2026-11-24T16:40:00Z",
  authorName: "Imogen Vale",
  authorAddress: "14 Mill Lane, Ambleford",
});

describe("a comment", () => {
  it("is published once it is redacted, and nothing private with it", async () => {
    const { status, body, headers } = await send("POST", at, comment, "resident");
    expect([status, body.status, body.applicationId]).toEqual([202, "submitted", "app-open"]);
    const location = headers.get("location")?.replace("/planning/v1", "") ?? "";
    test.at("2026-11-24T16:36:00Z");
    const taken = (await get(location, "resident")).body;
    expect(taken).toMatchObject({ status: "in-progress", version: 2, phase: "open" });
    expect(JSON.stringify(taken)).not.toMatch(/Imogen|illness|Mill Lane|example\.com/);
    const [{ value: id }] = taken.references;
    expect(id).toMatch(/^PL-\d{7}$/);
    expect(JSON.stringify((await get(at)).body)).not.toMatch(/illness/);

    for (const text of [
      "Write to imogen@example.com.",
      "Write to imogen @ example.com.",
      "Ring me: 01632 960 001.",
      "Ring +44 1632 960001",
      "I live at 14 mill lane and see it.",
    ]) {
      const refused = await send("PUT", `/supplier/comments/${id}`, publication(text), "supplier");
      expect([refused.status, refused.body.code]).toEqual([422, "not-redacted"]);
    }
    const redacted = publication("[redacted], and the dormer, 2 windows @ 1.5m, would look in.");
    const put = () => send("PUT", `/supplier/comments/${id}`, redacted, "supplier");
    expect((await put()).status).toBe(200);
    expect((await put()).status).toBe(200);
    const shown = (await get(at)).body.items[0];
    expect(shown).toMatchObject({ id, comment: redacted.comment, authorName: "Imogen Vale" });
    expect(shown).not.toHaveProperty("authorAddress");
    expect((await get(location, "resident")).body).toMatchObject({
      status: "accepted",
      phase: "closed",
      outcome: "published",
      version: 3,
    });

    const down = {
      state: "taken-down",
      applicationId: "app-open",
      takenDownAt: "2026-11-24T16:36:00Z",
    };
    expect((await send("PUT", `/supplier/comments/${id}`, down, "supplier")).status).toBe(200);
    expect((await send("PUT", `/supplier/comments/${id}`, down, "supplier")).status).toBe(200);
    const { items } = (await get("/events?limit=200", "officer")).body;
    const told = items.filter(({ subject }: { subject: string }) => subject === id);
    expect(told.map(({ type, data }: { type: string; data: object }) => ({ type, data }))).toEqual(
      ["published", "removed"].map((what) => ({
        type: `org.localo.planning.comment.${what}`,
        data: { applicationId: "app-open", commentId: id },
      })),
    );
    const since = (await get(`${at}?updatedSince=2026-11-24T16:00:00Z`)).body;
    expect(since).toEqual({
      items: [],
      tombstones: [{ id, withdrawnAt: "2026-11-24T16:36:00+00:00" }],
    });
    const elsewhere = { ...down, applicationId: "app-over" };
    expect((await send("PUT", `/supplier/comments/${id}`, elsewhere, "supplier")).status).toBe(404);
    test.at("2026-11-24T16:30:00Z");
  });

  it("is taken from anyone, and once for its key", async () => {
    const first = await send("POST", at, comment, "nobody", "a-key");
    const again = await send("POST", at, comment, "nobody", "a-key");
    expect([first.status, again.body.id]).toEqual([202, first.body.id]);
  });

  it("is known by the submission's id too, before it has a reference", async () => {
    const words = { ...comment, comment: "I live at 14 Mill Lane." };
    const { id } = (await send("POST", at, words, "resident")).body;
    const put = (text: string) =>
      send("PUT", `/supplier/comments/${id}`, publication(text), "supplier");
    expect((await put(words.comment)).body.code).toBe("not-redacted");
    expect((await put("I live [redacted].")).status).toBe(200);
    expect((await get(`/submissions/${id}`, "resident")).body.outcome).toBe("published");
  });

  it.each(["authorName", "authorAddress"])(
    "tells no way to reach anyone in its %s",
    async (member) => {
      const words = { ...publication("The dormer would look in."), [member]: "ada@example.com" };
      const { status, body } = await send("PUT", "/supplier/comments/PL-2", words, "supplier");
      expect([status, body.code, body.errors?.[0].pointer]).toEqual([
        ...[422, "not-redacted", `#/${member}`],
      ]);
    },
  );

  it.each([
    ["app-over", "Comments could be sent until 23 November 2026."],
    ["app-withdrawn", "The application is not decided on any more."],
    ["app-starts-tomorrow", "The consultation has not started yet."],
    ["app-prior-approval", "The application was decided."],
    ["app-submitted", "There is no consultation on the application."],
  ])("is refused where comments are closed: %s", async (id, detail) => {
    const { status, body } = await send("POST", `/applications/${id}/comments`, comment, "nobody");
    expect([status, body.code, body.detail]).toEqual([409, "comments-closed", detail]);
  });

  it.each([
    [{ kind: "full", fullName: "Anonymous" }, "#/name/fullName"],
    [{ kind: "full", fullName: " - " }, "#/name/fullName"],
    [{ kind: "full", fullName: "N/A" }, "#/name/fullName"],
    [{ kind: "parts", givenName: "Local", familyName: "Resident" }, "#/name/familyName"],
  ])("has a name: %j", async (name, pointer) => {
    const { status, body } = await send("POST", at, { ...comment, name }, "nobody");
    expect([status, body.code]).toEqual([422, "anonymous-comment"]);
    expect(body.errors[0].pointer).toBe(pointer);
  });

  it("is not published once its author took it back", async () => {
    const words = { ...comment, comment: "It is too high." };
    const { id } = (await send("POST", at, words, "resident")).body;
    expect((await send("POST", `/submissions/${id}/withdraw`, {}, "resident")).status).toBe(200);
    const put = await send("PUT", `/supplier/comments/${id}`, publication("High."), "supplier");
    expect([put.status, put.body.code]).toEqual([404, "not-found"]);
  });

  it("is taken down of an application that is off the register, too", async () => {
    const authority = { scheme: "gss", code: "E07000999" };
    const row = (updatedAt: string, publishedAt?: string) => ({
      reference: "26/09999/HH",
      registerAuthority: authority,
      types: ["hh"],
      description: "Rear dormer.",
      sites: [{ address: { text: "12 Mill Lane, Ambleford" } }],
      stage: "assessment",
      status: "undetermined",
      receivedDate: "2026-11-02",
      updatedAt,
      ...(publishedAt === undefined ? {} : { publishedAt }),
    });
    const put = async (updatedAt: string, publishedAt?: string) => {
      const body = { authority, rows: [row(updatedAt, publishedAt)] };
      return (await send("PUT", "/supplier/applications", body, "supplier")).body.rows[0].id;
    };
    const shownAt = "2026-11-24T16:00:00Z";
    const applicationId = await put("2026-11-24T16:00:00Z", shownAt);
    const path = "/supplier/comments/PL-3";
    const words = { ...publication("It would look in."), applicationId };
    expect((await send("PUT", path, words, "supplier")).status).toBe(200);

    await put("2026-11-24T16:01:00Z");
    expect((await send("PUT", path, words, "supplier")).status).toBe(404);
    const down = { state: "taken-down", applicationId, takenDownAt: "2026-11-24T16:02:00Z" };
    expect((await send("PUT", path, down, "supplier")).status).toBe(200);

    await put("2026-11-24T16:03:00Z", shownAt);
    expect((await get(`/applications/${applicationId}/comments`)).body.items).toEqual([]);
  });

  it("needs an application on the register, and a supplier to be published", async () => {
    expect((await send("POST", "/applications/app-left/comments", comment, "nobody")).status).toBe(
      404,
    );
    const path = "/supplier/comments/PL-1";
    expect((await send("PUT", path, publication("Text"), "resident")).status).toBe(403);
    const down = {
      state: "taken-down",
      applicationId: "app-open",
      takenDownAt: "2026-11-24T16:36:00Z",
    };
    expect((await send("PUT", path, down, "supplier")).status).toBe(404);
  });

  it("makes no mistakes of its own", () => expect(test.errors).toEqual([]));
});
