import type { KnownStream } from "../generated/index.js";

/** Streams that say something of the people there (`x-localo-sensitivity` special-category). */
export const PRIVATE: readonly KnownStream[] = ["clinical", "sharps", "absorbent-hygiene"];

/** Words that name what is in a container. They say more than "recycling" or "organic" beside them. */
const MATERIALS: readonly (readonly [KnownStream, RegExp])[] = [
  ["food", /\b(food|kitchen (waste|scraps)|bwyd)\b/],
  ["garden", /\b(gardens?|gardd|grass)\b/],
  ["plastic-film", /\b(plastic film|film|soft plastics?|flexible plastics?)\b/],
  ["plastic-metal-cartons", /\b(plastics?|plastig|cans|tins|metals?|foil|cartons?)\b/],
  ["paper-card", /\b(paper|papur|cards?|cardboard|cardbord|newspapers?|magazines)\b/],
  ["glass", /\b(glass|gwydr)\b/],
  ["textiles", /\b(textiles?|tecstilau|clothes|clothing|shoes)\b/],
  ["small-electricals", /\b(electricals?|weee|small appliances)\b/],
  ["batteries", /\b(battery|batteries|batris)\b/],
  ["sharps", /\b(sharps|needles|syringes|miniog|nodwyddau)\b/],
  [
    "clinical",
    // In waste law "offensive" is a kind of health-care waste.
    /\b(clinical|[cg]linigol|medical|[mf]eddygol|offensive|infectious|heintus|dialysis|health ?care)\b/,
  ],
  [
    "absorbent-hygiene",
    /\b(absorbent|hygiene|hylendid|ahp|napp(y|ies)|(in)?continence|sanitary|pads|(c|g|ch)(ewynn?(au)?|lytiau))\b/,
  ],
  ["bulky", /\b(bulky|swmpus)\b/],
];

const RESIDUAL =
  /\b(residual|refuse|rubbish|sbwriel|landfill|(general|household) waste|gwastraff cyffredinol)\b/;
const NOT_RECYCLABLE =
  /\b(non|not|un) ?(recycl(able|ables|ed|ing)|recycle)\b|\bcan ?not be recycled\b|\bna ellir ei ailgylchu\b/g;
const MIXED = /\b(mixed dry|dry mixed|commingled|co mingled|mixed recycl\w*|ailgylchu cymysg)\b/;
const DRY = /\bdry recycl\w*\b/;
const RECYCLING = /\b(recycl(e|es|ed|ing|able|ables)|ailgylchu)\b/;
const LEFT_OUT = /\b(no|not|without|except|excl|excluding)\b.*$/;

/**
 * The streams that a council's label names, in the order in which it names them; `["other"]` where it
 * names none.
 *
 * - A colour, a size or a kind of container says nothing (`Black Bin`, `BLACK 240L`, `Pink Week` are
 *   `other`): the same colour holds another stream in the next borough.
 * - A label may name several streams (`Recycling and Food Waste`). Food and garden waste together are
 *   a stream of their own, `food-garden`, which `organic` means where nothing else is said.
 * - Plain "recycling" is `mixed-recycling`; beside a material in the same part of the label it says
 *   only what becomes of it (`Paper and card recycling` is `paper-card`).
 * - What stands in brackets explains, so it counts where the rest says no more than "recycling"
 *   (`Blue Bin (Recycling)`), and where it names a stream that says something of the people there, so
 *   that nobody publishes it unawares (`Refuse (nappies)`).
 * - A label that leaves something out does not name it (`Recycling (no glass)`, `No bins`).
 */
export function streamsOfLabel(label: string): [KnownStream, ...KnownStream[]] {
  const text = spell(label);
  const outside = streamsOfText(text.replace(/\([^()]*\)?/g, " "));
  const inside = streamsOfText(
    [...text.matchAll(/\(([^()]*)/g)].map(([, part]) => part).join(" , "),
  );
  const found =
    [outside, inside].find(({ specific }) => specific.length > 0) ??
    (outside.all.length > 0 ? outside : inside);
  const hidden = inside.all.filter((stream) => PRIVATE.includes(stream));
  const all = [...new Set([...found.all, ...hidden])];
  const [first = "other", ...rest] = joinFoodAndGarden(all);
  return [first, ...rest];
}

/** One spelling: no accents or capitals, words of `GardenBin` apart, one space between words. */
function spell(label: string): string {
  return label
    .normalize("NFKD")
    .replace(/\p{Mark}+/gu, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9()&+,;/|]+/g, " ")
    .replace(NOT_RECYCLABLE, "residual");
}

interface Found {
  /** Every stream that is named. */
  readonly all: readonly KnownStream[];
  /** The same without those that only a vague word ("recycling", "domestic") names. */
  readonly specific: readonly KnownStream[];
}

function streamsOfText(text: string): Found {
  const parts = text.split(/[&+,;/|]| and | a | ac /).map((part) => streamsOfPart(part.trim()));
  const all = parts.flatMap(({ all }) => all);
  const specific = parts.flatMap(({ specific }) => specific);
  return { all: [...new Set(all)], specific };
}

function streamsOfPart(part: string): Found {
  const named = part.replace(LEFT_OUT, "");
  if (MIXED.test(named)) return certain(["mixed-recycling"]);
  const specific: { stream: KnownStream; at: number }[] = [];
  let rest = named;
  for (const [stream, words] of MATERIALS) {
    const at = rest.search(words);
    if (at < 0) continue;
    specific.push({ stream, at });
    // "Plastic film" is no plastic bottle. Blanks keep the places of the other words.
    rest = rest.replace(new RegExp(words, "g"), (word) => " ".repeat(word.length));
  }
  const residualAt = rest.search(RESIDUAL);
  if (residualAt >= 0) specific.push({ stream: "residual", at: residualAt });
  const onlyResidual = specific.every(({ stream }) => stream === "residual");
  if (onlyResidual && DRY.test(rest)) {
    specific.push({ stream: "dry-recycling", at: rest.search(DRY) });
  } else if (onlyResidual && residualAt >= 0 && RECYCLING.test(rest)) {
    specific.push({ stream: "mixed-recycling", at: rest.search(RECYCLING) });
  }
  if (specific.length > 0) {
    return certain(specific.sort((a, b) => a.at - b.at).map(({ stream }) => stream));
  }
  if (RECYCLING.test(rest)) return { all: ["mixed-recycling"], specific: [] };
  if (/\borganics?\b/.test(rest)) return certain(["food-garden"]);
  if (/\b(domestic|general)\b/.test(rest)) return { all: ["residual"], specific: [] };
  return { all: [], specific: [] };
}

function certain(streams: readonly KnownStream[]): Found {
  return { all: streams, specific: streams };
}

function joinFoodAndGarden(streams: readonly KnownStream[]): KnownStream[] {
  const joined =
    (streams.includes("food") && streams.includes("garden")) || streams.includes("food-garden");
  if (!joined) return [...streams];
  const isPart = (stream: KnownStream) =>
    stream === "food" || stream === "garden" || stream === "food-garden";
  const at = streams.findIndex(isPart);
  const others = streams.filter((stream) => !isPart(stream));
  return [...others.slice(0, at), "food-garden", ...others.slice(at)];
}
