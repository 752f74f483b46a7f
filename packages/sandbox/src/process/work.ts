import type { Logger } from "pino";
import type { Council } from "../council/council.js";
import { describeError } from "./http/describe-error.js";

const SECOND = 1000;

/**
 * Has the council do what is due, once a second. A receiver of events that is slow holds up nothing else.
 * @returns ends it, when the work that is under way is done
 */
export function keepWorking(
  council: Pick<Council, "work" | "deliver">,
  log: Logger,
): () => Promise<void> {
  let underWay = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  const failed = (error: unknown) => {
    // What the council closes while it is under way was not lost: it is due the next time.
    if (!ended) log.error(describeError(error), "work failed");
  };
  const work = () => {
    void council.deliver().catch(failed);
    underWay = council
      .work()
      .catch(failed)
      .then(() => {
        if (!ended) timer = setTimeout(work, SECOND);
      });
  };
  work();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await underWay;
  };
}
