/* Sends forms that have data-render by Faces' script: what f:ajax would do, had its handlers not to stand in the page. */

document.addEventListener("submit", (event) => {
  const { target: form, submitter: button } = event;
  if (!form.dataset.render || !button) return;
  event.preventDefault();
  // Without this, Mojarra 4.0 takes only a "click" for the button's action.
  const params = { "jakarta.faces.behavior.event": "action" };
  faces.ajax.request(button, event, { execute: "@form", render: form.dataset.render, params });
});

// The session ended while the page was open: the page comes again, with a new one.
faces.ajax.addOnError((error) => {
  if (error.errorName?.includes("ViewExpiredException")) location.reload();
});
