import { loadScript } from "./markup.js";
import { pack } from "./pack.js";
import { groupBy } from "./pair.js";
import * as settings from "./settings.js";

/** @typedef {import("./region.js").Region} Region */

/** @typedef {object} Answer what became of the request for one region
 * @property {number} status as of HTTP; 204: nothing to do; 0: it failed
 * @property {string} [html] the region's element, with status 200
 */

const address = new URL("fragment?", settings.base).href;

/** @type {Set<Region>} */
const due = new Set();
/** @type {number | undefined} */
let timer;
/** The script of Faces, once it was missed. @type {Promise<unknown> | undefined} */
let loading;

/**
 * Asks for a region's present state. Regions that are due together are asked for together.
 * @param {Region} region
 * @param {number} [within] milliseconds to choose the moment from, so that not all pages come at once
 */
export function fetchSoon(region, within) {
  due.add(region);
  if (within) timer ??= setTimeout(start, Math.random() * within);
  else queueMicrotask(start);
}

async function start() {
  clearTimeout(timer);
  timer = undefined;
  const regions = [...due];
  due.clear();
  const ready = regions.filter((region) => region.begin());
  /** @param {Region} region */
  const isInView = ({ element }) => element.matches("[rx-mode=view]");
  get(ready.filter((region) => !isInView(region)));
  get(await post(ready.filter(isInView)));
}

/** Asks the server for fragments. @param {Region[]} regions */
function get(regions) {
  const queries = regions.map(({ token }) => `token=${encodeURIComponent(token)}`);
  for (const some of pack(queries, settings.fetchUrl - address.length, settings.fetchTokens)) {
    const asked = regions.splice(0, some.length);
    load(address + some.join("&"))
      .then(({ html, status, redirected }) =>
        // For several regions JSON; but a log-in page, or an error, is the same for all.
        html[0] === "[" ? JSON.parse(html) : asked.map(() => ({ html, status: redirected ? 403 : status })),
      )
      .catch(() => [])
      .then((answers) => asked.forEach((region, index) => region.take(answers[index])));
  }
}

/**
 * Asks Faces, in its own queue, for regions that show the state of the page's view.
 * @param {Region[]} regions
 * @returns {Promise<Region[]>} those that it cannot be asked for
 */
async function post(regions) {
  const script = regions[0]?.element.getAttribute("rx-faces");
  if (script && !window.faces) await (loading ??= loadScript(script));
  return [...groupBy(regions, formOf)].flatMap(([form, some]) => postBack(form, some));
}

/** The form around a region, or in it, or any. @param {Region} region @returns {HTMLFormElement | undefined} */
function formOf({ element }) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const states = document.querySelectorAll('form [name$="jakarta.faces.ViewState"]');
  const forms = /** @type {HTMLFormElement[]} */ (Array.from(states, ({ form }) => form));
  return forms.find((form) => form.contains(element) || element.contains(form)) ?? forms[0];
}

/**
 * @param {HTMLFormElement | undefined} form
 * @param {Region[]} regions
 * @returns {Region[]} all of them where there is no Faces on the page, or no form with the view's state
 */
function postBack(form, regions) {
  const ids = regions.map(({ element }) => element.id);
  const { clearTimeout } = window;
  try {
    // Mojarra 4.0 drops a request of the user's that waits for its delay when there is another one, unless it cannot.
    window.clearTimeout = () => {};
    window.faces.ajax.request(form, null, {
      execute: "@none",
      render: ids.join(" "),
      params: { "rx.origin": "refresh" },
      // Listened to, lest Faces itself tell the user. Asked for after the above, and before anybody else is called.
      get onerror() {
        window.clearTimeout = clearTimeout;
        return () => {};
      },
      onevent({ status, responseCode, responseXML }) {
        if (status !== "complete") return;
        /** @param {string} name */
        const find = (name) => responseXML?.querySelector(name);
        const isOk = responseCode === 200;
        // There is no such view any longer, or no session: a fragment is shown, or refused, without either.
        if (isOk && (!responseXML || /ViewExpired/.test(find("error-name")?.textContent))) return get([...regions]);
        regions.forEach((region, index) => {
          if (!find("changes")) return region.take({ status: isOk ? 0 : responseCode });
          const update = responseXML.getElementById(ids[index]);
          // Else Faces would replace the element.
          update?.remove();
          const html = update?.textContent;
          // Without an update it came with the region around it, or is not shown any longer. An empty one failed.
          const isPart = regions.some((other) => other !== region && other.element.contains(region.element));
          region.take({ status: html ? 200 : update ? 0 : isPart ? 204 : 410, html });
        });
      },
    });
    return [];
  } catch {
    return regions;
  } finally {
    window.clearTimeout = clearTimeout;
  }
}

/** @param {string} url @returns {Promise<Response & {html: string}>} */
export async function load(url) {
  const signal = AbortSignal.timeout(settings.fetchWithin);
  const response = await fetch(url, { cache: "no-store", signal });
  return Object.assign(response, { html: await response.text() });
}
