import { Region } from "./region.js";
import { nameIn, nameOf } from "./pair.js";

/** @typedef {import("./renewal.js").Renewal} Renewal */

const selector = "[rx-token]";

/** The regions of the page, as they come and go. */
export class Regions {
  /** @type {Map<Element | null, Region>} */
  #regions = new Map();
  #renewal;
  #changed;
  #offline = false;

  /**
   * @param {Renewal} renewal
   * @param {(appeared: Region[]) => void} changed told which are new or have a new token, and when others have gone
   */
  constructor(renewal, changed) {
    this.#renewal = renewal;
    this.#changed = changed;
  }

  /** Finds the regions that are there and watches for others. */
  watch() {
    const attributeFilter = ["rx-token", "rx-groups"];
    new MutationObserver(() => this.#scan()).observe(document, { subtree: true, childList: true, attributeFilter });
    this.#scan();
  }

  /** All of them, in document order: whatever is around a region comes before it. @returns {Region[]} */
  all() {
    return [...document.querySelectorAll(selector)].flatMap((element) => this.#regions.get(element) ?? []);
  }

  /** Those that a message means. @param {{region: string, key?: string}} message */
  named({ region, key }) {
    return this.called(nameIn(region, key));
  }

  /** @param {string | null | undefined} name */
  called(name) {
    return this.all().filter(({ element }) => nameOf(element) === name);
  }

  /**
   * The region to fetch in order to bring an element up to date. The token of one that came within another is good for
   * subscribing only.
   * @param {Element} element
   */
  around(element) {
    return this.#regions.get(element.closest("[rx-region]:not([rx-within])"));
  }

  online() {
    this.#offline = false;
    for (const region of this.all()) region.hurry();
  }

  offline() {
    this.#offline = true;
    for (const region of this.all()) region.doubt("offline");
  }

  #scan() {
    const appeared = [];
    for (const element of document.querySelectorAll(selector)) {
      const known = this.#regions.get(element);
      if (!known) appeared.push(this.#add(element));
      else if (known.replaced()) appeared.push(known);
    }
    for (const [element, region] of this.#regions) if (region.gone) this.#regions.delete(element);
    this.#changed(appeared);
  }

  /** @param {Element} element */
  #add(element) {
    const region = new Region(element, this.#renewal);
    this.#regions.set(element, region);
    if (this.#offline) region.doubt("offline");
    return region;
  }
}
