import { sameAs } from "./pair.js";

/** @type {Freshet.Rules} */
const rules = { createHTML: (html) => html, createScriptURL: (url) => url };

/** Lets pages that require trusted types run the client: they allow the policy "freshet". */
const policy = globalThis.trustedTypes?.createPolicy("freshet", rules) ?? rules;

/**
 * A region's element in a fragment. A template takes parts of tables, too, and a script it has parsed never runs.
 * @param {string} html
 * @param {Element} live the one in the page
 */
export function parseFragment(html, live) {
  const template = document.createElement("template");
  template.innerHTML = policy.createHTML(html);
  return sameAs(live, template.content.children);
}

/** @param {string} html a whole page */
export function parsePage(html) {
  return new DOMParser().parseFromString(policy.createHTML(html), "text/html");
}

/** @param {string} url @returns {Promise<unknown>} settled when it has run or failed */
export function loadScript(url) {
  return new Promise((resolve) => {
    const src = policy.createScriptURL(url);
    document.head.append(Object.assign(document.createElement("script"), { src, onload: resolve, onerror: resolve }));
  });
}

/** How the element looks in the page's source, empty and without its token. @param {Element} element */
export function openingTag(element) {
  const copy = /** @type {Element} */ (element.cloneNode());
  copy.removeAttribute("rx-token");
  return copy.outerHTML;
}

/** @param {Element} element @param {string} problem what is wrong and what to do about it */
export function complain(element, problem) {
  console.error(`${openingTag(element)}: ${problem}`);
}
