import * as settings from "./settings.js";

/** The timer of one thing that is tried again: full jitter, so that a thousand pages do not come back at once. */
export class Backoff {
  #action;
  #attempts = 0;
  /** @type {number | undefined} */
  #timer;

  /** @param {() => void} action what to try again */
  constructor(action) {
    this.#action = action;
  }

  get waiting() {
    return !!this.#timer;
  }

  /** Tries again later. @param {number} [delay] milliseconds at least, where the server named them */
  schedule(delay) {
    this.cancel();
    const ceiling = Math.min(settings.retryCeiling, settings.retryFirst * 2 ** this.#attempts++);
    const jitter = Math.random();
    this.#timer = setTimeout(() => this.now(), delay === undefined ? jitter * ceiling : delay * (1 + jitter));
  }

  now() {
    this.cancel();
    this.#action();
  }

  cancel() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** It worked: forgets how often it did not. */
  reset() {
    this.cancel();
    this.#attempts = 0;
  }
}
