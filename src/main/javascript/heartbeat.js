/**
 * Keeps a connection from falling silent, and tells when it is dead. Both directions count: some servers end a socket
 * on which they heard nothing, however much they said themselves (WildFly 39: after 90 s).
 */
export class Heartbeat {
  #ping;
  #lost;
  #interval = 0;
  /** @type {number | undefined} */
  #timer;
  #sent = 0;
  #received = 0;

  /**
   * @param {() => void} ping asks the server for a sign of life
   * @param {() => void} lost told when none came
   */
  constructor(ping, lost) {
    this.#ping = ping;
    this.#lost = lost;
  }

  /** @param {number} interval milliseconds of silence after which to ask */
  start(interval) {
    this.#interval = interval;
    this.#sent = this.#received = performance.now();
    this.#wait();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#interval = 0;
  }

  sent() {
    this.#sent = performance.now();
  }

  received() {
    this.#received = performance.now();
  }

  /** Asks now. */
  beat() {
    if (!this.#interval) return;
    clearTimeout(this.#timer);
    const asked = performance.now();
    this.#ping();
    this.#timer = setTimeout(() => (this.#received < asked ? this.#lost() : this.#wait()), this.#interval / 2);
  }

  #wait() {
    const silent = performance.now() - Math.min(this.#sent, this.#received);
    if (silent >= this.#interval) this.beat();
    else this.#timer = setTimeout(() => this.#wait(), Math.ceil(this.#interval - silent));
  }
}
