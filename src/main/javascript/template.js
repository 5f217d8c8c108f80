/**
 * A copy of the element's template. Values go in as text only, so that none is ever taken for markup.
 * @param {Element} element
 * @param {any} values
 */
export function copyTemplate(element, values) {
  const template = /** @type {HTMLTemplateElement} */ (element.querySelector("template"));
  const copy = document.importNode(template.content, true);
  fill(copy, values);
  return copy;
}

/** @param {ParentNode} root @param {any} values what goes into the elements that name them */
export function fill(root, values) {
  for (const element of root.querySelectorAll("[rx-text]")) {
    const text = textOf(values, element.getAttribute("rx-text"));
    if (element.textContent !== text) element.textContent = text;
  }
}

/** @param {any} values @param {string | null} name */
export function textOf(values, name) {
  return String((name && Object.hasOwn(values, name) ? values[name] : null) ?? "");
}
