import { complain, parseFragment } from "./markup.js";

/** @typedef {import("./regions.js").Regions} Regions */
/** @typedef {import("./region.js").Region} Region */
/** @typedef {import("./subscriptions.js").Subscriptions} Subscriptions */
/** @typedef {import("./renewal.js").Renewal} Renewal */

/** What the server's messages do to the page. Types that are not here are for others, or of a later protocol. */
export class Inbox {
  #regions;
  #subscriptions;
  #renewal;
  /** @type {Set<Region>} */
  #due = new Set();

  /** @param {Regions} regions @param {Subscriptions} subscriptions @param {Renewal} renewal */
  constructor(regions, subscriptions, renewal) {
    this.#regions = regions;
    this.#subscriptions = subscriptions;
    this.#renewal = renewal;
  }

  /** Takes all messages of a frame first, and then refreshes each region concerned once. @param {any[]} messages */
  receive(messages) {
    for (const message of messages) {
      this.#subscriptions.heard(message.position);
      this.#handlers[message.type]?.(message);
    }
    for (const region of this.#due) if (region.element.isConnected) region.changed();
    this.#due.clear();
    this.#subscriptions.prune();
    for (const region of this.#regions.all()) region.settle();
  }

  #change = ({ group }) => this.#await(this.#regions.of(group));

  /** @type {Record<string, (message: any) => void>} */
  #handlers = {
    __proto__: null,
    created: this.#change,
    updated: this.#change,
    removed: this.#change,
    data: this.#change,
    refresh: this.#change,
    resync: ({ groups }) =>
      this.#await(groups?.flatMap((group) => this.#regions.of(group)) ?? this.#regions.all()),
    subscribed: (message) => this.#await(this.#subscriptions.granted(message)),
    error: (message) => this.#refused(message),
    fragment: ({ region, html }) => this.#show(this.#regions.byId(region), html),
    gone: ({ region }) => this.#regions.byId(region)?.element.remove(),
  };

  /** @param {Region[]} regions */
  #await(regions) {
    for (const region of regions) this.#due.add(region);
  }

  #refused({ ref, code, message }) {
    for (const region of this.#subscriptions.asked(ref)) {
      if (code === "invalid-token" || code === "expired-token") this.#renewal.renew(region);
      else {
        region.doubt("refused");
        complain(region.element, `the server refused the subscription: ${code}. ${message ?? ""}`);
      }
    }
  }

  /** @param {Region | undefined} region @param {string} html */
  #show(region, html) {
    if (!region) return;
    const fresh = parseFragment(html, region.element.id);
    if (fresh) region.push(fresh);
    else complain(region.element, "the server sent a fragment without this element.");
  }
}
