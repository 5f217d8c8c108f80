import * as settings from "./settings.js";
import { nameOf } from "./pair.js";

/** @typedef {import("./regions.js").Regions} Regions */

/** @typedef {object} Echo a request of this page, whose changes come back to it
 * @property {string[]} around the regions that it was made in, by what they go by
 * @property {Set<string>} missed those that ignored something because of it
 * @property {string[]} [brought] those that the answer brought up to date; undefined: there is none yet
 */

/**
 * What this page caused is not news where it was caused: in the region of the request and in those around it, until a moment after
 * the answer. What the answer did not bring is fetched instead.
 */
export class Echoes {
  /** The name of the connection, as the server says it. */
  connection = "";
  #regions;
  /** @type {Map<string, Echo>} */
  #echoes = new Map();

  /** @param {Regions} regions */
  constructor(regions) {
    this.#regions = regions;
  }

  /** @param {string} call @param {Element | null | undefined} element that the request was made from */
  begin(call, element) {
    const around = element ? this.#names((region) => region.contains(element)) : [];
    this.#echoes.set(call, { around, missed: new Set() });
  }

  /** @param {string} call @param {(region: Element) => boolean} isBrought which regions the answer brought up to date */
  end(call, isBrought) {
    const echo = this.#echoes.get(call);
    if (!echo || echo.brought) return;
    echo.brought = this.#names(isBrought);
    setTimeout(() => this.#echoes.delete(call), settings.echoHolds);
    for (const name of echo.missed) this.#makeUp(echo, name);
  }

  /** Nothing is answered any more. */
  lost() {
    for (const call of this.#echoes.keys()) this.end(call, () => false);
  }

  /** @param {any} message @param {Element} element of a region @returns {boolean} whether it is to ignore the message */
  ignores({ origin, call }, element) {
    const echo = origin === this.connection && this.#echoes.get(call);
    const name = nameOf(element);
    if (!echo || !echo.around.includes(name)) return false;
    if (echo.brought) this.#makeUp(echo, name);
    else echo.missed.add(name);
    return true;
  }

  /** @param {Echo} echo @param {string} name */
  #makeUp({ brought }, name) {
    if (brought?.includes(name)) return;
    for (const { element } of this.#regions.called(name)) this.#regions.around(element)?.changed();
  }

  /** @param {(region: Element) => boolean} isMeant */
  #names(isMeant) {
    return this.#regions
      .all()
      .filter(({ element }) => isMeant(element))
      .map(({ element }) => nameOf(element));
  }
}
