import type { Logger } from "pino";
import type { Council } from "../council/council.js";
import { describeError } from "./http/describe-error.js";

const SECOND = 1000;

/**
 * Has the council do what is due, once a second.
 * @returns ends it, when what is under way is done
 */
export function keepWorking(council: Pick<Council, "work">, log: Logger): () => Promise<void> {
  let underWay = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  const next = () => {
    if (!ended) timer = setTimeout(work, SECOND);
  };
  const work = () => {
    underWay = council
      .work()
      .catch((error: unknown) => log.error(describeError(error), "work failed"))
      .then(next);
  };
  work();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await underWay;
  };
}
