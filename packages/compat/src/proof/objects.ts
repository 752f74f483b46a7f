import { setMember } from "../json/json.js";
import { matchesName, NotJudged } from "../judge/evaluate.js";
import type { Answer, Ask, Candidates, Inner } from "./ask.js";
import { memberNodes } from "./holds.js";
import { type Assertion, type Node, type Of, typeBits } from "./node.js";
import type { State, Way } from "./state.js";

/** More patterns than this are not told apart by which of them a name matches. */
const MANY_PATTERNS = 5;

function isAssertion(of: Node | Assertion): of is Assertion {
  return "kind" in of;
}

function requiredNames(state: State): Set<string> {
  return new Set(state.all("required").map(({ name }) => name));
}

function absentNames(state: State): Set<string> {
  return new Set(state.none("required").map(({ name }) => name));
}

/** What the member of a name is to be, and not to be. */
function memberGoal(state: State, name: string): { holds: Node[]; breaks: Node[] } {
  return {
    holds: state.all("members").flatMap((members) => memberNodes(members, name)),
    breaks: state
      .all("has")
      .filter((has) => has.name === name)
      .map(({ broken }) => broken),
  };
}

/** Whether a way breaks a member that cannot be broken so. */
export function isWayShut(state: State, way: Way, ask: Ask): boolean {
  const absent = absentNames(state);
  return way.some(({ of, holds }) => {
    if (!isAssertion(of) || of.kind !== "has" || !holds) return false;
    if (absent.has(of.name)) return true;
    const goal = memberGoal(state, of.name);
    return ask(goal.holds, [...goal.breaks, of.broken]).kind === "empty";
  });
}

/** Whether a way is sure to be taken: a member that must be there can only be one that breaks. */
export function isWayTaken(state: State, way: Way, ask: Ask): boolean {
  const named = way.filter(({ of, holds }) => isAssertion(of) && of.kind === "has" && holds);
  // Beside the break stands the assertion that it breaks.
  const others = way.filter(
    ({ of }) => !isAssertion(of) || (of.kind !== "has" && of.kind !== "members"),
  );
  const [only] = named;
  if (only === undefined || named.length > 1 || others.length > 0) return false;
  const has = only.of as Of<"has">;
  if (!state.all("required").some(({ name }) => name === has.name)) return false;
  const goal = memberGoal(state, has.name);
  return ask([...goal.holds, has.broken], goal.breaks).kind === "empty";
}

/** Whether it is proven that no object is as a state says. */
export function hasNoObject(state: State, inner: Inner): boolean {
  const required = requiredNames(state);
  const { min, max } = counts(state);
  const wantsOne = wantedMembers(state).length > 0 ? 1 : 0;
  if (Math.max(required.size, min, wantsOne) > max) return true;
  for (const name of required) {
    if (!isAllowedName(state, name, inner)) return true;
    const { holds, breaks } = memberGoal(state, name);
    if (inner.ask(holds, breaks).kind === "empty") return true;
  }
  if (wantedMembers(state).some((wanted) => findMember(state, wanted, inner) === "none")) {
    return true;
  }
  return min > required.size && mostMembers(state, inner, min) < min;
}

function counts(state: State): { min: number; max: number } {
  const of = (list: readonly { count: number }[]) => list.map(({ count }) => count);
  return {
    min: Math.max(
      0,
      ...of(state.all("minProperties")),
      ...of(state.none("maxProperties")).map((n) => n + 1),
    ),
    max: Math.min(
      Number.POSITIVE_INFINITY,
      ...of(state.all("maxProperties")),
      ...of(state.none("minProperties")).map((n) => n - 1),
    ),
  };
}

/** Whether a name is not refused by `propertyNames`. */
function isAllowedName(state: State, name: string, { judge }: Inner): boolean {
  return state.all("names").every(({ node }) => {
    try {
      return judge.accepts(node, name);
    } catch (error) {
      if (error instanceof NotJudged) return true;
      throw error;
    }
  });
}

/** Some member whose name is not given: it matches a pattern, or is not among some names, or breaks a rule. */
interface Wanted {
  readonly matches: readonly string[];
  readonly avoids: readonly string[];
  readonly notNamed: ReadonlySet<string>;
  readonly brokenName: Node | undefined;
  readonly broken: Node | undefined;
}

function wantedMembers(state: State): Wanted[] {
  const none = new Set<string>();
  return [
    ...state.all("hasMatching").map(
      ({ pattern, broken }): Wanted => ({
        matches: [pattern],
        avoids: [],
        notNamed: none,
        brokenName: undefined,
        broken,
      }),
    ),
    ...state.all("hasOther").map(
      ({ named, patterns, broken }): Wanted => ({
        matches: [],
        avoids: patterns,
        notNamed: new Set(named),
        brokenName: undefined,
        broken,
      }),
    ),
    ...state.all("hasName").map(
      ({ broken }): Wanted => ({
        matches: [],
        avoids: [],
        notNamed: none,
        brokenName: broken,
        broken: undefined,
      }),
    ),
  ];
}

const anyMember: Wanted = {
  matches: [],
  avoids: [],
  notNamed: new Set(),
  brokenName: undefined,
  broken: undefined,
};

type Found = "none" | "unknown" | { readonly name: string; readonly value: unknown };

/** A member that is as wanted; `none` where it is proven that there can be none. */
function findMember(
  state: State,
  wanted: Wanted,
  inner: Inner,
  taken: ReadonlySet<string> = new Set(),
): Found {
  let unsure = false;
  const broken = wanted.broken === undefined ? [] : [wanted.broken];
  const known = knownNames(state);
  const absent = absentNames(state);
  for (const name of known) {
    if (absent.has(name) || wanted.notNamed.has(name) || taken.has(name)) continue;
    if (!wanted.matches.every((pattern) => matchesName(pattern, name))) continue;
    if (wanted.avoids.some((pattern) => matchesName(pattern, name))) continue;
    if (!isAllowedName(state, name, inner)) continue;
    const breaksRule =
      wanted.brokenName === undefined || breaksName(wanted.brokenName, name, inner);
    if (breaksRule === false) continue;
    const goal = memberGoal(state, name);
    const answer = inner.ask(goal.holds, [...goal.breaks, ...broken]);
    if (answer.kind === "value" && breaksRule === true) return { name, value: answer.value };
    if (answer.kind !== "empty") unsure = true;
  }
  const avoided = new Set([...known, ...absent, ...wanted.notNamed, ...taken]);
  for (const fresh of freshNames(state, wanted, avoided, inner)) {
    if (fresh.answer.kind === "empty") continue;
    const answer = inner.ask(fresh.holds, broken);
    if (answer.kind === "empty") continue;
    if (answer.kind === "value" && fresh.answer.kind === "value") {
      return { name: String(fresh.answer.value), value: answer.value };
    }
    unsure = true;
  }
  return unsure ? "unknown" : "none";
}

function breaksName(rule: Node, name: string, { judge }: Inner): boolean | undefined {
  try {
    return !judge.accepts(rule, name);
  } catch (error) {
    if (error instanceof NotJudged) return undefined;
    throw error;
  }
}

/** The names that a state tells of. */
function knownNames(state: State): Set<string> {
  return new Set([
    ...state.all("required").map(({ name }) => name),
    ...state.all("members").flatMap(({ named }) => [...named.keys()]),
  ]);
}

/** Names that nothing tells of, by which patterns they match: whether there is one, and what it holds. */
function* freshNames(
  state: State,
  wanted: Wanted,
  avoided: ReadonlySet<string>,
  { ask, make }: Inner,
): Generator<{ answer: Answer; holds: Node[] }> {
  const members = state.all("members");
  const all = new Set([
    ...members.flatMap(({ patterns }) => patterns.map(([pattern]) => pattern)),
    ...wanted.matches,
    ...wanted.avoids,
  ]);
  const pattern = (source: string) =>
    make.node([make.assertion({ kind: "pattern", source }, source)], undefined);
  const isText = make.node(
    [
      make.assertion(
        { kind: "types", mask: typeBits.string, integer: false },
        `${typeBits.string}`,
      ),
    ],
    undefined,
  );
  const names = state.all("names").map(({ node }) => node);
  const listed = avoided.size === 0 ? [] : [make.values([...avoided])];
  const brokenName = wanted.brokenName === undefined ? [] : [wanted.brokenName];
  const free = [...all].filter(
    (text) => !wanted.matches.includes(text) && !wanted.avoids.includes(text),
  );
  if (free.length > MANY_PATTERNS) {
    yield { answer: { kind: "unknown" }, holds: [] };
    return;
  }
  for (let bits = 0; bits < 2 ** free.length; bits++) {
    const matched = [...wanted.matches, ...free.filter((_, index) => (bits >> index) & 1)];
    const unmatched = [...all].filter((text) => !matched.includes(text));
    const answer = ask(
      [isText, ...names, ...matched.map(pattern)],
      [...brokenName, ...unmatched.map(pattern), ...listed],
    );
    const holds = members.flatMap(({ patterns, rest }) => {
      const found = patterns.filter(([text]) => matched.includes(text)).map(([, node]) => node);
      return found.length > 0 ? found : [rest];
    });
    yield { answer, holds };
  }
}

/** How many members an object can have at most, so far as it matters. */
function mostMembers(state: State, inner: Inner, enough: number): number {
  const absent = absentNames(state);
  const known = [...knownNames(state)].filter((name) => {
    if (absent.has(name) || !isAllowedName(state, name, inner)) return false;
    const { holds, breaks } = memberGoal(state, name);
    return inner.ask(holds, breaks).kind !== "empty";
  });
  const avoided = new Set([...knownNames(state), ...absent]);
  for (const fresh of freshNames(state, anyMember, avoided, inner)) {
    if (fresh.answer.kind === "empty") continue;
    if (inner.ask(fresh.holds, []).kind !== "empty") return enough;
  }
  return known.length;
}

/** Objects that may be as a state says. */
export function objectCandidates(state: State, inner: Inner): Candidates | undefined {
  const object = {};
  const taken = new Set<string>();
  const put = (name: string, value: unknown) => {
    setMember(object, name, value);
    taken.add(name);
  };
  const nothing: Candidates = { values: [], all: false };
  for (const name of requiredNames(state)) {
    const { holds, breaks } = memberGoal(state, name);
    const answer = inner.ask(holds, breaks);
    if (answer.kind !== "value") return nothing;
    put(name, answer.value);
  }
  for (const wanted of wantedMembers(state)) {
    const found = findMember(state, wanted, inner, wanted.notNamed.size > 0 ? new Set() : taken);
    if (typeof found === "string") return nothing;
    put(found.name, found.value);
  }
  const { min } = counts(state);
  while (taken.size < Math.min(min, 300)) {
    const found = findMember(state, anyMember, inner, taken);
    if (typeof found === "string") return nothing;
    put(found.name, found.value);
  }
  return { values: [object], all: false };
}
