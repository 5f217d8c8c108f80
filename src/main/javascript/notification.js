import * as settings from "./settings.js";
import { copyTemplate, textOf } from "./template.js";

/** Shows a message box in every rx:notification that waits for the event. @param {{group: string, event: string, detail?: any}} message */
export function showNotification({ group, event, detail = {} }) {
  // What everybody is in, or is one's own.
  const isForAll = /^((user|session)\.|(broadcast|users)$)/.test(group);
  const groups = `:is([rx-groups~="${CSS.escape(group)}"]${isForAll ? ", :not([rx-groups])" : ""})`;
  for (const element of document.querySelectorAll(`rx-notification[rx-event="${CSS.escape(event)}"]${groups}`)) {
    const pattern = element.getAttribute("rx-message") ?? "";
    const text = pattern.replace(/\{([^{}]+)}/g, (_, name) => textOf(detail, name));
    const box = /** @type {HTMLElement} */ (copyTemplate(element, { ...detail, text }).firstElementChild);
    box.onclick = ({ target }) => {
      const button = /** @type {Element} */ (target).closest("[rx-click]");
      if (button) box.remove();
      // Asked for anew, and not repeated should it have been posted.
      if (button?.getAttribute("rx-click") === "refresh") location.assign(location.pathname + location.search);
    };
    element.append(box);
    const lasts = Number(element.getAttribute("rx-lasts"));
    if (lasts) setTimeout(() => box.remove(), lasts);
    // The first child is the template.
    if (element.children.length > settings.messages + 1) element.children[1].remove();
  }
}
