import { complain, parsePage } from "./markup.js";
import { settings } from "./settings.js";

/** @typedef {import("./region.js").Region} Region */

/** @typedef {object} Page
 * @property {number} status
 * @property {boolean} elsewhere whether the server led us to another page, such as the log-in
 * @property {Document} document
 */

/** Gets new tokens, from the page itself, for regions whose token the server refuses. They share one request. */
export class Renewal {
  /** @type {Promise<Page> | undefined} */
  #page;
  /** @type {WeakSet<Region>} */
  #renewing = new WeakSet();
  /** Regions for whose sake the connection was made anew. @type {WeakSet<Region>} */
  #estranged = new WeakSet();
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

  /** @param {Region} region */
  async renew(region) {
    if (this.#renewing.has(region)) return;
    region.doubt("refused");
    if (performance.now() - region.renewedAt < settings.renewalPause) {
      if (!this.#estranged.has(region)) {
        this.#estranged.add(region);
        return this.#reconnect();
      }
      return complain(region.element, "the server refused the token that it has just given. The region stays as is.");
    }
    this.#renewing.add(region);
    const { version } = region;
    try {
      this.#page ??= fetchPage().finally(() => (this.#page = undefined));
      const page = await this.#page;
      if (!region.gone && version === region.version) this.#take(region, page);
    } catch {
      if (!region.gone) region.fail();
    } finally {
      this.#renewing.delete(region);
    }
  }

  /** @param {Region} region @param {Page} page */
  #take(region, page) {
    const { element } = region;
    if (page.elsewhere || page.status !== 200) {
      return complain(element, "its token has expired, and the server answers with another page: log in and reload.");
    }
    const fresh = page.document.getElementById(element.id);
    if (!fresh?.hasAttribute("rx-token")) {
      return complain(element, "its token has expired, and the page no longer renders this region: reload.");
    }
    // A copy: one region may be part of another, and each takes its part.
    if (!region.push(document.importNode(fresh, true))) return;
    region.renewedAt = performance.now();
    this.#estranged.delete(region);
    region.since = undefined;
    this.#renewed(region);
  }
}

/** @returns {Promise<Page>} */
async function fetchPage() {
  const signal = AbortSignal.timeout(settings.fetchWithin);
  const response = await fetch(location.href, { credentials: "same-origin", cache: "no-store", signal });
  if (response.status >= 500) throw new Error(`${response.status}`);
  return {
    status: response.status,
    elsewhere: response.redirected && place(response.url) !== place(location.href),
    document: parsePage(await response.text()),
  };
}

/** @param {string} url without what says nothing about the page: query, fragment and a session's id */
function place(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/;.*/, "");
}
