/** Where the user is within an element: focus and selection. */
export class Focus {
  #element;
  #selection;

  /** @param {Element} root */
  constructor(root) {
    const { activeElement } = document;
    if (!activeElement || !root.contains(activeElement)) return;
    this.#element = activeElement;
    this.#selection = selectionOf(activeElement);
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

/** @returns {[number, number, string] | undefined} undefined where there is none, as in a checkbox */
function selectionOf({ selectionStart, selectionEnd, selectionDirection }) {
  return selectionStart == null ? undefined : [selectionStart, selectionEnd, selectionDirection];
}
