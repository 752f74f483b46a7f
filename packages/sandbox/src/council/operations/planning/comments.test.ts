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
const publication = (text: string, publishedAt = "2026-11-24T16:20:00Z") => ({
  state: "published",
  applicationId: "app-open",
  comment: text,
  publishedAt,
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
      "Ring 0044 (0)1632 960001",
      "Ring 01632–960–001",
      "Write to imogen＠example．com.",
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
    const elsewhere = { ...down, applicationId: "app-none" };
    expect((await send("PUT", path, elsewhere, "supplier")).status).toBe(404);
  });

  describe("of which several things are said", () => {
    const down = (takenDownAt: string) => ({
      state: "taken-down",
      applicationId: "app-open",
      takenDownAt,
    });
    const minute = (number: number) => `2026-11-24T16:${number}:00Z`;
    const say = async (id: string, body: object) => {
      const answer = await send("PUT", `/supplier/comments/${id}`, body, "supplier");
      return answer.status === 200 ? answer.body.state : [answer.status, answer.body.code];
    };
    const shown = async (id: string) => {
      const { items } = (await get(`${at}?limit=200`)).body;
      return items.find((item: { id: string }) => item.id === id)?.comment;
    };
    const tombstoneOf = async (id: string) => {
      const { tombstones = [] } = (await get(`${at}?updatedSince=${minute(10)}`)).body;
      return tombstones.find((item: { id: string }) => item.id === id)?.withdrawnAt;
    };
    const told = async (id: string) => {
      const { items } = (await get("/events?limit=200", "officer")).body;
      const own = items.filter(({ subject }: { subject: string }) => subject === id);
      const types = own.map(({ type }: { type: string }) => type.split("."));
      return types.flatMap((type: string[]) => (type.at(-2) === "comment" ? type.at(-1) : []));
    };

    it("stays down when what was said before that comes late", async () => {
      const first = publication("Too high.", minute(10));
      expect(await say("PL-10", first)).toBe("published");
      expect(await say("PL-10", down(minute(20)))).toBe("taken-down");
      for (const moment of [minute(10), minute(15), minute(20)]) {
        const late = publication("Still too high.", moment);
        expect(await say("PL-10", late)).toEqual([409, "overtaken"]);
      }
      expect(await shown("PL-10")).toBeUndefined();
      expect(await say("PL-10", publication("[redacted]", minute(21)))).toBe("published");
      expect(await shown("PL-10")).toBe("[redacted]");
      expect(await told("PL-10")).toEqual(["published", "removed", "published"]);
    });

    it("stays down where that is said before it was published at all", async () => {
      expect(await say("PL-16", down(minute(20)))).toBe("taken-down");
      expect(await say("PL-16", down(minute(20)))).toBe("taken-down");
      const late = publication("My illness", minute(10));
      expect(await say("PL-16", late)).toEqual([409, "overtaken"]);
      expect([await shown("PL-16"), await tombstoneOf("PL-16"), await told("PL-16")]).toEqual([
        ...[undefined, undefined, []],
      ]);
      expect(await say("PL-16", publication("[redacted]", minute(21)))).toBe("published");
      expect(await told("PL-16")).toEqual(["published"]);
    });

    it("keeps the text that was published later", async () => {
      expect(await say("PL-11", publication("[redacted]", minute(20)))).toBe("published");
      expect(await say("PL-11", publication("My illness", minute(10)))).toEqual([409, "overtaken"]);
      expect(await shown("PL-11")).toBe("[redacted]");
      expect(await say("PL-11", publication("[redacted] dormer", minute(20)))).toBe("published");
      expect(await shown("PL-11")).toBe("[redacted] dormer");
    });

    it("is taken down whatever moment that names, and no later than it is said", async () => {
      expect(await say("PL-12", publication("Too high.", minute(20)))).toBe("published");
      expect(await say("PL-12", down("2026-11-24T00:00:00Z"))).toBe("taken-down");
      expect(await shown("PL-12")).toBeUndefined();
      expect(await say("PL-12", publication("Too high.", minute(20)))).toEqual([409, "overtaken"]);
      expect(await say("PL-13", publication("Too high.", minute(20)))).toBe("published");
      expect(await say("PL-13", down("2062-11-24T00:00:00Z"))).toBe("taken-down");
      expect(await tombstoneOf("PL-13")).toBe("2026-11-24T16:30:00+00:00");
      test.at(minute(32));
      expect(await say("PL-13", publication("High.", minute(31)))).toBe("published");
      test.at(minute(30));
    });

    it("stays down where it was never up, and leaves no tombstone", async () => {
      const words = { ...comment, comment: "A matter of taste." };
      const { id } = (await send("POST", at, words, "resident")).body;
      expect(await say(id, down(minute(25)))).toBe("taken-down");
      expect((await get(`/submissions/${id}`, "resident")).body.outcome).toBe("not-published");
      expect(await say(id, publication("Taste.", minute(24)))).toEqual([409, "overtaken"]);
      expect([await shown(id), await tombstoneOf(id), await told(id)]).toEqual([
        ...[undefined, undefined, []],
      ]);
    });

    it("stays as it was said of a comment that was there from the first, on the next day too", async () => {
      expect(await say("PC-app-open-1", down(minute(20)))).toBe("taken-down");
      test.at("2026-11-25T10:00:00Z");
      expect(await shown("PC-app-open-1")).toBeUndefined();
      expect(await shown("PC-app-open-2")).toBeDefined();
      test.at(minute(30));
    });

    it("is not shown before its time", async () => {
      const words = { ...comment, comment: "It is too wide." };
      const { id } = (await send("POST", at, words, "resident")).body;
      const open = async () => (await get(`/submissions/${id}`, "resident")).body.phase;
      expect(await say(id, publication("Wide.", minute(45)))).toBe("published");
      test.at(minute(44));
      expect([await shown(id), await told(id), await open()]).toEqual([undefined, [], "open"]);
      test.at(minute(45));
      expect(await told(id)).toEqual(["published"]);
      expect([await shown(id), await open()]).toEqual(["Wide.", "closed"]);
      const since = (await get(`${at}?updatedSince=${minute(45)}`)).body.items;
      expect(since.map((item: { id: string }) => item.id)).toContain(id);
      test.at(minute(30));
    });

    it("is gone until then where it was shown before", async () => {
      expect(await say("PL-14", publication("Wide.", minute(10)))).toBe("published");
      expect(await say("PL-14", publication("Very wide.", minute(50)))).toBe("published");
      expect(await shown("PL-14")).toBeUndefined();
      expect(await tombstoneOf("PL-14")).toBeDefined();
      test.at(minute(51));
      expect([await shown("PL-14"), await tombstoneOf("PL-14")]).toEqual(["Very wide.", undefined]);
      expect(await told("PL-14")).toEqual(["published", "removed", "published"]);
      test.at(minute(30));
    });

    it("never comes up where it was taken down or taken back before its time", async () => {
      expect(await say("PL-15", publication("Wide.", minute(55)))).toBe("published");
      expect(await say("PL-15", down(minute(30)))).toBe("taken-down");
      const words = { ...comment, comment: "It is too long." };
      const { id } = (await send("POST", at, words, "resident")).body;
      expect(await say(id, publication("Long.", minute(55)))).toBe("published");
      expect((await send("POST", `/submissions/${id}/withdraw`, {}, "resident")).status).toBe(200);
      test.at(minute(56));
      for (const one of ["PL-15", id]) {
        expect([await shown(one), await tombstoneOf(one), await told(one)]).toEqual([
          ...[undefined, undefined, []],
        ]);
      }
      test.at(minute(30));
    });
  });

  it("makes no mistakes of its own", () => expect(test.errors).toEqual([]));
});
