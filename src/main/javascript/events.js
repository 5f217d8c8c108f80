/** Tells the page. @param {string} name without what all of ours begin with @param {any} [detail] @param {EventTarget} [target] */
export function fire(name, detail, target = window) {
  target.dispatchEvent(new CustomEvent(`rx:${name}`, { detail }));
}

/** Tells what an event of the application is about; also those who listen for one thing only. @param {{event?: string, detail?: any}} message */
export function fireNotice({ event = "message", detail = {} }) {
  fire(event, detail);
  const id = detail[":id"];
  if (id !== undefined) fire(`${event}:${id}`, detail);
}
