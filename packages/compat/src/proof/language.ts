import { CharSet, DFA, JS, NFA, type NoParent, Transformers, transform, Words } from "refa";

/** How large an automaton may become; past it nothing is known of the pattern. */
const LARGEST = 3_000;
/** Lengths past this are left out of the automaton: it would have a state for each. */
const LONGEST = 260;

/** The texts that a set of conditions leaves. */
export interface TextConditions {
  readonly matches: readonly string[];
  readonly avoids: readonly string[];
  readonly minLength: number;
  readonly maxLength: number;
}

type Expression = NoParent<import("refa").Expression>;

const dfas = new Map<string, DFA | undefined>();

/** The automaton of the texts that a pattern matches somewhere; `undefined` where it has none of a size. */
function dfaOf(pattern: string): DFA | undefined {
  if (dfas.has(pattern)) return dfas.get(pattern);
  if (dfas.size > 300) dfas.clear();
  const made = attempt(() => {
    const parser = JS.Parser.fromLiteral({ source: pattern, flags: "u" });
    const { expression, maxCharacter } = parser.parse({
      backreferences: "throw",
      assertions: "parse",
    });
    return determined(nfaOf(anchored(expression, maxCharacter), maxCharacter));
  });
  dfas.set(pattern, made);
  return made;
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    // refa has an error of its own for each: too many states, a look-around, a back reference.
    return undefined;
  }
}

function nfaOf(expression: Expression, maxCharacter: number): NFA {
  const bare = transform(Transformers.applyAssertions(), expression);
  return NFA.fromRegex(
    bare,
    { maxCharacter },
    { assertions: "throw" },
    new NFA.LimitedNodeFactory(LARGEST),
  );
}

function determined(nfa: NFA): DFA {
  const dfa = DFA.fromFA(nfa, new DFA.LimitedNodeFactory(LARGEST));
  dfa.minimize();
  return dfa;
}

/** A pattern matches anywhere: each alternative may follow and precede anything, but for `^` and `$`. */
function anchored(expression: Expression, maxCharacter: number): Expression {
  const all = { type: "CharacterClass", characters: CharSet.all(maxCharacter) } as const;
  const around: Element[] = [
    {
      type: "Quantifier",
      min: 0,
      max: Number.POSITIVE_INFINITY,
      lazy: false,
      alternatives: [{ type: "Concatenation", elements: [all] }],
    },
  ];
  return {
    ...expression,
    alternatives: expression.alternatives.map((alternative) => {
      const elements = [...alternative.elements];
      const starts = isEdge(elements[0], "behind");
      const ends = isEdge(elements.at(-1), "ahead");
      const inner = elements.slice(starts ? 1 : 0, ends ? -1 : undefined);
      return {
        ...alternative,
        elements: [...(starts ? [] : around), ...inner, ...(ends ? [] : around)],
      };
    }),
  };
}

type Element = Expression["alternatives"][number]["elements"][number];

/** Whether an element is `^` (nothing behind) or `$` (nothing ahead). */
function isEdge(element: Element | undefined, kind: "ahead" | "behind"): boolean {
  if (element?.type !== "Assertion" || element.kind !== kind || !element.negate) return false;
  const [only, ...others] = element.alternatives;
  const [one, ...more] = only?.elements ?? [];
  return (
    others.length === 0 &&
    more.length === 0 &&
    one?.type === "CharacterClass" &&
    one.characters.isAll
  );
}

const intersections = new Map<string, DFA | undefined>();

/** The automaton of conditions; those that are past it are left out. */
function intersection(conditions: TextConditions): DFA | undefined {
  const key = JSON.stringify(Object.values(conditions));
  if (intersections.has(key)) return intersections.get(key);
  if (intersections.size > 200) intersections.clear();
  const made = intersected(conditions);
  intersections.set(key, made);
  return made;
}

function intersected(conditions: TextConditions): DFA | undefined {
  const { minLength, maxLength } = conditions;
  const hasLength = minLength > 0 || maxLength < 1 / 0;
  const most = maxLength <= LONGEST ? maxLength : "";
  const parts = [
    ...conditions.matches.map(dfaOf),
    ...conditions.avoids.map((pattern) => attempt(() => complement(dfaOf(pattern)))),
    ...(hasLength ? [dfaOf(`^[^]{${Math.min(minLength, LONGEST)},${most}}$`)] : []),
  ];
  let dfa: DFA | undefined;
  for (const part of parts) {
    if (part === undefined) continue;
    const left: DFA | undefined = dfa;
    const joined =
      left === undefined
        ? part
        : attempt(() => {
            const made = DFA.fromIntersection(left, part, new DFA.LimitedNodeFactory(LARGEST * 4));
            made.minimize();
            return made;
          });
    if (joined !== undefined) dfa = joined;
    if (dfa?.isEmpty) return dfa;
  }
  return dfa;
}

function complement(dfa: DFA | undefined): DFA | undefined {
  if (dfa === undefined) return undefined;
  const copy = dfa.copy(new DFA.LimitedNodeFactory(LARGEST * 2));
  copy.complement(new DFA.LimitedNodeFactory(LARGEST * 2));
  return copy;
}

/** Whether it is proven that no text meets the conditions. */
export function hasNoText(conditions: TextConditions): boolean {
  if (conditions.minLength > conditions.maxLength) return true;
  return intersection(conditions)?.isEmpty ?? false;
}

/** Some texts that may meet the conditions, the shortest first. */
export function someTexts(conditions: TextConditions, count: number): string[] {
  const dfa = intersection(conditions);
  return dfa === undefined || dfa.isEmpty ? [] : wordsOf(dfa, count);
}

/** A way into an automaton: its last step, and the one before. */
interface Step {
  readonly node: DFA.Node;
  readonly characters: CharSet | undefined;
  readonly before: Step | undefined;
}

/**
 * Words of an automaton, the shortest first. A node is come by no oftener than words are wanted: each
 * word begins with ways that are among the shortest, and there can be as many ways as stars.
 */
function wordsOf(dfa: DFA, count: number): string[] {
  const found: string[] = [];
  const met = new Map<DFA.Node, number>();
  const pending: Step[] = [{ node: dfa.initial, characters: undefined, before: undefined }];
  for (let at = 0; at < pending.length && found.length < count; at++) {
    const step = pending[at];
    if (step === undefined) break;
    if (dfa.finals.has(step.node)) found.push(wordOf(step));
    for (const [node, characters] of step.node.out.invert(dfa.maxCharacter)) {
      const times = met.get(node) ?? 0;
      if (times >= count) continue;
      met.set(node, times + 1);
      pending.push({ node, characters, before: step });
    }
  }
  return found;
}

function wordOf(last: Step): string {
  const set: CharSet[] = [];
  for (let step: Step | undefined = last; step !== undefined; step = step.before) {
    if (step.characters !== undefined) set.unshift(step.characters);
  }
  return Words.fromUnicodeToString(Words.pickMostReadableWord(set));
}
