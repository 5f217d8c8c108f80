import { pack } from "./pack.js";
import * as settings from "./settings.js";

/**
 * A way to the server, once opened.
 * @typedef {object} Transport
 * @property {(messages: object[]) => void} send in order, and in as few frames as may be
 * @property {() => void} close after it neither handler is called
 */

/**
 * @typedef {object} TransportHandlers
 * @property {(messages: object[]) => void} frame what came in one frame, in order
 * @property {(code?: number) => void} closed the other side or the network ended it, or it never opened
 */

/** Transport over a WebSocket. @param {TransportHandlers} handlers @returns {Transport} */
export function openSocket(handlers) {
  const url = new URL("socket", settings.base);
  url.protocol = url.protocol.replace("http", "ws");
  const socket = new WebSocket(url, "rx.1");
  socket.onmessage = ({ data }) => handlers.frame([JSON.parse(data)].flat());
  socket.onclose = ({ code }) => handlers.closed(code);
  return {
    send: (messages) => {
      const texts = messages.map((message) => JSON.stringify(message));
      for (const some of pack(texts, settings.frame - 2)) socket.send(`[${some}]`);
    },
    close: () => {
      socket.onmessage = socket.onclose = null;
      socket.close();
    },
  };
}
