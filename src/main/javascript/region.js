import { Backoff } from "./backoff.js";
import { fetchSoon } from "./fetching.js";
import { parseFragment } from "./markup.js";
import { fillHoles, morph } from "./morph.js";
import { restoreValues } from "./values.js";

/** @typedef {import("./fetching.js").Answer} Answer */
/** @typedef {import("./renewal.js").Renewal} Renewal */
/** @typedef {"offline" | "refused" | "failed"} Doubt why what a region shows may be out of date */

/**
 * One region of the page, or another element with a token: its element, its subscription's state, and its refreshing. What is no region has
 * nothing to fetch but the page.
 */
export class Region {
  token = "";
  /** The position up to which it has heard everything; undefined: that of its token. @type {string | undefined} */
  since;
  /** The reference of the last question about it. @type {string | undefined} */
  ref;
  /** Groups whose answer is missing; undefined: not asked for. @type {Set<string> | undefined} */
  waiting;
  /** What the element names, as it stands there. */
  groupNames = "";
  /** Grows when somebody else replaced the content: what is being fetched is older than that. */
  version = 0;
  /** Its token is new from the page, and not yet accepted, or not without something being missed. */
  renewed = false;

  #renewal;
  /** @type {Set<Doubt>} */
  #doubts = new Set();
  /** It is out of date, and not yet being fetched for that. */
  #due = false;
  /** The version that the answer under way is to replace. @type {number | undefined} */
  #asked;
  #retry = new Backoff(() => this.refresh());

  /**
   * @param {Element} element
   * @param {Renewal} renewal told when the server does not accept the token, or when only the page has what it shows
   */
  constructor(element, renewal) {
    this.element = element;
    this.#renewal = renewal;
    this.#read();
  }

  get groups() {
    return this.groupNames.split(" ");
  }

  get gone() {
    return !this.element.isConnected;
  }

  get connected() {
    return this.waiting?.size === 0;
  }

  /** Whether it is subscribed and has nothing left to fetch. */
  get current() {
    return this.connected && !this.#due && this.#asked === undefined;
  }

  get refused() {
    return this.#doubts.has("refused");
  }

  /** Somebody else, such as Faces, may have written a new token. @returns {boolean} whether that is so */
  replaced() {
    const { token, groupNames } = this;
    this.#read();
    if (token === this.token && groupNames === this.groupNames) return false;
    this.version++;
    this.since = undefined;
    this.trust();
    return true;
  }

  #read() {
    this.token = tokenOf(this.element);
    this.groupNames = this.element.getAttribute("rx-groups") ?? "";
  }

  /** What it shows is right, and so is its token. */
  trust() {
    this.renewed = false;
    this.#retry.reset();
    this.#doubts.delete("refused");
    this.#doubts.delete("failed");
  }

  /** @param {Doubt} reason */
  doubt(reason) {
    this.#doubts.add(reason);
    this.settle();
  }

  /** Brings the attributes up to date. What is current shows the present. */
  settle() {
    if (this.current) this.#doubts.delete("offline");
    this.element.toggleAttribute("rx-connected", this.connected);
    this.element.toggleAttribute("rx-stale", this.#doubts.size > 0);
  }

  /**
   * What it shows has changed. While the server fails, the next attempt will do; while it refuses, none would help.
   * @param {number} [within] milliseconds to wait at most
   */
  changed(within) {
    if (!this.#retry.waiting && !this.refused) this.refresh(within);
  }

  /** The server can be reached again. */
  hurry() {
    if (this.#retry.waiting) this.#retry.now();
  }

  /**
   * Fetches, or once more after the fetch that is under way. What is no region is fetched with the page.
   * @param {number} [within] milliseconds to wait at most
   */
  refresh(within) {
    this.#retry.cancel();
    if (!this.element.hasAttribute("rx-region")) return this.#renewal.renew(this, true);
    this.#due = true;
    if (this.#asked === undefined) fetchSoon(this, within);
  }

  /** A region within shows something newer than what is perhaps under way. */
  overtaken() {
    if (this.#asked !== undefined) this.refresh();
  }

  /** It is about to be fetched. @returns {boolean | void} true: it may be */
  begin() {
    this.#due = false;
    if (this.gone || !this.announce()) return this.settle();
    this.#asked = this.version;
    return true;
  }

  /** What came of the fetch. Asynchronous, so that a failure here is nobody else's. @param {Answer} [answer] */
  async take({ status, html = "" } = { status: 0 }) {
    const overtaken = this.#asked !== this.version;
    this.#asked = undefined;
    if (this.gone) return;
    const fresh = status === 200 ? parseFragment(html, this.element) : undefined;
    if (overtaken) fillHoles(this.element, fresh);
    else if (fresh) this.show(fresh);
    else if (status === 410) this.remove();
    // Servers answer with the log-in page, and 200, when the session has ended.
    else if ([200, 401, 403].includes(status)) this.#renewal.renew(this);
    else if (status !== 204) this.fail();
    if (this.#due) fetchSoon(this);
    else this.settle();
  }

  /** @param {string} [what] @param {Element} [element] @returns {boolean} whether nobody objects to that */
  announce(what = "before-refresh", element = this.element) {
    return element.dispatchEvent(new CustomEvent(`rx:${what}`, { bubbles: true, cancelable: true }));
  }

  /** It is not shown any longer. A script has no token, and goes on listening. */
  remove() {
    if (!this.token) return;
    this.announce("before-remove");
    this.element.remove();
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
    const shown = morph(this.element, fresh);
    // Other groups would need a new subscription: whoever watches the page must see the difference.
    this.token = tokenOf(shown);
    restoreValues(shown);
    this.trust();
    this.settle();
    this.announce("refreshed", shown);
  }

  /** Keeps what there is and tries again later. */
  fail() {
    this.#due = false;
    this.doubt("failed");
    this.#retry.schedule();
  }
}

/** @param {Element} element that of a region */
function tokenOf(element) {
  return element.getAttribute("rx-token") ?? "";
}
