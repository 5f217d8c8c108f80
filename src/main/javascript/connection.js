import { Backoff } from "./backoff.js";
import { Heartbeat } from "./heartbeat.js";
import { fire } from "./events.js";
import * as settings from "./settings.js";

/** @typedef {import("./socket.js").Transport} Transport */
/** @typedef {import("./socket.js").TransportHandlers} TransportHandlers */

/** @typedef {object} ConnectionListener
 * @property {(hello: any) => void} online the server said hello: ask for everything anew
 * @property {(messages: object[]) => void} frame the messages of one frame
 * @property {() => void} offline nothing asked for holds any longer
 */

/** The page's connection: opened when first needed, then kept, whatever becomes of the transports below it. */
export class Connection {
  #open;
  #listener;
  /** @type {Transport | undefined} */
  #transport;
  #retry = new Backoff(() => this.#connect());
  #heartbeat = new Heartbeat(
    () => this.send([{ type: "ping" }]),
    () => this.#lose(),
  );
  /** @type {number | undefined} */
  #timer;
  /** Undefined until the first attempt has ended, one way or the other. @type {boolean | undefined} */
  #online;
  #wanted = false;
  /** The server does not want this page back. */
  #ended = false;
  /** It closed for reasons of policy and did not say that it meant us: once may be the end of a session. */
  #evicted = false;
  /** What the server said it would close with. @type {{retryAfter?: number} | undefined} */
  #bye;

  /**
   * @param {(handlers: TransportHandlers) => Transport} open
   * @param {ConnectionListener} listener
   */
  constructor(open, listener) {
    this.#open = open;
    this.#listener = listener;
    addEventListener("online", () => this.#hurry());
    document.addEventListener("visibilitychange", () => document.hidden || this.#hurry());
    addEventListener("pagehide", () => this.#drop());
    addEventListener("pageshow", ({ persisted }) => persisted && this.#wanted && this.#renew());
  }

  get online() {
    return this.#online;
  }

  /** The page has something to ask for. */
  need() {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#connect();
  }

  /** Ends the connection and opens another, which has the cookies of now. */
  restart() {
    if (this.#online) this.#renew();
  }

  /** Sends, or forgets where there is no connection: whoever asked asks again when there is. @param {object[]} messages */
  send(messages) {
    if (!this.#online || messages.length === 0) return;
    this.#heartbeat.sent();
    this.#transport?.send(messages);
  }

  #connect() {
    if (this.#ended || this.#transport) return;
    this.#bye = undefined;
    this.#transport = this.#open({
      frame: (messages) => this.#receive(messages),
      closed: (code) => this.#lose(code),
    });
    this.#timer = setTimeout(() => this.#lose(), settings.helloWithin);
  }

  /** @param {any[]} messages */
  #receive(messages) {
    this.#heartbeat.received();
    for (const message of messages) {
      if (message.type === "hello") this.#greet(message);
      if (message.type === "bye") this.#bye = message;
    }
    this.#listener.frame(messages);
    // The server asks us to leave: it closes whoever does not.
    if (this.#bye) this.#lose();
  }

  /** @param {any} hello */
  #greet(hello) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), settings.stableAfter);
    this.#heartbeat.start(hello.heartbeat ?? settings.heartbeat);
    this.#turn(true, hello);
  }

  #settle() {
    this.#retry.reset();
    this.#evicted = false;
  }

  /** @param {number} [code] */
  #lose(code) {
    this.#drop();
    this.#ended = this.#bye ? this.#bye.retryAfter === undefined : code === 1008 && !this.#forgive();
    if (!this.#ended) this.#retry.schedule(this.#bye?.retryAfter);
    this.#turn(false);
  }

  /** WildFly closes with 1008 when the HTTP session ends: whoever was greeted comes back as who it is then, but once. */
  #forgive() {
    const forgiven = this.#online && !this.#evicted;
    this.#evicted = true;
    return forgiven;
  }

  /** Ends the transport without a word: a page that is left should not flash "offline". */
  #drop() {
    clearTimeout(this.#timer);
    this.#retry.cancel();
    this.#heartbeat.stop();
    this.#transport?.close();
    this.#transport = undefined;
  }

  #renew() {
    this.#drop();
    this.#turn(false);
    this.#connect();
  }

  /** There is reason to believe that an attempt would work now, or that the connection has died unseen. */
  #hurry() {
    if (this.#retry.waiting && !this.#bye) this.#retry.now();
    else this.#heartbeat.beat();
  }

  /** @param {boolean} online @param {any} [hello] */
  #turn(online, hello) {
    if (this.#online === online) return;
    this.#online = online;
    if (online) this.#listener.online(hello);
    else this.#listener.offline();
    fire(online ? "online" : "offline");
  }
}
