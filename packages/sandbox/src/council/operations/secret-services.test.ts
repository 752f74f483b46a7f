import type { ContainerRequestLine } from "@localo/waste";
import { describe, expect, it } from "vitest";
import { makeBorough } from "../borough/borough.js";
import { containerTypes } from "../borough/container-types.js";
import { knownUprns } from "../borough/known-uprns.js";
import { services } from "../borough/services.js";
import { defaultPolicy } from "../policy/default-policy.js";
import { refusals } from "../rules/container-request.js";
import { isPublicService } from "../rules/visibility.js";
import { type Answer, testCouncil } from "../test/test-council.js";
import { holdingsOf } from "./container-view.js";
import type { PropertyView } from "./property-view.js";

// Whether a household has a service that it pays for, or that says something of who lives there, must not
// be found out by a key that may only send.

const ACTIONS = ["deliver", "replace", "repair", "remove"] as const;
const typeIds = containerTypes.map(({ id }) => id);
const secretServices = services.filter(({ info }) => info.optIn || !isPublicService(info));
const secretTypes = new Set(secretServices.flatMap(({ info }) => info.containerTypeIds ?? []));

function lineOf(typeId: string, action: (typeof ACTIONS)[number]): ContainerRequestLine {
  return { typeId, action, quantity: 1, reason: "missing" };
}

describe("every property of the borough, every container type, every action", () => {
  const borough = makeBorough(1);
  const placeOf = new Map(borough.served.map((one) => [one.uprn, one.service_point_id]));

  function viewOf(property: (typeof borough.properties)[number]): PropertyView {
    const place = placeOf.get(property.uprn) ?? placeOf.get(property.parent_uprn ?? "");
    const kind = borough.places.find(({ id }) => id === place)?.kind ?? "";
    const at = (one: { service_point_id: string }) => one.service_point_id === place;
    const containers = borough.containers.filter(at);
    return {
      property,
      services: services.map(({ info, season = null }) => ({
        id: info.id,
        season,
        sensitive: !isPublicService(info),
        from_feed: false,
        body: info,
      })),
      stops: borough.stops.filter(at).map((stop) => ({
        ...stop,
        kind,
        containers: containers
          .filter(({ service_id }) => service_id === stop.service_id)
          .map(({ id, type_id, quantity }) => ({ id, typeId: type_id, quantity })),
      })),
      collections: [],
      events: [],
      openReports: [],
    };
  }

  const open = typeIds.map((type_id) => ({ type_id, requests: 1, on_the_way: 1 }));
  const views = borough.properties.map(viewOf);

  it("has households with each of these services, and without", () => {
    for (const { info } of secretServices) {
      const having = views.filter(({ stops }) =>
        stops.some((stop) => stop.service_id === info.id && stop.standing !== "not-subscribed"),
      );
      expect(having.length).toBeGreaterThan(10);
      expect(having.length).toBeLessThan(views.length / 2);
    }
  });

  it.each(typeIds.flatMap((typeId) => ACTIONS.map((action) => [typeId, action] as const)))(
    "%s, %s: who may not see the household is told nothing of it",
    (typeId, action) => {
      const line = lineOf(typeId, action);
      /** By what anyone can see: the kind of property, and whether its containers are shared. */
      const answers = new Map<string, Set<string>>();
      for (const view of views) {
        for (const requested of [[], open]) {
          const { kind } = view.property;
          const said = refusals([line], {
            household: kind === "household",
            holdings: holdingsOf(view, containerTypes, requested, false),
            seesHousehold: false,
            policy: defaultPolicy.containers,
          });
          const [stop] = view.stops;
          const seen = `${kind}, ${stop?.kind}`;
          answers.set(seen, (answers.get(seen) ?? new Set()).add(JSON.stringify(said)));
        }
      }
      for (const [, said] of answers) {
        if (secretTypes.has(typeId)) expect([...said]).toHaveLength(1);
        for (const one of said) expect(one).not.toMatch(/not-subscribed|not-held|has \d/);
      }
    },
  );
});

describe("what a key that may only send is told", () => {
  const { get, post, errors } = testCouncil();
  const contact = { email: "ada@example.com" };
  const uprns = Object.values(knownUprns);
  const told = ({ status, body }: Answer) => JSON.stringify([status, body]);
  const houses = uprns.filter(
    (uprn) => uprn !== knownUprns.business && !["1", "2"].includes(uprn.slice(-3, -2)),
  );

  it("is the same of each container, and what eligibility says", async () => {
    for (const { info } of secretServices) {
      for (const typeId of info.containerTypeIds ?? []) {
        for (const action of ACTIONS) {
          const answers = new Map<string, Answer>();
          for (const uprn of houses) {
            const body = { uprn, lines: [lineOf(typeId, action)], contact };
            const answer = await post("/container-requests", body, "form");
            answers.set(told(answer), answer);
          }
          const [answer, ...others] = answers.values();
          expect(others).toEqual([]);
          expect(answer?.body.errors).toMatchObject([
            { pointer: "#/lines/0/typeId", code: "not-public" },
          ]);
        }
      }
    }
    for (const uprn of houses) {
      const path = `/properties/${uprn}/eligibility?type=container-request`;
      const { body } = await get(path, "form");
      const reasons = body.items
        .filter(({ serviceId }: Answer["body"]) =>
          secretServices.some(({ info }) => info.id === serviceId),
        )
        .map(({ eligibility }: Answer["body"]) => eligibility.reason);
      expect(reasons).toEqual(["not-public", "not-public"]);
    }
  });

  it("agrees with eligibility where no round comes and where bins are shared", async () => {
    for (const uprn of [knownUprns.firstBlockFlat, knownUprns.business]) {
      const { body } = await get(`/properties/${uprn}/eligibility?type=container-request`, "form");
      for (const { serviceId, eligibility } of body.items) {
        const { info } = services.find((one) => one.info.id === serviceId) ?? {};
        for (const typeId of info?.containerTypeIds ?? []) {
          const lines = [lineOf(typeId, "deliver")];
          const answer = await post("/container-requests", { uprn, lines, contact }, "form");
          expect([serviceId, answer.body.errors[0].code]).toEqual([serviceId, eligibility.reason]);
        }
      }
    }
  });

  it("is the same of a collection, reported or not", async () => {
    // Both rounds came on Monday, and the time to report garden waste is not over.
    const [subscribed, not] = [knownUprns.ordinary, knownUprns.delayed];
    const collection = { serviceId: "garden", date: "2026-11-23" };
    const report = (uprn: string, asker: "form" | "officer") =>
      post("/missed-collections", { uprn, collection, contact }, asker);
    const before = await report(subscribed, "form");
    expect(before.body.errors[0].code).toBe("not-public");
    expect(told(await report(not, "form"))).toBe(told(before));
    expect((await report(subscribed, "officer")).status).toBe(201);
    expect(told(await report(subscribed, "form"))).toBe(told(before));
  });

  it("is no collection where the id is of a clinical one", async () => {
    const { clinical } = knownUprns;
    const { body } = await get(`/properties/${clinical}/services`, "officer");
    const { next } = body.items.find(({ serviceId }: Answer["body"]) => serviceId === "clinical");
    const report = (uprn: string, collectionId: string) =>
      post("/missed-collections", { uprn, collection: { collectionId }, contact }, "form");
    const there = await report(clinical, next.id);
    expect(there.body.errors[0].code).toBe("unknown-collection");
    expect(told(there)).toBe(told(await report(clinical, "clinical-20260101-999")));
    expect(told(there)).toBe(told(await report(knownUprns.ordinary, next.id)));
  });

  it("makes no mistakes of its own", () => expect(errors).toEqual([]));
});
