import { Region } from "./region.js";

const selector = "[rx-token]";

/** The regions of the page, as they come and go. */
export class Regions {
  /** @type {Map<Element, Region>} */
  #regions = new Map();
  #refuse;
  #changed;
  #offline = false;

  /**
   * @param {(region: Region) => void} refuse told when the server does not accept a region's token
   * @param {(appeared: Region[]) => void} changed told which are new or have a new token, and when others have gone
   */
  constructor(refuse, changed) {
    this.#refuse = refuse;
    this.#changed = changed;
  }

  /** Finds the regions that are there and watches for others. */
  watch() {
    new MutationObserver((records) => {
      if (records.some(concernsElements)) this.#scan();
    }).observe(document, { subtree: true, childList: true, attributeFilter: ["rx-token", "rx-groups"] });
    this.#scan();
  }

  /** All of them, in document order, the oldest token first. @returns {Region[]} */
  all() {
    return [...document.querySelectorAll(selector)].flatMap((element) => this.#regions.get(element) ?? []);
  }

  /** @param {string} group */
  of(group) {
    return this.all().filter((region) => region.groups.includes(group));
  }

  /** @param {string} id */
  byId(id) {
    const element = document.getElementById(id);
    return element ? this.#regions.get(element) : undefined;
  }

  /** The region that an element is, or is in. @param {Element} element */
  around(element) {
    const outer = element.closest(selector);
    return outer ? this.#regions.get(outer) : undefined;
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
      else if (known.readElement()) {
        known.replaced();
        appeared.push(known);
      }
    }
    for (const [element, region] of this.#regions) {
      if (element.isConnected && element.matches(selector)) continue;
      region.leave();
      this.#regions.delete(element);
    }
    this.#changed(appeared);
  }

  /** @param {Element} element */
  #add(element) {
    const region = new Region(element, this.#refuse);
    this.#regions.set(element, region);
    if (this.#offline) region.doubt("offline");
    return region;
  }
}

/** @param {MutationRecord} record */
function concernsElements({ type, addedNodes, removedNodes }) {
  return type === "attributes" || [...addedNodes, ...removedNodes].some((node) => node.nodeType === Node.ELEMENT_NODE);
}
