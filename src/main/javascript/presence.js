import { fire } from "./events.js";
import { copyTemplate, fill } from "./template.js";

/** @typedef {{user: string, count: number}} Present */

/** Who is in which group, as rx:presence shows it. */
export class Presences {
  /** @type {Map<string, Map<string, number>>} */
  #users = new Map();
  /** @type {Map<string, number>} */
  #counts = new Map();
  /** Which group elements show. @type {WeakMap<Element, string>} */
  #drawn = new WeakMap();

  /** @param {{group: string, whole?: boolean, joined?: Present[], left?: Present[], count: number}} message */
  take({ group, whole, joined = [], left = [], count }) {
    const users = (!whole && this.#users.get(group)) || new Map();
    for (const { user, count: tabs } of [...left, ...joined]) {
      if (tabs > 0) users.set(user, tabs);
      else users.delete(user);
    }
    this.#users.set(group, users);
    this.#counts.set(group, count);
    for (const element of document.querySelectorAll(`rx-presence[rx-of="${CSS.escape(group)}"]`)) this.#draw(element);
    fire("presence", { group, joined, left, count });
  }

  /** Shows what is known in elements that have come since. */
  settle() {
    for (const element of document.querySelectorAll("rx-presence")) {
      if (this.#drawn.get(element) !== element.getAttribute("rx-of")) this.#draw(element);
    }
  }

  /** @param {Element} element */
  #draw(element) {
    const group = element.getAttribute("rx-of") ?? "";
    this.#drawn.set(element, group);
    for (const old of element.querySelectorAll("rx-user")) old.remove();
    fill(element, { total: this.#counts.get(group) });
    for (const [user, count] of [...(this.#users.get(group) ?? [])].sort(([one], [other]) => one.localeCompare(other))) {
      const shown = document.createElement("rx-user");
      shown.append(copyTemplate(element, { user, count }));
      element.append(shown);
    }
  }
}
