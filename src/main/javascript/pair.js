/** Holds the state of the page's own Faces view. */
const facesState = /jakarta\.faces\.(ViewState|ClientWindow)$/;

/** @param {Element} element */
export function isFacesState(element) {
  return facesState.test(element.getAttribute("name") ?? "");
}

/** Not the property itself: a form's field of that name hides it. @param {Element} element @returns {HTMLCollection} */
export const childrenOf = (element) => Reflect.get(Element.prototype, "children", element);
/** @param {Element} element @returns {NamedNodeMap} */
export const attributesOf = (element) => Reflect.get(Element.prototype, "attributes", element);
/** @param {Element} element */
export const idOf = (element) => element.getAttribute("id") ?? "";

/** A client id, or several, as in any row of a table or a repetition. @param {string} ids "form:list:3:text" */
export function withoutRow(ids) {
  return ids.replace(/:\d+(?=[: ]|$)/g, "");
}

/**
 * What a region goes by: its client id, in a row with the row's key in place of its number.
 * @param {string} id
 * @param {string | null} [key]
 */
export function nameIn(id, key) {
  return key == null ? id : `${withoutRow(id)} ${key}`;
}

/** @param {Element} element */
export function nameOf(element) {
  return nameIn(element.id, element.getAttribute("rx-key"));
}

/** The one that shows the same region. @param {Element} element @param {Iterable<Element>} others */
export function sameAs(element, others) {
  return [...others].find((other) => nameOf(other) === nameOf(element));
}

/**
 * Gives an element the row number of an id, and all in it that goes by its own.
 * @param {Element} root
 * @param {string} id what it is called in that row
 */
export function renumber(root, id) {
  const own = idOf(root);
  const [from, to] = [own, id].map((text) => text.replace(/[^:]*$/, ""));
  if (from === to || withoutRow(own) !== withoutRow(id)) return;
  for (const element of [root, ...root.querySelectorAll("*")]) {
    for (const attribute of attributesOf(element)) {
      if (attribute.value.includes(from)) attribute.value = attribute.value.replaceAll(from, to);
    }
  }
}

/**
 * Which child of the page is which child of the fragment: by key, else in order among those of the same kind. `rx-key`
 * goes before the id, because the client id of a row names its place and not what is in it.
 * @param {Element} live
 * @param {Element} fresh
 * @param {boolean} moved whether the parent may come from another row, so that client ids differ in its number
 * @returns {Map<Node, Element>} from fresh to live
 */
export function pair(live, fresh, moved) {
  /** @type {Map<Node, Element>} */
  const pairs = new Map();
  const left = new Set(childrenOf(live));
  for (const describe of [keyOf, (/** @type {Element} */ element) => kindOf(element, moved)]) {
    const known = groupBy(left, describe);
    for (const element of childrenOf(fresh)) {
      if (pairs.has(element)) continue;
      const candidate = known.get(describe(element))?.shift();
      if (!candidate) continue;
      pairs.set(element, candidate);
      left.delete(candidate);
    }
  }
  return pairs;
}

/**
 * @template T, K
 * @param {Iterable<T>} elements
 * @param {(element: T) => K} describe
 * @returns {Map<K, T[]>}
 */
export function groupBy(elements, describe) {
  const groups = new Map();
  for (const element of elements) {
    const key = describe(element);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(element);
  }
  return groups;
}

/** @param {Element} element @returns {string | symbol} what it has in common with its former self only */
function keyOf(element) {
  const names = isFacesState(element) ? ["name"] : ["rx-key", "id", "data-key"];
  const name = names.find((candidate) => element.getAttribute(candidate));
  const value = (name && element.getAttribute(name)) ?? "";
  // The client id of a row names its place.
  const row = name && withoutRow(value) === value ? undefined : rowOf(element);
  return row || name ? `${tagOf(element)} ${row ? "row" : name} ${row ?? value}` : Symbol();
}

/**
 * A row of a table is no region, but the regions in its cells tell which one it is.
 * @param {Element} element
 * @returns {string | undefined} what goes by a key in it, and in no other row of it
 */
export function rowOf(element) {
  const [name, ...others] = Array.from(element.querySelectorAll("[rx-key]"), nameOf);
  const region = name?.split(" ", 1);
  return others.some((other) => other.startsWith(region + " ")) ? undefined : name;
}

/** @param {Element} element @param {boolean} moved @returns {string} equal for children that may become each other */
function kindOf(element, moved) {
  const valuesOf = (/** @type {string[]} */ ...names) => names.map((name) => element.getAttribute(name) ?? "").join(" ");
  const ids = valuesOf("id", "name");
  return `${tagOf(element)} ${valuesOf("rx-key", "data-key")} ${moved ? withoutRow(ids) : ids}`;
}

/** @param {Element & {type?: string}} element a field of another type is another element */
function tagOf(element) {
  return `${element.namespaceURI} ${element.localName} ${element.localName === "input" ? element.type : ""}`;
}
