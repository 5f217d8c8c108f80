import { fire } from "./events.js";

/** What stands for the scripts that listen to a group: an element with a subscription, like any other. @type {Map<string, {element: Element, handlers: number}>} */
const listeners = new Map();

/** @param {string} group @param {any} message */
export function tellListeners(group, message) {
  const listener = listeners.get(group);
  if (listener) fire("told", { ...message, group }, listener.element);
}

/**
 * Hears what is told to a group.
 * @param {string} group
 * @param {(message: any) => void} handler told each message; `resync` when something was missed, `error` when the server refuses
 * @returns {() => void} ends it
 */
export function subscribe(group, handler) {
  const listener = listeners.get(group) ?? { element: document.createElement("rx-listener"), handlers: 0 };
  const { element } = listener;
  listeners.set(group, listener);
  listener.handlers++;
  element.setAttribute("rx-groups", group);
  element.setAttribute("rx-token", "");
  // Outside of what Faces replaces.
  document.documentElement.append(element);
  /** Until it is ended. @type {any} */
  let hear = (/** @type {any} */ { detail }) => handler(detail);
  element.addEventListener("rx:told", hear);
  return () => {
    element.removeEventListener("rx:told", hear);
    if (hear && !--listener.handlers) {
      listeners.delete(group);
      element.remove();
    }
    hear = null;
  };
}
