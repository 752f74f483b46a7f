import type { ContainerType } from "@localo/waste";

const black = { en: "Black", cy: "Du" };
const blue = { en: "Blue", cy: "Glas" };
const green = { en: "Green", cy: "Gwyrdd" };
const brown = { en: "Brown", cy: "Brown" };

/** The containers of the borough. */
export const containerTypes: readonly Omit<ContainerType, "authority">[] = [
  {
    id: "bin-240-residual",
    label: { en: "Black bin", cy: "Bin du" },
    shape: "wheelie-bin",
    capacityLitres: 240,
    colour: black,
    streams: ["residual"],
  },
  {
    id: "bin-240-recycling",
    label: { en: "Blue bin", cy: "Bin glas" },
    shape: "wheelie-bin",
    capacityLitres: 240,
    colour: black,
    lidColour: blue,
    streams: ["mixed-recycling"],
  },
  {
    id: "box-55-paper",
    label: { en: "Paper box", cy: "Blwch papur" },
    shape: "box",
    capacityLitres: 55,
    colour: blue,
    streams: ["paper-card"],
  },
  {
    id: "box-40-glass",
    label: { en: "Glass box", cy: "Blwch gwydr" },
    shape: "box",
    capacityLitres: 40,
    colour: green,
    streams: ["glass"],
  },
  {
    id: "caddy-23-food",
    label: { en: "Food caddy", cy: "Cadi bwyd" },
    shape: "kerbside-caddy",
    capacityLitres: 23,
    colour: brown,
    streams: ["food"],
  },
  {
    id: "caddy-5-kitchen",
    label: { en: "Kitchen caddy", cy: "Cadi cegin" },
    shape: "kitchen-caddy",
    capacityLitres: 5,
    colour: brown,
    streams: ["food"],
  },
  {
    id: "bin-240-garden",
    label: { en: "Garden bin", cy: "Bin gardd" },
    shape: "wheelie-bin",
    capacityLitres: 240,
    colour: green,
    streams: ["garden"],
  },
  {
    id: "sack-clinical",
    label: { en: "Clinical waste sack", cy: "Sach gwastraff clinigol" },
    shape: "sack",
    streams: ["clinical"],
  },
  ...(
    [
      ["bin-1100-residual", "residual", 1100, "Large rubbish bin", "Bin sbwriel mawr"],
      ["bin-1100-recycling", "mixed-recycling", 1100, "Large recycling bin", "Bin ailgylchu mawr"],
      ["bin-1100-paper", "paper-card", 1100, "Large paper bin", "Bin papur mawr"],
      ["bin-360-glass", "glass", 360, "Large glass bin", "Bin gwydr mawr"],
      ["bin-140-food", "food", 140, "Shared food bin", "Bin bwyd a rennir"],
    ] as const
  ).map(([id, stream, capacityLitres, en, cy]) => ({
    id,
    label: { en, cy },
    shape: "communal-bin",
    capacityLitres,
    streams: [stream],
  })),
];
