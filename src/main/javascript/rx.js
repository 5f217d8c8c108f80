import { Calls } from "./calls.js";
import { Connection } from "./connection.js";
import { Conversation } from "./conversation.js";
import { Echoes } from "./echoes.js";
import { fire, fireNotice } from "./events.js";
import { watchFaces } from "./faces.js";
import { subscribe, tellListeners } from "./listeners.js";
import { openingTag } from "./markup.js";
import { showNotification } from "./notification.js";
import { paced } from "./pace.js";
import { nameOf } from "./pair.js";
import { Presences } from "./presence.js";
import { Regions } from "./regions.js";
import { Renewal } from "./renewal.js";
import { openSocket } from "./socket.js";
import { showStatus } from "./status.js";
import { showValue } from "./values.js";

/** @typedef {object} CallOptions
 * @property {Element | string} [region] an element inside of the calling region, or its id; left out, what the user acts on just now
 * @property {boolean} [refresh] false: the calling region is not refreshed when the call has succeeded
 * @property {string} [key] calls of one user with the same key are one call
 * @property {number} [debounce] milliseconds without another such call before it is made
 * @property {number} [throttle] milliseconds from one such call to the next
 */

/** @param {object[]} messages */
const send = (messages) => connection.send(messages);
const presences = new Presences();
const renewal = new Renewal(
  (region) => conversation.ask([region]),
  () => connection.restart(),
);
const regions = new Regions(renewal, (appeared) => {
  if (document.querySelector("[rx-token], rx-status, rx-notification")) connection.need();
  presences.settle();
  settle();
  conversation.ask(appeared);
  conversation.prune();
});
const echoes = new Echoes(regions);
const conversation = new Conversation(regions, echoes, { send, renewal, news: take });
const calls = new Calls({
  send,
  sent: ({ ref, region }) => echoes.begin(ref ?? "", regions.called(region)[0]?.element),
  answered: (call, result) => {
    const [called] = regions.called(call.region);
    const region = called && regions.around(called.element);
    const { ok, refresh, error: { code } = {} } = result;
    const isStale = code === "stale";
    const isOld = ok ? refresh && call.refresh : code === "conflict" || isStale || (refresh && code === "failed");
    // A row shows nothing but what is gone. Whether another region shows more only the server knows.
    if (isStale && called?.element.matches("[rx-key]")) called.remove();
    else if (isOld) region?.refresh();
    const brought = isOld ? region : called;
    echoes.end(result.ref, (other) => ok && brought?.element.contains(other));
  },
});
const connection = new Connection(openSocket, {
  online: (hello) => {
    echoes.connection = hello.connection;
    regions.online();
    conversation.begin(hello);
    calls.online(hello.user);
    settle();
  },
  frame: (messages) => conversation.receive(messages),
  offline: () => {
    echoes.lost();
    conversation.lost();
    regions.offline();
    calls.lost();
    settle();
  },
});

addEventListener("rx:queue", settle);

/** What a message does beside what it does to regions. @type {Record<string, (message: any) => void>} */
const effects = {
  __proto__: /** @type {any} */ (null),
  created: tell,
  removed: tell,
  data: show,
  updated: (message) => {
    show(message);
    tell(message);
  },
  notify: (message) => {
    fireNotice(message);
    showNotification(message);
  },
  presence: (message) => presences.take(message),
  result: (message) => calls.answer(message),
  error: ({ ref, ...error }) => calls.answer({ ref, error }),
};

/** @param {any} message */
function take(message) {
  const { type, group, ref } = message;
  effects[type]?.(message);
  if (group && !ref) tellListeners(group, message);
}

/** @param {{type: string}} message */
function tell(message) {
  fire(message.type, message);
}

/** @param {{group: string, data?: any}} message */
function show({ group, data = {} }) {
  for (const region of regions.all()) {
    const { element, groups } = region;
    if (element.localName === "rx-value" && groups.includes(group) && showValue(element, data)) region.version++;
  }
}

function settle() {
  showStatus(connection.online, calls.queued);
}

/** @param {Element | string | EventTarget | null | undefined} region a region's element, one inside of it, or its id */
function elementOf(region) {
  const element = typeof region === "string" ? document.getElementById(region) : region;
  return element instanceof Element ? element : undefined;
}

regions.watch();
watchFaces(echoes);

/** @returns {boolean} whether the page hears of changes now */
export function online() {
  return !!connection.online;
}

/** @returns {number} how many calls wait because the server could not be reached; `rx:queue` tells when that changes */
export function queued() {
  return calls.queued;
}

/**
 * Refreshes a region, whatever the server says about changes.
 * @param {Element | string} region the region's element, one inside of it, or its id
 */
export function refresh(region) {
  const element = elementOf(region);
  const found = element && regions.around(element);
  if (found) found.refresh();
  else console.error(`${element ? openingTag(element) : region}: no region to refresh.`);
}

/**
 * Calls a method of the server.
 * @param {string} method `bean.method`
 * @param {any[]} [args]
 * @param {CallOptions} [options]
 * @returns {Promise<any>} what it returns; rejected with an error that has a `code`, and `violations` where arguments are not valid
 */
export function call(method, args = [], options = {}) {
  connection.need();
  const around = elementOf(options.region ?? window.event?.target)?.closest("[rx-region]");
  const name = around && nameOf(around);
  return paced(`${method} ${name}`, options, () => calls.add(method, args, options, name));
}

/**
 * Hears of an event of the application.
 * @param {string} event
 * @param {(detail: any) => void} handler
 * @returns {() => void} ends it
 */
export function on(event, handler) {
  connection.need();
  /** @param {any} told */
  const hear = ({ detail }) => handler(detail);
  addEventListener(`rx:${event}`, hear);
  return () => removeEventListener(`rx:${event}`, hear);
}

export { subscribe };

window.rx = { call, on, online, queued, refresh, subscribe };
