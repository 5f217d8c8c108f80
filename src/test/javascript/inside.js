/** The client, and what is inside of it, to be tested by itself. */
export * from "../../main/javascript/rx.js";
export { morph } from "../../main/javascript/morph.js";
export { parseFragment, parsePage } from "../../main/javascript/markup.js";
