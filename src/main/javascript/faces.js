/** @typedef {import("./echoes.js").Echoes} Echoes */

let requests = 0;

/** Names the origin of what is posted back to Faces, where there is Faces. @param {Echoes} echoes */
export function watchFaces(echoes) {
  const ajax = window.faces?.ajax;
  if (!ajax) return;
  const { request } = ajax;
  ajax.request = (source, event, options) => {
    // Our own: nothing is executed, so nothing is caused.
    if (options?.execute === "@none") return request.call(ajax, source, event, options);
    const call = `f${++requests}`;
    const element = typeof source === "string" ? document.getElementById(source) : source;
    const { onevent, params } = (options ??= {});
    options.params = { ...params, "rx.origin": `${echoes.connection}:${call}` };
    options.onevent = (told) => {
      if (told.status === "begin") echoes.begin(call, element);
      if (told.status === "complete") {
        /** @type {Element[]} */
        const updates = [...(told.responseXML?.querySelectorAll("update") ?? [])];
        const updated = updates.map(({ id }) => document.getElementById(id));
        echoes.end(call, (region) => updated.some((one) => one?.contains(region)));
      }
      onevent?.(told);
    };
    request.call(ajax, source, event, options);
  };
}
