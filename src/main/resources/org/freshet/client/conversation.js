import { complain, parseFragment } from "./markup.js";

/** @typedef {import("./regions.js").Regions} Regions */
/** @typedef {import("./region.js").Region} Region */

/** What the page asks the server for on the present connection, and what the answers and the news do to the page. */
export class Conversation {
  #send;
  #regions;
  #refuse;
  #refs = 0;
  /** @type {Set<string>} */
  #joined = new Set();
  /** How far the connection has heard. @type {string | undefined} */
  #position;

  /**
   * @param {(messages: object[]) => void} send
   * @param {Regions} regions
   * @param {(region: Region) => void} refuse told when the server does not accept a region's token
   */
  constructor(send, regions, refuse) {
    this.#send = send;
    this.#regions = regions;
    this.#refuse = refuse;
  }

  /**
   * Subscribes for regions that turned up together, each with its own token. That of a region which came within another
   * means something to the server only once the other one is subscribed.
   * @param {Region[]} regions in document order
   */
  ask(regions) {
    const questions = regions.map((region) => {
      const { token, since, groups } = region;
      const ref = `${++this.#refs}`;
      Object.assign(region, { ref, waiting: new Set(groups) });
      return { type: "subscribe", ref, token, since };
    });
    this.#send(questions);
  }

  /** Leaves the groups that no region needs any longer. */
  prune() {
    const needed = new Set(this.#regions.all().flatMap(({ groups }) => groups));
    const left = [...this.#joined].filter((group) => !needed.has(group));
    for (const group of left) this.#joined.delete(group);
    this.#send(left.map((group) => ({ type: "unsubscribe", group })));
  }

  /** The connection has gone. Only what was subscribed has heard everything up to the last position. */
  lost() {
    this.#joined.clear();
    for (const region of this.#regions.all()) {
      if (region.connected) region.since = this.#position;
      Object.assign(region, { ref: undefined, waiting: undefined });
    }
  }

  /** Takes the messages of a frame. What they make out of date is fetched after the last. @param {any[]} messages */
  receive(messages) {
    for (const message of messages) {
      this.#position = message.position ?? this.#position;
      this.#handlers[message.type]?.(message);
    }
    this.prune();
    for (const region of this.#regions.all()) region.settle();
  }

  /** Types that are not here are for others, or of a later protocol. @type {Record<string, (message: any) => void>} */
  #handlers = {
    __proto__: /** @type {any} */ (null),
    subscribed: ({ ref, group, region: own, recovered }) => {
      for (const name of [group, own]) if (name) this.#joined.add(name);
      for (const region of this.#asked(ref)) {
        region.waiting?.delete(group);
        region.waiting?.delete(own);
        const source = this.#regions.around(region.element);
        // Accepted at last, after what it should have shown was refused.
        if (region.connected && region.refused) source?.refresh();
        else if (recovered === false) source?.changed();
      }
    },
    error: ({ ref, code, message }) => {
      for (const region of this.#asked(ref)) {
        if (/^(invalid|expired)-token$/.test(code)) this.#refuse(region);
        else {
          region.doubt("refused");
          complain(region.element, `the server refused the subscription: ${code}. ${message ?? ""}`);
        }
      }
    },
    refresh: ({ group, within }) => this.#change(({ element }) => element.getAttribute("rx-region") === group, within),
    resync: ({ groups }) => this.#change((region) => !groups || region.groups.some((group) => groups.includes(group))),
    fragment: (message) => {
      for (const region of this.#regions.named(message)) this.#show(region, message.html);
    },
    gone: (message) => {
      for (const { element } of this.#regions.named(message)) element.remove();
    },
  };

  /** The regions that a question was about, unless they have asked another since. @param {string} ref */
  #asked(ref) {
    return this.#regions.all().filter((region) => ref && region.ref === ref);
  }

  /** @param {(region: Region) => boolean} isConcerned @param {number} [within] */
  #change(isConcerned, within) {
    for (const { element } of this.#regions.all().filter(isConcerned)) this.#regions.around(element)?.changed(within);
  }

  /**
   * Asynchronous, so that a failure here does not lose the messages after it.
   * @param {Region} region
   * @param {string} html
   */
  async #show(region, html) {
    const { element } = region;
    const fresh = parseFragment(html, element);
    for (const other of this.#regions.all()) if (other.element.contains(element) && other !== region) other.overtaken();
    if (fresh) region.push(fresh);
    else this.#regions.around(element)?.refresh();
    for (const hole of element.querySelectorAll("[rx-hole]:not([rx-stale])")) {
      hole.toggleAttribute("rx-stale", true);
      this.#regions.around(hole)?.refresh();
    }
  }
}
