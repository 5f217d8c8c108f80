/** Lets pages that require trusted types run the client: they allow the policy "freshet". */
const policy = globalThis.trustedTypes?.createPolicy("freshet", { createHTML: (html) => html }) ?? {
  createHTML: (html) => html,
};

/**
 * The element of that id in a fragment. A template takes parts of tables, too, and a script it has parsed never runs.
 * @param {string} html
 * @param {string} id
 */
export function parseFragment(html, id) {
  const template = document.createElement("template");
  template.innerHTML = policy.createHTML(html);
  return template.content.getElementById(id);
}

/** @param {string} html a whole page */
export function parsePage(html) {
  return new DOMParser().parseFromString(policy.createHTML(html), "text/html");
}

/** How the element looks in the page's source, without its token. @param {Element} element */
export function openingTag(element) {
  const attributes = [...element.attributes].filter(({ name }) => name !== "rx-token");
  return `<${[element.localName, ...attributes.map(({ name, value }) => `${name}="${value}"`)].join(" ")}>`;
}

/** @param {Element} element @param {string} problem what is wrong and what to do about it */
export function complain(element, problem) {
  console.error(`${openingTag(element)}: ${problem}`);
}
