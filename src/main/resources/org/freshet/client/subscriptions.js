/** @typedef {import("./region.js").Region} Region */
/** @typedef {import("./regions.js").Regions} Regions */

/** What the page has asked the server for, and what it was granted, on the present connection. */
export class Subscriptions {
  #send;
  #regions;
  #refs = 0;
  /** @type {Set<string>} */
  #joined = new Set();
  /** @type {string | undefined} */
  #position;

  /** @param {(message: object) => void} send @param {Regions} regions */
  constructor(send, regions) {
    this.#send = send;
    this.#regions = regions;
  }

  /** A message tells how far the connection has heard. @param {string} [position] */
  heard(position) {
    this.#position = position ?? this.#position;
  }

  /**
   * Asks for regions that turned up together. Those of the same groups share one question: the first one's token is the
   * oldest, so what it did not miss, none did.
   * @param {Region[]} regions in document order
   */
  ask(regions) {
    /** @type {Map<string, string>} */
    const refs = new Map();
    for (const region of regions) {
      const { token, since, groups, groupNames } = region;
      const share = `${groupNames}\n${since ?? ""}`;
      const ref = refs.get(share) ?? this.#ref();
      Object.assign(region, { ref, waiting: new Set(groups) });
      if (groups.length > 0 && !refs.has(share)) this.#send({ type: "subscribe", ref, token, since });
      refs.set(share, ref);
    }
  }

  /** @returns {Region[]} regions that missed something */
  granted({ ref, group, recovered }) {
    this.#joined.add(group);
    const concerned = this.asked(ref);
    for (const region of concerned) {
      region.waiting?.delete(group);
      // Accepted at last, after what it should have shown was refused.
      if (region.connected && region.refused) region.refresh();
    }
    return recovered === false ? concerned : [];
  }

  /** The regions that a question was about, unless they have asked another since. @param {string} ref */
  asked(ref) {
    return this.#regions.all().filter((region) => ref && region.ref === ref);
  }

  /** Leaves the groups that no region needs any longer. */
  prune() {
    const needed = new Set(this.#regions.all().flatMap(({ groups }) => groups));
    for (const group of this.#joined) {
      if (needed.has(group)) continue;
      this.#joined.delete(group);
      this.#send({ type: "unsubscribe", ref: this.#ref(), group });
    }
  }

  /** The connection has gone. Only what was subscribed has heard everything up to the last position. */
  lost() {
    this.#joined.clear();
    for (const region of this.#regions.all()) {
      if (region.connected) region.since = this.#position;
      Object.assign(region, { ref: undefined, waiting: undefined });
    }
  }

  #ref() {
    return String(++this.#refs);
  }
}
