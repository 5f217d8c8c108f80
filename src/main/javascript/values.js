import { textOf } from "./template.js";
import * as settings from "./settings.js";

/** What elements were told to show, and when. @type {WeakMap<Element, {text: string, at: number}>} */
const told = new WeakMap();

/** @param {Element} element of an rx:value @param {any} data */
export function showValue(element, data) {
  const name = element.getAttribute("rx-name") ?? "";
  if (!Object.hasOwn(data, name)) return;
  const text = (element.textContent = textOf(data, name));
  told.set(element, { text, at: performance.now() });
}

/** What was rendered before a value was told may arrive after it. @param {Element} root that was just replaced by what was rendered */
export function restoreValues(root) {
  for (const element of root.querySelectorAll("rx-value")) {
    const { text, at } = told.get(element) ?? { text: "", at: -Infinity };
    if (performance.now() - at < settings.valueHolds) element.textContent = text;
  }
}
