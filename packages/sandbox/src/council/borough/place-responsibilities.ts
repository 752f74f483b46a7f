import { amblefordshire, nationalHighways } from "../policy/authority.js";
import { type Answerer, otherAuthority } from "../rules/answerer.js";
import type { PlaceResponsibilityRecord, StreetRecord } from "./records.js";

/** Streets that somebody else answers for, with no houses. They stay the same, whatever the seed. */
export const keptStreets = {
  trunkRoad: "99900101",
  countyRoad: "99900102",
  privateStreet: "99900103",
} as const;

/** In the middle of each place: latitude, longitude. */
export const keptPoints = {
  trunkRoad: "51.2037,-0.56",
  countyRoad: "51.24,-0.5055",
  privateStreet: "51.2987,-0.5725",
  privateLand: "51.2995,-0.535",
} as const;

/** The borough's gazetteer has them as it has any street. */
export const streetsOfOthers: readonly StreetRecord[] = [
  { usrn: keptStreets.trunkRoad, name: "Ambleford Bypass (A399)" },
  { usrn: keptStreets.countyRoad, name: "County Road" },
  { usrn: keptStreets.privateStreet, name: "Millrace Mews" },
];

/** An owner who is known. */
const millrace: Answerer = {
  referral: { kind: "landowner", url: "https://www.millrace-mews.example/contact" },
  asked: {
    en: "Millrace Mews is a private street: its owners have to deal with this, and the council cannot. Millrace Management look after it for them: ring 01632 960055.",
    cy: "Stryd breifat yw Millrace Mews: rhaid i'w pherchnogion ddelio â hyn, ac ni all y cyngor. Millrace Management sy'n gofalu amdani ar eu rhan: ffoniwch 01632 960055.",
  },
  reported: {
    en: "Millrace Mews is a private street: its owners have to deal with this, and the council cannot. We have told Millrace Management, who look after it for them. Ask them what becomes of it: ring 01632 960055.",
    cy: "Stryd breifat yw Millrace Mews: rhaid i'w pherchnogion ddelio â hyn, ac ni all y cyngor. Rydym wedi dweud wrth Millrace Management, sy'n gofalu amdani ar eu rhan. Gofynnwch iddyn nhw beth ddaw ohono: ffoniwch 01632 960055.",
  },
};

/** And one who is not. */
const unknownOwner: Answerer = {
  referral: {
    kind: "landowner",
    url: "https://www.gov.uk/search-property-information-land-registry",
  },
  asked: {
    en: "This is private land: its owner has to deal with this, and the council cannot. We do not know the owner. HM Land Registry can tell you, for a fee.",
    cy: "Tir preifat yw hwn: rhaid i'w berchennog ddelio â hyn, ac ni all y cyngor. Nid ydym yn gwybod pwy yw'r perchennog. Gall Cofrestrfa Tir EF ddweud wrthych, am ffi.",
  },
  reported: {
    en: "This is private land: its owner has to deal with this, and the council cannot. We do not know the owner, so nobody has been told. HM Land Registry can tell you who it is, for a fee.",
    cy: "Tir preifat yw hwn: rhaid i'w berchennog ddelio â hyn, ac ni all y cyngor. Nid ydym yn gwybod pwy yw'r perchennog, felly nid oes neb wedi cael gwybod. Gall Cofrestrfa Tir EF ddweud wrthych pwy ydyw, am ffi.",
  },
};

/**
 * Who answers for some places of the borough. Litter and fly-tipping on a trunk road that is no motorway
 * are the district's (Environmental Protection Act 1990 section 89), its surface is National Highways'.
 */
export const placeResponsibilities: readonly PlaceResponsibilityRecord[] = [
  {
    id: "trunk-road",
    usrn: keptStreets.trunkRoad,
    south: 51.203,
    west: -0.62,
    north: 51.2045,
    east: -0.5,
    categories: ["spillage", "weeds", "dead-animal"],
    ...otherAuthority(nationalHighways, "https://www.nationalhighways.example/report"),
  },
  {
    id: "county-road",
    usrn: keptStreets.countyRoad,
    south: 51.21,
    west: -0.5065,
    north: 51.28,
    east: -0.505,
    // Marks on its bridges and signs (Highways Act 1980 section 132). Spillages and weeds are the county's
    // on every road: the policy says so.
    categories: ["graffiti", "fly-posting"],
    ...otherAuthority(amblefordshire, "https://www.amblefordshire.example/report"),
  },
  {
    id: "private-street",
    usrn: keptStreets.privateStreet,
    south: 51.2985,
    west: -0.575,
    north: 51.299,
    east: -0.57,
    categories: null,
    ...millrace,
  },
  {
    id: "private-land",
    usrn: null,
    south: 51.2992,
    west: -0.54,
    north: 51.2998,
    east: -0.53,
    categories: null,
    ...unknownOwner,
  },
];
