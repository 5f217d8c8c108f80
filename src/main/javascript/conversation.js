import { tellListeners } from "./listeners.js";
import { complain, parseFragment } from "./markup.js";
import * as settings from "./settings.js";

/** @typedef {import("./echoes.js").Echoes} Echoes */
/** @typedef {import("./regions.js").Regions} Regions */
/** @typedef {import("./region.js").Region} Region */
/** @typedef {import("./renewal.js").Renewal} Renewal */

/** @typedef {object} ConversationListener
 * @property {(messages: object[]) => void} send
 * @property {Renewal} renewal told when the server does not accept a region's token
 * @property {(message: any) => void} news told of every message
 */

/** What the page asks the server for on the present connection, and what the answers and the news do to its regions. */
export class Conversation {
  #regions;
  #echoes;
  #listener;
  #refs = 0;
  /** @type {Set<string>} */
  #joined = new Set();
  /** Groups that nobody needs to ask for. @type {string[]} */
  #automatic = [];
  /** How far the connection has heard. @type {string | undefined} */
  #position;
  /** The latest version of each thing, as long as the page hears of all that becomes of it. @type {Map<string, number>} */
  #versions = new Map();

  /**
   * @param {Regions} regions
   * @param {Echoes} echoes
   * @param {ConversationListener} listener
   */
  constructor(regions, echoes, listener) {
    this.#regions = regions;
    this.#echoes = echoes;
    this.#listener = listener;
  }

  /** The server has greeted. @param {any} hello */
  begin({ groups = [] }) {
    this.#automatic = groups;
    this.ask(this.#regions.all());
  }

  /**
   * Subscribes for regions that turned up together, each with its own token. That of a region which came within another
   * means something to the server only once the other one is subscribed. Scripts have no token, but the name of a group.
   * @param {Region[]} regions in document order
   */
  ask(regions) {
    const questions = regions.flatMap((region) => {
      const { token, since, groups } = region;
      const [group] = groups;
      const asks = token || !this.#automatic.includes(group);
      const ref = `${++this.#refs}`;
      region.ref = ref;
      region.waiting = new Set(asks ? groups : []);
      // What it was told while the connection was away nobody knows.
      if (!asks && since) tellListeners(group, { type: "resync" });
      return asks ? { type: "subscribe", ref, ...(token ? { token } : { group }), since } : [];
    });
    this.#listener.send(questions);
  }

  /** Leaves the groups that no region needs any longer. */
  prune() {
    const needed = this.#regions.all().flatMap(({ groups }) => groups);
    const kept = new Set([...this.#automatic, ...needed]);
    this.#leave([...this.#joined].filter((group) => !kept.has(group)));
  }

  /** With a reference, as without one the answer would say that a right has ended. @param {string[]} left */
  #leave(left) {
    const questions = left.map((group) => {
      this.#joined.delete(group);
      return { type: "unsubscribe", ref: 1, group };
    });
    this.#listener.send(questions);
  }

  /** The connection has gone. Only what was subscribed has heard everything up to the last position. */
  lost() {
    this.#joined.clear();
    this.#versions.clear();
    for (const region of this.#regions.all()) {
      if (region.connected) region.since = this.#position;
      region.ref = region.waiting = undefined;
    }
  }

  /** Takes the messages of a frame. What they make out of date is fetched after the last. @param {any[]} messages */
  receive(messages) {
    for (const message of messages) {
      this.#position = message.position ?? this.#position;
      if (this.#isOld(message)) continue;
      this.#handlers[message.type]?.(message);
      this.#listener.news(message);
    }
    this.prune();
    for (const region of this.#regions.all()) region.settle();
  }

  /** @param {any} message @returns {boolean} whether there was a newer one about the same */
  #isOld({ type, group, entity, id, region, key, version }) {
    const name = [group, entity, id, region, key].join();
    // What is created anew under an old id begins to count anew: not all who hear of its end hear of that.
    const known = (type !== "created" && this.#versions.get(name)) || version;
    if (version < known) return true;
    // A page may be open for weeks. Without them something old may be told, until something new is.
    if (this.#versions.size >= settings.versions) this.#versions.clear();
    if (type === "removed") this.#versions.delete(name);
    else if (version >= known) this.#versions.set(name, version);
    return false;
  }

  /** Types that are not here are for others, or of a later protocol. @type {Record<string, (message: any) => void>} */
  #handlers = {
    __proto__: /** @type {any} */ (null),
    subscribed: ({ ref, group, region: own, recovered }) => {
      for (const name of [group, own]) if (name) this.#joined.add(name);
      for (const region of this.#asked(ref)) {
        region.waiting?.delete(group);
        region.waiting?.delete(own);
        // Accepted at last: what it was not told until now is missing.
        const isLate = region.connected && region.refused;
        if (isLate) region.trust();
        if (isLate || recovered === false) this.#outdate(region);
        else if (region.current) region.renewed = false;
      }
    },
    unsubscribed: ({ group }) => {
      this.#joined.delete(group);
      for (const region of this.#regions.all()) {
        // Else it has asked for the group anew, and will be answered.
        if (region.groups.includes(group) && !region.waiting?.has(group)) {
          region.waiting = undefined;
          region.doubt("refused");
        }
      }
    },
    error: ({ ref, code, message }) => {
      for (const region of this.#asked(ref)) {
        if (/-token$/.test(code)) this.#listener.renewal.renew(region);
        else if (code === "rate-limited") {
          setTimeout(() => this.ask(this.#asked(ref)), settings.askPause * (1 + Math.random()));
        } else {
          region.doubt("refused");
          complain(region.element, `refused: ${code}. ${message ?? ""}`);
          if (!region.token) tellListeners(region.groupNames, { type: "error", code, message });
        }
      }
    },
    refresh: (message) => {
      const { group, within } = message;
      for (const region of this.#regions.all()) {
        const { element, groups } = region;
        // A value in a region is part of what that shows.
        const isAlone = element.matches("rx-value") && groups.includes(group) && !this.#regions.around(element);
        const isMeant = isAlone || element.getAttribute("rx-region") === group;
        if (isMeant && !this.#echoes.ignores(message, element)) this.#outdate(region, within);
      }
    },
    resync: ({ groups, within }) => {
      this.#versions.clear();
      const lost = this.#regions.all().filter((region) => !groups || region.groups.some((group) => groups.includes(group)));
      for (const region of lost) this.#outdate(region, within);
      /** @param {string} group */
      const isList = (group) => group.startsWith("presence.");
      // Whoever joins is told the whole list.
      this.#leave([...new Set(lost.flatMap((region) => region.groups).filter(isList))]);
      this.ask(lost.filter((region) => region.groups.some(isList)));
    },
    fragment: (message) => {
      for (const region of this.#regions.named(message)) {
        if (!this.#echoes.ignores(message, region.element)) this.#show(region, message.html);
      }
    },
    gone: (message) => {
      for (const region of this.#regions.named(message)) region.remove();
    },
    // What is told of an entity is an event: how it looks comes by itself.
    removed: ({ group, target, component, entity }) => {
      for (const region of this.#regions.all()) {
        const { element, groups } = region;
        if (component ? element.id === component : (target || !entity) && groups.includes(target ?? group)) region.remove();
      }
      // Else it is no region.
      if (component) document.getElementById(component)?.remove();
    },
  };

  /** The regions that a question was about, unless they have asked another since. @param {string} ref */
  #asked(ref) {
    return this.#regions.all().filter((region) => ref && region.ref === ref);
  }

  /** @param {Region} region or a value, which is fetched with what is around it, or a script @param {number} [within] */
  #outdate(region, within) {
    const { element } = region;
    const source = this.#regions.around(element);
    if (!region.token) tellListeners(region.groupNames, { type: "resync" });
    if (element.matches("[rx-region], rx-value")) (source ?? region).changed(within);
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
