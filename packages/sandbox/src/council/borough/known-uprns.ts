/** The properties of the cases that are worth looking at. They stay the same, whatever the seed and day. */
export const knownUprns = {
  ordinary: "990000000001",
  contaminated: "990000000002",
  notPresented: "990000000003",
  roundStillOut: "990000000004",
  delayed: "990000000005",
  unknownState: "990000000006",
  setHour: "990000000007",
  weekCommencing: "990000000008",
  bankHoliday: "990000000009",
  movedTwice: "990000000010",
  newYear: "990000000011",
  outOfSeason: "990000000012",
  notSubscribed: "990000000013",
  alreadyReported: "990000000014",
  windowClosed: "990000000015",
  clinical: "990000000016",
  suspended: "990000000017",
  noSchedule: "990000000018",
  business: "990000000019",
  serviceFault: "990000000020",
  /** The first of two blocks that share a bin store: 30 flats, `990000000101` to `990000000130`. */
  firstBlock: "990000000100",
  firstBlockFlat: "990000000101",
  /** The second block: `990000000201` to `990000000230`. */
  secondBlock: "990000000200",
  secondBlockFlat: "990000000201",
  /** A house made into three flats, `990000000301` to `990000000303`. */
  convertedHouse: "990000000300",
  convertedFlat: "990000000301",
} as const;
