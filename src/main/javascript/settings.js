/** Every number of the client; times in milliseconds. Constants by themselves, as names of members could not be shortened. */

/** First wait before a new attempt; doubles with every further one. */
export const retryFirst = 500;
/** Longest wait before a new attempt. */
export const retryCeiling = 20_000;
/** A connection that lived this long was a good one: counting starts anew. */
export const stableAfter = 10_000;
/** A server that has not said hello by then will not. */
export const helloWithin = 15_000;
/** Silence after which to ask, should the server's hello not tell. */
export const heartbeat = 30_000;
/** A fragment or page that has not come by then is tried again. */
export const fetchWithin = 30_000;
/** A subscription that was one message too many is asked for again after this, or up to twice as long. */
export const askPause = 1000;
/** Regions that one request may ask for. */
export const fetchTokens = 10;
/** Characters of its URL. */
export const fetchUrl = 6000;
/** Characters of a frame, unless a single message is longer. */
export const frame = 48 * 1024;
/** For as long as this the connection is not made anew once more because new tokens are refused: it would not help. */
export const reconnectPause = 60_000;
/** Things whose latest version is remembered. */
export const versions = 10_000;
/** What a page caused comes back to it for as long as this after the answer. */
export const echoHolds = 500;
/** For as long as this a value that was told is newer than one that is rendered. */
export const valueHolds = 1000;
/** Calls that may wait for their answers, and how many of them at a time on the connection. */
export const calls = 100;
export const callsAtOnce = 8;
/** Characters of a call's arguments: it has to go into a frame. */
export const callSize = 47 * 1024;
/** How often, and after which pause, a call is made again that waited and then failed. */
export const callAttempts = 3;
export const callPause = 2000;
/** For so long the server knows a call's key for certain: it forgets it after ten minutes. */
export const callKnown = 540_000;
/** Boxes that a notification shows; then the oldest goes. */
export const messages = 10;

// Last: the build puts numbers in where they are used, up to the first constant that is none.
/** Where the server answers: `{context}/rx/`, two folders above this file's own. */
export const base = new URL("../../", import.meta.url);
