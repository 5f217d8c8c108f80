import { fill } from "./template.js";

/** Brings every rx:status up to date. @param {boolean | undefined} online undefined: not known yet @param {number} queued */
export function showStatus(online, queued) {
  if (online === undefined) return;
  const state = online ? "online" : "offline";
  for (const element of document.querySelectorAll("rx-status")) {
    element.setAttribute("rx-state", state);
    element.toggleAttribute("rx-queued", queued > 0);
    /** @type {NodeListOf<HTMLElement>} */
    const facets = element.querySelectorAll("[rx-when]");
    for (const facet of facets) facet.hidden = facet.getAttribute("rx-when") !== state;
    fill(element, { queued });
  }
}
