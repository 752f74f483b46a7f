import type { Path } from "@localo/compiler";
import { visit } from "jsonc-parser";

/** A place that is looked for, and those below it. */
interface Wanted {
  readonly members: Map<string, Wanted>;
  offset: number | undefined;
}

/**
 * The offsets of paths in a JSON text: that of a member's name, of an item, or of the nearest place
 * above one that is not there. One pass without a tree of the text, so that a large text with one
 * mistake does not need many times its size. The text must be nested no deeper than a call stack allows.
 */
export function offsetsOf(text: string, paths: readonly Path[]): number[] {
  const root: Wanted = { members: new Map(), offset: undefined };
  const ways = paths.map((path) => {
    const way = [root];
    let place = root;
    for (const segment of path) {
      const member = place.members.get(String(segment)) ?? {
        members: new Map(),
        offset: undefined,
      };
      place.members.set(String(segment), member);
      place = member;
      way.push(place);
    }
    return way;
  });

  // The containers around the current place; `wanted` where something in them is looked for.
  const around: { wanted: Wanted | undefined; isArray: boolean; index: number }[] = [];
  let current: Wanted | undefined;
  const begin = (offset: number) => {
    const parent = around.at(-1);
    if (parent === undefined) current = root;
    else if (parent.isArray) current = parent.wanted?.members.get(String(parent.index));
    else return;
    if (current !== undefined) current.offset = offset;
  };
  const open = (offset: number, isArray: boolean) => {
    begin(offset);
    around.push({ wanted: current, isArray, index: 0 });
  };
  visit(text, {
    onObjectBegin: (offset) => open(offset, false),
    onArrayBegin: (offset) => open(offset, true),
    onObjectProperty: (name, offset) => {
      current = around.at(-1)?.wanted?.members.get(name);
      if (current !== undefined) current.offset = offset;
    },
    onLiteralValue: (_value, offset) => begin(offset),
    onObjectEnd: () => void around.pop(),
    onArrayEnd: () => void around.pop(),
    onSeparator: (character) => {
      const parent = around.at(-1);
      if (character === "," && parent !== undefined) parent.index++;
    },
  });
  return ways.map((way) => way.findLast(({ offset }) => offset !== undefined)?.offset ?? 0);
}
