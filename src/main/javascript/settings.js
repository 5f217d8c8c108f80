/** Where the server answers: `{context}/rx/`, two folders above this file's own. */
export const base = new URL("../../", import.meta.url);

/** Every number of the client; times in milliseconds. */
export const settings = {
  /** First wait before a new attempt; doubles with every further one. */
  retryFirst: 500,
  /** Longest wait before a new attempt. */
  retryCeiling: 20_000,
  /** A connection that lived this long was a good one: counting starts anew. */
  stableAfter: 10_000,
  /** A server that has not said hello by then will not. */
  helloWithin: 15_000,
  /** Silence after which to ask, should the server's hello not tell. */
  heartbeat: 30_000,
  /** A fragment or page that has not come by then is tried again. */
  fetchWithin: 30_000,
  /** Regions that one request may ask for. */
  fetchTokens: 10,
  /** Characters of its URL. */
  fetchUrl: 6000,
  /** Characters of a frame, unless a single message is longer. */
  frame: 48 * 1024,
  /** A token refused again this soon after the page was asked for a new one: asking once more will not help. */
  renewalPause: 60_000,
  /** What a page caused comes back to it for as long as this after the answer. */
  echoHolds: 500,
  /** For as long as this a value that was told is newer than one that is rendered. */
  valueHolds: 1000,
  /** Calls that may wait for their answers, and how many of them at a time on the connection. */
  calls: 100,
  callsAtOnce: 8,
  /** Characters of a call's arguments: it has to go into a frame. */
  callSize: 47 * 1024,
  /** How often, and after which pause, a call is made again that waited and then failed. */
  callAttempts: 3,
  callPause: 2000,
  /** Boxes that a notification shows; then the oldest goes. */
  messages: 10,
};
