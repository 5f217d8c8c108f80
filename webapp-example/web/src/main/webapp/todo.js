/* Calls the server's TodoCalls for what is done on the page. Rows come and go, so the document listens for them. */
import { call } from "./rx/client/rx.js";

const WORDS = { stale: "Somebody else removed it already", conflict: "Somebody else changed it meanwhile" };

const messages = document.getElementById("messages");
const input = document.getElementById("new-title");

/** Returns whether it was done; says why if it was not. Without a connection it waits, and so does whoever waits for it. */
async function attempt(method, ...args) {
  messages.textContent = "";
  try {
    await call(`todoCalls.${method}`, args);
    return true;
  } catch (error) {
    messages.textContent = error.violations?.[0].message ?? WORDS[error.code] ?? error.message;
    return false;
  }
}

/** By the key of the row that an element is in. */
const idOf = (element) => Number(element.closest(".todo").getAttribute("rx-key"));

document.getElementById("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const title = input.value;
  input.value = "";
  input.focus();
  // What was refused can be improved, unless something else is being typed.
  if (!(await attempt("add", title))) input.value ||= title;
});

document.addEventListener("change", async ({ target }) => {
  if (target.matches(".done")) {
    const done = target.checked;
    if (!(await attempt("tick", idOf(target), done))) target.checked = !done;
  } else if (target.matches(".title")) {
    const seen = target.defaultValue;
    // Whoever goes on from here has seen this.
    target.defaultValue = target.value;
    if (!(await attempt("rename", idOf(target), seen, target.value))) target.value = target.defaultValue = seen;
  }
});

document.addEventListener("click", ({ target }) => {
  if (target.matches(".remove")) attempt("remove", idOf(target));
});
