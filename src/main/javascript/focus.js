/** Where the user is within an element: focus and selection. */
export class Focus {
  #element;
  #selection;

  /** @param {Element} root */
  constructor(root) {
    const { activeElement } = document;
    if (!activeElement || !root.contains(activeElement)) return;
    this.#element = /** @type {HTMLInputElement} */ (activeElement);
    this.#selection = selectionOf(this.#element);
  }

  /** Brings the user back, should the browser have lost the place on the way. */
  restore() {
    const element = this.#element;
    if (!element?.isConnected) return;
    if (document.activeElement !== element) element.focus({ preventScroll: true });
    if (this.#selection && String(this.#selection) !== String(selectionOf(element))) {
      element.setSelectionRange(...this.#selection);
    }
  }
}

/**
 * @param {HTMLInputElement} element or another one, which has no selection, as a checkbox has none
 * @returns {[number, number | null, any] | undefined}
 */
function selectionOf({ selectionStart, selectionEnd, selectionDirection }) {
  return selectionStart == null ? undefined : [selectionStart, selectionEnd, selectionDirection];
}
