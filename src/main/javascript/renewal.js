import { Backoff } from "./backoff.js";
import { load } from "./fetching.js";
import { complain, parsePage } from "./markup.js";
import { sameAs } from "./pair.js";
import * as settings from "./settings.js";

/** @typedef {import("./region.js").Region} Region */

/** Gets new tokens, from the page itself, for regions whose token the server refuses. They share one request. */
export class Renewal {
  /** Regions that wait for the page, and their version when it was asked for; -1: for the next one, as this is too old. @type {Map<Region, number>} */
  #waiting = new Map();
  /** Pages of many browsers do not ask at once, nor one page again and again for what it is not given. */
  #retry = new Backoff(() => this.#ask());
  /** When new tokens were refused, and the connection was therefore made anew. */
  #reconnectedAt = -Infinity;
  #renewed;
  #reconnect;

  /**
   * @param {(region: Region) => void} renewed told when a region has a new token
   * @param {() => void} reconnect told when even a new token is refused: the connection may be that of a session that has ended
   */
  constructor(renewed, reconnect) {
    this.#renewed = renewed;
    this.#reconnect = reconnect;
  }

  /** @param {Region} region @param {boolean} [isGood] whether its token is, and only what it shows is out of date */
  renew(region, isGood) {
    // What is under way is too old: once more, after that.
    if (this.#waiting.has(region)) return isGood && this.#waiting.set(region, -1);
    if (!isGood) {
      region.doubt("refused");
      if (region.renewed) {
        const now = performance.now();
        if (now - this.#reconnectedAt < settings.reconnectPause) {
          region.renewed = false;
          return complain(region.element, "new token refused.");
        }
        this.#reconnectedAt = now;
        return this.#reconnect();
      }
    }
    const isFirst = this.#waiting.set(region, region.version).size === 1;
    // Whoever is new here does not wait for those who ask again and again.
    if (!isFirst && (region.renewed || !this.#retry.waiting)) return;
    if (!region.renewed) this.#retry.reset();
    this.#retry.schedule();
  }

  async #ask() {
    for (const region of this.#waiting.keys()) this.#waiting.set(region, region.version);
    const page = await fetchPage().catch(() => undefined);
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const [one, version] of waiting) {
      if (one.gone) continue;
      if (version < 0) this.renew(one, true);
      else if (version === one.version) this.#take(one, page);
    }
  }

  /** Asynchronous, so that a failure here is no other region's. @param {Region} region @param {Document} [page] */
  async #take(region, page) {
    const { element } = region;
    if (!page) return region.fail();
    const fresh = sameAs(element, page.querySelectorAll("[rx-token]"));
    if (!fresh) return complain(element, "no new token: reload.");
    // A copy: one region may be part of another, and each takes its part.
    if (!region.push(document.importNode(fresh, true))) return;
    region.renewed = true;
    region.since = undefined;
    this.#renewed(region);
  }
}

/** @returns {Promise<Document | undefined>} empty where another page came, such as the log-in; undefined: try again */
async function fetchPage() {
  const { status, url, html } = await load(location.href);
  if (status < 500) return parsePage(pageOf(url) === pageOf(location.href) ? html : "");
}

/** @param {string} url without what says nothing about the page: query, fragment and a session's id */
function pageOf(url) {
  return new URL(url).pathname.replace(/;.*/, "");
}
