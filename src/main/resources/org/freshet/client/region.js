import { Backoff } from "./backoff.js";
import { parseFragment } from "./markup.js";
import { morph } from "./morph.js";
import { base, settings } from "./settings.js";

/** @typedef {"offline" | "refused" | "failed"} Doubt why what a region shows may be out of date */

/** One region of the page: its element, its subscription's state, and its refreshing. */
export class Region {
  /** @type {string} */
  token;
  /** What the element names, as it stands there. */
  groupNames = "";
  /** The position up to which it has heard everything; undefined: that of its token. @type {string | undefined} */
  since;
  /** The reference of the last question about it. @type {string | undefined} */
  ref;
  /** Groups whose answer is missing; undefined: not asked for. @type {Set<string> | undefined} */
  waiting;
  gone = false;
  /** Grows when somebody else replaced the content: what is being fetched is older than that. */
  version = 0;
  /** When the page was last asked for a new token, successfully. */
  renewedAt = -Infinity;

  #refuse;
  /** @type {Set<Doubt>} */
  #doubts = new Set();
  #busy = false;
  #again = false;
  #retry = new Backoff(() => this.refresh());

  /**
   * @param {Element} element
   * @param {(region: Region) => void} refuse told when the server does not accept the token
   */
  constructor(element, refuse) {
    this.element = element;
    this.#refuse = refuse;
    this.readElement();
  }

  get groups() {
    return this.groupNames.split(" ").filter(Boolean);
  }

  get connected() {
    return this.waiting?.size === 0;
  }

  get refused() {
    return this.#doubts.has("refused");
  }

  /** Notes what the element says now. @returns {boolean} whether that is news */
  readElement() {
    const token = this.element.getAttribute("rx-token") ?? "";
    const groupNames = this.element.getAttribute("rx-groups") ?? "";
    if (token === this.token && groupNames === this.groupNames) return false;
    Object.assign(this, { token, groupNames });
    return true;
  }

  /** Somebody else, such as Faces, wrote a new token. */
  replaced() {
    this.version++;
    this.since = undefined;
    this.#retry.reset();
    this.#doubts.delete("refused");
    this.#doubts.delete("failed");
  }

  leave() {
    this.gone = true;
    this.#retry.cancel();
  }

  /** @param {Doubt} reason */
  doubt(reason) {
    this.#doubts.add(reason);
    this.settle();
  }

  /** Brings the attributes up to date. A subscribed region that has nothing left to fetch shows the present. */
  settle() {
    if (this.connected && !this.#busy) this.#doubts.delete("offline");
    this.element.toggleAttribute("rx-connected", this.connected);
    this.element.toggleAttribute("rx-stale", this.#doubts.size > 0);
  }

  /** What it shows has changed. While the server fails, the next attempt will do; while it refuses, none would help. */
  changed() {
    if (!this.#retry.waiting && !this.refused) this.refresh();
  }

  /** The server can be reached again. */
  hurry() {
    if (this.#retry.waiting) this.#retry.now();
  }

  /** Fetches, or once more after the fetch that is under way: the last state wins. */
  async refresh() {
    this.#retry.cancel();
    this.#again = true;
    if (this.#busy) return;
    this.#busy = true;
    while (this.#again && !this.gone) {
      this.#again = false;
      await this.#attempt();
    }
    this.#busy = false;
    this.settle();
  }

  /** @returns {boolean} whether nobody objects to a refresh */
  announce() {
    return this.element.dispatchEvent(new CustomEvent("rx:before-refresh", { bubbles: true, cancelable: true }));
  }

  /**
   * Shows a newer fragment than any that is being fetched, unless somebody objects.
   * @param {Element} fresh the region's whole element
   * @returns {boolean} whether it is shown
   */
  push(fresh) {
    if (!this.announce()) return false;
    this.version++;
    this.show(fresh);
    return true;
  }

  /** @param {Element} fresh the region's whole element */
  show(fresh) {
    const groupNames = this.groupNames;
    const element = morph(this.element, fresh);
    this.readElement();
    // Other groups need a new subscription: whoever watches the page must see the difference.
    this.groupNames = groupNames;
    this.#retry.reset();
    this.#doubts.delete("refused");
    this.#doubts.delete("failed");
    this.settle();
    element.dispatchEvent(new CustomEvent("rx:refreshed", { bubbles: true }));
  }

  /** Keeps what there is and tries again later. */
  fail() {
    this.#again = false;
    this.doubt("failed");
    this.#retry.schedule();
  }

  async #attempt() {
    if (!this.announce()) return;
    const { version } = this;
    const url = new URL(`fragment?token=${encodeURIComponent(this.token)}`, base);
    let response, html;
    try {
      const signal = AbortSignal.timeout(settings.fetchWithin);
      response = await fetch(url, { credentials: "same-origin", cache: "no-store", signal });
      html = await response.text();
    } catch {
      response = undefined;
    }
    if (this.gone) return;
    if (version !== this.version) this.#again = true;
    else if (response) this.#take(response, html);
    else this.fail();
  }

  /** @param {Response} response @param {string} html */
  #take({ status, redirected }, html) {
    if (status === 404 || status === 410) return this.element.remove();
    if (status === 401 || status === 403) return this.#refuse(this);
    if (status !== 200) return this.fail();
    const fresh = parseFragment(html, this.element.id);
    // Servers answer with the log-in page, and 200, when the session has ended.
    if (redirected || !fresh) return this.#refuse(this);
    this.show(fresh);
  }
}
