import { Fields } from "./fields.js";
import { Focus } from "./focus.js";
import { attributesOf, childrenOf, idOf, isFacesState, pair, renumber, rowOf, sameAs } from "./pair.js";

/** Attributes that are the browser's and not the server's. */
const ours = new Set(["rx-connected", "rx-stale", "rx-state", "rx-queued"]);
/** Elements with content that is the browser's. */
const filled = new Set(["rx-notification", "rx-presence", "rx-status"]);
/** Opened and closed by the user. */
const foldable = new Set(["details", "dialog"]);

/**
 * Makes an element of the page look like a fresh one, changing as little as possible: elements that are in both stay
 * the same objects and keep what the user did to them.
 * @param {Element} live in the page
 * @param {Element} fresh not in the page; its parts are used up
 * @returns {Element} what is in the page now: live, or fresh where they are different elements
 */
export function morph(live, fresh) {
  if (!fresh.hasAttribute("rx-token")) keepOwn(live, fresh);
  // A row may be at different places of different pages.
  renumber(fresh, live.id);
  /** @type {NodeListOf<HTMLInputElement>} */
  const inputs = document.querySelectorAll("form input");
  const states = [...inputs].filter(isFacesState);
  if (live.localName !== fresh.localName || live.namespaceURI !== fresh.namespaceURI) {
    live.replaceWith(fresh);
    live = fresh;
  } else {
    const focus = new Focus(live);
    const fields = new Fields(live);
    morphElement(live, fresh, false);
    fields.settle();
    focus.restore();
  }
  completeForms(live, states);
  return live;
}

/**
 * Takes from a fragment only what the page still lacks: the rest of the page is newer.
 * @param {Element} live
 * @param {Element} [fresh]
 */
export function fillHoles(live, fresh) {
  for (const hole of live.querySelectorAll("[rx-hole]")) {
    const content = sameAs(hole, fresh?.querySelectorAll("[rx-token]") ?? []);
    if (content) morph(hole, content);
  }
}

/**
 * What is pushed to everybody lacks the attributes that are not the same for everybody.
 * @param {Element} live
 * @param {Element} fresh
 */
function keepOwn(live, fresh) {
  for (const { name, value } of live.attributes) {
    if (name.startsWith("rx-") && !fresh.hasAttribute(name)) fresh.setAttribute(name, value);
  }
}

/**
 * Lets new Faces forms, which are those with a field of their own name, post back to the page's view.
 * @param {Element} root
 * @param {HTMLInputElement[]} states of the page before, which may have lost the only form that had them
 */
function completeForms(root, states) {
  for (const form of root.querySelectorAll("form")) {
    const fields = /** @type {HTMLInputElement[]} */ ([...form.elements]);
    const id = idOf(form);
    if (!id || fields.some(isFacesState) || !fields.some(({ name }) => name === id)) continue;
    for (const state of states.filter((other) => other.form === states[0].form)) {
      form.append(Object.assign(state.cloneNode(), { id: "" }));
    }
  }
}

/** @param {Element} live @param {Element} fresh @param {boolean} moved whether client ids may name another row */
function morphElement(live, fresh, moved) {
  // What stays as it is, too, belongs to its row, wherever that is now.
  renumber(live, idOf(fresh));
  // What must not be shared has its place here only: the page's own stays.
  if (fresh.hasAttribute("rx-hole") || isLeftAlone(live)) return;
  const isRow = live.hasAttribute("rx-key") || rowOf(live) !== undefined;
  morphAttributes(live, fresh);
  if (filled.has(live.localName)) return;
  if (live instanceof HTMLTemplateElement) live.content.replaceChildren(.../** @type {HTMLTemplateElement} */ (fresh).content.childNodes);
  else morphChildren(live, fresh, moved || isRow);
}

/** @param {Element} live @param {Element} fresh */
function morphAttributes(live, fresh) {
  /** @param {Attr} attribute */
  const isKept = ({ name }) => ours.has(name) || (name === "open" && foldable.has(live.localName));
  for (const attribute of [...attributesOf(live)]) {
    const { namespaceURI, localName } = attribute;
    if (!isKept(attribute) && !fresh.hasAttributeNS(namespaceURI, localName)) live.removeAttributeNode(attribute);
  }
  for (const attribute of attributesOf(fresh)) {
    if (isKept(attribute)) continue;
    const present = live.getAttributeNodeNS(attribute.namespaceURI, attribute.localName);
    // Copied as a node: a name that only a parser accepts, such as "@click", is an error to setAttribute.
    if (!present) live.setAttributeNode(document.importNode(attribute));
    else if (present.value !== attribute.value) present.value = attribute.value;
  }
}

/** @param {Element} live @param {Element} fresh @param {boolean} moved */
function morphChildren(live, fresh, moved) {
  const pairs = pair(live, fresh, moved);
  const matched = new Set(pairs.values());
  for (const child of [...childrenOf(live)]) {
    if (!matched.has(child) && !isFacesState(child)) child.remove();
  }
  let cursor = live.firstChild;
  for (const node of [...fresh.childNodes]) {
    const match = pairs.get(node);
    if (match) {
      cursor = place(live, match, dropText(cursor, match));
      morphElement(match, /** @type {Element} */ (node), moved);
    } else if (cursor && !isElement(node) && cursor.nodeType === node.nodeType) {
      if (cursor.nodeValue !== node.nodeValue) cursor.nodeValue = node.nodeValue;
      cursor = cursor.nextSibling;
    } else live.insertBefore(node, cursor);
  }
  while (cursor) cursor = dropText(cursor)?.nextSibling ?? null;
}

/** Removes text and comments up to the next element. @param {ChildNode | null} cursor @param {Node} [end] */
function dropText(cursor, end) {
  while (cursor && cursor !== end && !isElement(cursor)) {
    const next = cursor.nextSibling;
    cursor.remove();
    cursor = next;
  }
  return cursor;
}

/**
 * Puts a child before the cursor.
 * @param {Element} parent
 * @param {Element} child
 * @param {ChildNode | null} cursor
 * @returns {ChildNode | null} the new cursor
 */
function place(parent, child, cursor) {
  if (child === cursor) return child.nextSibling;
  if (parent.moveBefore && parent.isConnected) {
    parent.moveBefore(child, cursor);
    return cursor;
  }
  // A browser without moveBefore takes the focus from what is moved: so the others make way.
  if (child.contains(document.activeElement)) {
    while (cursor && cursor !== child) {
      const next = cursor.nextSibling;
      parent.append(cursor);
      cursor = next;
    }
    return child.nextSibling;
  }
  const scrolled = [child, ...child.querySelectorAll("*")]
    .filter(({ scrollLeft, scrollTop }) => scrollLeft || scrollTop)
    .map((element) => ({ element, left: element.scrollLeft, top: element.scrollTop }));
  parent.insertBefore(child, cursor);
  for (const { element, left, top } of scrolled) element.scrollTo({ left, top, behavior: "instant" });
  return cursor;
}

/**
 * The state of a fragment's Faces view is of no use to the page's own, and would break the next postback.
 * @param {Element & {isContentEditable?: boolean}} live
 */
function isLeftAlone(live) {
  const plays = live instanceof HTMLMediaElement && !live.paused && !live.ended;
  const isWrittenIn = live.isContentEditable && live.contains(document.activeElement);
  return plays || isWrittenIn || isFacesState(live) || live.hasAttribute("rx-keep");
}

/** @param {Node} node */
function isElement(node) {
  return node.nodeType === Node.ELEMENT_NODE;
}
