import { textOf } from "./template.js";
import * as settings from "./settings.js";

/**
 * What elements were told to show, in which groups, and until when that counts.
 * @type {WeakMap<Element, {text: string, groups: string | null, until: number}>}
 */
const told = new WeakMap();

/** @param {Element} element of an rx:value @param {any} data @returns {unknown} whether that names it */
export function showValue(element, data) {
  const name = element.getAttribute("rx-name") ?? "";
  if (!Object.hasOwn(data, name)) return;
  const text = (element.textContent = textOf(data, name));
  const groups = element.getAttribute("rx-groups");
  return told.set(element, { text, groups, until: performance.now() + settings.valueHolds });
}

/** What was rendered before a value was told may arrive after it. @param {Element} root that was just replaced by what was rendered */
export function restoreValues(root) {
  for (const element of root.querySelectorAll("rx-value")) {
    const last = told.get(element);
    // Else it shows something else by now, as the place of a row that has moved.
    const isSame = last?.groups === element.getAttribute("rx-groups");
    if (isSame && last.until > performance.now()) element.textContent = last.text;
  }
}
