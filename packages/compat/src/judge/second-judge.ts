import { loadValidator } from "@localo/compiler";
import { isDeeperThan, isObject } from "../json/json.js";
import { hasEndlessCircle } from "../schema/circles.js";
import type { Place } from "../schema/place.js";
import type { SchemaSource } from "../schema/source.js";

/** Schemas past this size are not compiled for the sake of a witness. */
const LARGEST = 400_000;

/**
 * Judges values by validators that are compiled, as the packages' are: who finds a witness does not
 * judge it alone.
 */
export class SecondJudge {
  readonly #source: SchemaSource;
  readonly #validators = new Map<Place, ((value: unknown) => boolean) | undefined>();

  constructor(source: SchemaSource) {
    this.#source = source;
  }

  /** Whether the schema at a place takes a value; `undefined` where no validator can be made of it. */
  accepts(place: Place, value: unknown): boolean | undefined {
    if (!this.#validators.has(place)) this.#validators.set(place, this.#compiled(place));
    return this.#validators.get(place)?.(value);
  }

  #compiled(place: Place): ((value: unknown) => boolean) | undefined {
    // Validators are made for draft 2020-12 alone.
    if (place.dialect !== "2020-12" || place.pointer !== "") return undefined;
    const documents = Object.fromEntries(this.#source.documents());
    const all = [place.schema, documents];
    if (isDeeperThan(all, 200) || JSON.stringify(all).length > LARGEST) return undefined;
    if (hasEndlessCircle(place, this.#source)) return undefined;
    try {
      const { is } = loadValidator(
        isObject(place.schema) ? place.schema : { allOf: [place.schema] },
        {
          schemas: documents,
          onWarning: null,
        },
      );
      return is;
    } catch {
      // Keywords with values that they cannot have, references that lead nowhere.
      return undefined;
    }
  }
}
