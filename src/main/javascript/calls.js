import { fire } from "./events.js";
import * as settings from "./settings.js";

/** @typedef {object} Call
 * @property {string} method
 * @property {any[]} args
 * @property {string} key
 * @property {string | null | undefined} region it was made from, by what it goes by
 * @property {boolean} refresh
 * @property {string | null | undefined} ref of the question under way; undefined: to be sent; empty: later; null: later, and before the others
 * @property {boolean} waited it was made, or lost its answer, while the server could not be reached
 * @property {boolean} ours the key is the page's, not the application's
 * @property {number} attempts
 * @property {number} [sentAt] when it was sent with this key for the first time
 * @property {(value: any) => void} resolve
 * @property {(reason: any) => void} reject
 */

/** @typedef {object} CallListener
 * @property {(messages: object[]) => void} send
 * @property {(call: Call) => void} sent
 * @property {(call: Call, result: any) => void} answered
 */

/** Calls of the server's methods. They are answered in order, and wait while it cannot be reached; then they are made one after another. */
export class Calls {
  #listener;
  /** Not answered yet, oldest first. @type {Call[]} */
  #queue = [];
  #online = false;
  /** Who it was last; empty: nobody who is known. @type {string | undefined} */
  #user;
  #refs = 0;
  #queued = 0;
  /** No other page has it. A server that knows a call's key does not run it again. */
  #page = crypto.getRandomValues(new Uint32Array(3)).join("-");

  /** @param {CallListener} listener */
  constructor(listener) {
    this.#listener = listener;
  }

  /** How many wait because the server could not be reached. */
  get queued() {
    return this.#queued;
  }

  /**
   * @param {string} method
   * @param {any[]} args
   * @param {{key?: string, refresh?: boolean}} options a call with a key is made again only as long as it has not run
   * @param {string | null} [region]
   */
  add(method, args, { key, refresh = true }, region) {
    return new Promise((resolve, reject) => {
      const text = JSON.stringify(args);
      const isFull = this.#queue.length >= settings.calls;
      if (isFull || text.length > settings.callSize) {
        return fail({ method, args, reject }, { code: isFull ? "queue-full" : "too-large" });
      }
      // As they are now, whatever becomes of them while the call waits.
      const given = JSON.parse(text);
      const how = { key: key ?? this.#key(), ours: !key, region, refresh, ref: undefined, waited: !this.#online, attempts: 0 };
      this.#queue.push({ method, args: given, ...how, resolve, reject });
      this.#send();
    });
  }

  /** @param {string} [user] whom the page speaks for; another one does not make the calls of the one before */
  online(user = "") {
    const isOther = (this.#user ?? user) !== user;
    this.#queue = this.#queue.filter((call) => {
      // The server would not know any more that it has run.
      const isForgotten = call.sentAt && Date.now() - call.sentAt > settings.callKnown;
      const code = isOther ? "user-changed" : isForgotten && "unknown-outcome";
      // Whoever hears of it may make calls.
      if (code) queueMicrotask(() => fail(call, { code }));
      return !code;
    });
    this.#user = user;
    this.#online = true;
    this.#send();
  }

  /** Whether the server has run what it did not answer is unknown: it is asked again, by the same key. */
  lost() {
    this.#online = false;
    for (const call of this.#queue) Object.assign(call, { ref: undefined, waited: true });
    this.#count();
  }

  /** @param {any} result */
  answer(result) {
    const { ref, ok, value, error = {}, refresh } = result;
    const index = this.#queue.findIndex((call) => ref && call.ref === ref);
    if (index < 0) return;
    const [call] = this.#queue.splice(index, 1);
    this.#listener.answered(call, result);
    // What has failed may have an effect all the same: a key says that it must not have two.
    const failed = error.code === "failed" && call.ours && !refresh;
    if (ok) call.resolve(value);
    else if (call.waited && (failed || error.code === "rate-limited") && ++call.attempts < settings.callAttempts) {
      // As a new call behind the others, or, as it has not run, as the same in its turn.
      call.ref = failed ? "" : null;
      if (failed) Object.assign(call, { key: this.#key(), sentAt: undefined });
      this.#queue.splice(failed ? settings.calls : index, 0, call);
      setTimeout(() => {
        call.ref ||= undefined;
        this.#send();
      }, settings.callPause);
    } else {
      fail(call, error);
    }
    this.#send();
  }

  #send() {
    /** @type {object[]} */
    const messages = [];
    for (const call of this.#online ? this.#queue.slice(0, settings.callsAtOnce) : []) {
      if (call.ref === undefined) {
        const ref = (call.ref = `c${++this.#refs}`);
        call.sentAt ??= Date.now();
        const { method, args, key } = call;
        messages.push({ type: "call", ref, method, args, key });
        this.#listener.sent(call);
      }
      // Should it have to be made again, none may have overtaken it.
      if (call.waited && call.ref !== "") break;
    }
    this.#listener.send(messages);
    this.#count();
  }

  #count() {
    const queued = this.#queue.filter(({ waited }) => waited).length;
    if (queued !== this.#queued) fire("queue", { count: (this.#queued = queued) });
  }

  #key() {
    return `${this.#page}-${++this.#refs}`;
  }
}

/** @param {Pick<Call, "method" | "args" | "reject">} call @param {any} error */
function fail({ method, args, reject }, error) {
  const detail = { ...error, method, args };
  reject(Object.assign(new Error(`${method}: ${error.code}. ${error.message ?? ""}`), detail));
  fire("call-failed", detail);
}
