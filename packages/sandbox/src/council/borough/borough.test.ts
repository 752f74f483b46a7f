import { Property, StreetReport } from "@localo/waste";
import { describe, expect, it } from "vitest";
import { makeBorough, PROPERTIES } from "./borough.js";
import { SHARED_STORE } from "./cases/flats.js";
import { knownUprns } from "./known-uprns.js";
import { services } from "./services.js";
import { boroughBox } from "./streets.js";

const borough = makeBorough(1);
const byUprn = new Map(borough.properties.map((property) => [property.uprn, property]));

describe("the borough", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(makeBorough(1)).toEqual(borough);
    expect(makeBorough(2)).not.toEqual(borough);
  });

  it("has two thousand valid properties, each once", () => {
    expect(borough.properties).toHaveLength(PROPERTIES);
    expect(byUprn.size).toBe(PROPERTIES);
    const invalid = borough.properties.filter(({ body }) => !Property.is(body));
    expect(invalid).toEqual([]);
  });

  it("lies in its box, so that its places can be reported", () => {
    const outside = borough.properties.filter(({ body: { coordinates } }) => {
      if (coordinates === undefined) return true;
      const { latitude, longitude } = coordinates;
      return (
        latitude < boroughBox.south ||
        latitude > boroughBox.north ||
        longitude < boroughBox.west ||
        longitude > boroughBox.east
      );
    });
    expect(outside).toEqual([]);
    expect(
      StreetReport.is({ category: "litter", description: "x", location: { usrn: "99900001" } }),
    ).toBe(true);
  });

  it("has every known property", () => {
    expect(Object.values(knownUprns).filter((uprn) => !byUprn.has(uprn))).toEqual([]);
  });

  it("has one store for two blocks of sixty flats in all", () => {
    const served = borough.served.filter((one) => one.service_point_id === SHARED_STORE);
    const flats = served.filter(({ uprn }) => byUprn.get(uprn)?.parent_uprn !== null);
    expect(flats).toHaveLength(60);
    expect(new Set(flats.map(({ uprn }) => byUprn.get(uprn)?.parent_uprn)).size).toBe(2);
  });

  it("has flats without a place, whose parent has one", () => {
    const served = new Set(borough.served.map(({ uprn }) => uprn));
    const without = borough.properties.filter(
      ({ uprn, kind }) => kind === "household" && !served.has(uprn),
    );
    expect(without.map(({ uprn }) => uprn)).toContain(knownUprns.convertedFlat);
    expect(without.every(({ parent_uprn }) => served.has(parent_uprn ?? ""))).toBe(true);
  });

  it("counts the stops of each service on their own, so that no gap betrays a stop of another", () => {
    for (const { info } of services) {
      const stops = borough.stops.filter((stop) => stop.service_id === info.id);
      expect(stops.map(({ service_number }) => service_number)).toEqual(
        stops.map((_, index) => index + 1),
      );
    }
  });

  it("names services and containers that there are", () => {
    const known = new Map(services.map(({ info }) => [info.id, info.containerTypeIds ?? []]));
    expect(borough.stops.filter((stop) => !known.has(stop.service_id))).toEqual([]);
    expect(
      borough.containers.filter(
        (container) => !known.get(container.service_id)?.includes(container.type_id),
      ),
    ).toEqual([]);
  });
});
