import { Connection } from "./connection.js";
import { Inbox } from "./inbox.js";
import { openingTag } from "./markup.js";
import { Regions } from "./regions.js";
import { Renewal } from "./renewal.js";
import { openSocket } from "./socket.js";
import { Subscriptions } from "./subscriptions.js";

const regions = new Regions(
  (region) => renewal.renew(region),
  (appeared) => {
    if (appeared.length > 0) connection.need();
    if (!connection.online) return;
    subscriptions.ask(appeared);
    subscriptions.prune();
  },
);
const subscriptions = new Subscriptions((message) => connection.send(message), regions);
const renewal = new Renewal(
  (region) => connection.online && subscriptions.ask([region]),
  () => connection.restart(),
);
const inbox = new Inbox(regions, subscriptions, renewal);
const connection = new Connection(openSocket, {
  online: () => {
    regions.online();
    subscriptions.ask(regions.all());
  },
  frame: (messages) => inbox.receive(messages),
  offline: () => {
    subscriptions.lost();
    regions.offline();
  },
});

regions.watch();

/** @returns {boolean} whether the page hears of changes now */
export function online() {
  return connection.online;
}

/**
 * Refreshes a region, whatever the server says about changes.
 * @param {Element | string} region the region's element, one inside of it, or its id
 */
export function refresh(region) {
  const element = typeof region === "string" ? document.getElementById(region) : region;
  const found = element && regions.around(element);
  if (found) found.refresh();
  else console.error(`${element ? openingTag(element) : region}: there is no region to refresh.`);
}
