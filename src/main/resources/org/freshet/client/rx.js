import { Connection } from "./connection.js";
import { Conversation } from "./conversation.js";
import { openingTag } from "./markup.js";
import { Regions } from "./regions.js";
import { Renewal } from "./renewal.js";
import { openSocket } from "./socket.js";

const regions = new Regions(refuse, (appeared) => {
  if (appeared.length > 0) connection.need();
  conversation.ask(appeared);
  conversation.prune();
});
const conversation = new Conversation((messages) => connection.send(messages), regions, refuse);
const renewal = new Renewal(
  (region) => conversation.ask([region]),
  () => connection.restart(),
);
const connection = new Connection(openSocket, {
  online: () => {
    regions.online();
    conversation.ask(regions.all());
  },
  frame: (messages) => conversation.receive(messages),
  offline: () => {
    conversation.lost();
    regions.offline();
  },
});

/** @param {import("./region.js").Region} region */
function refuse(region) {
  renewal.renew(region);
}

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
