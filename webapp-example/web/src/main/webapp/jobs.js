/* The page of jobs: React on this side, Freshet's client on the other. */
import { call, on, online } from "./rx/client/rx.js";

const { createElement: e, useEffect, useState } = window.React;

function Jobs() {
  const [jobs, setJobs] = useState([]);
  const [title, setTitle] = useState("");
  const [problem, setProblem] = useState("");

  /** What the page does with an answer; what the server refuses is said. */
  const ask = (method, args, use) =>
    call(`jobCalls.${method}`, args).then(
      (answer) => {
        setProblem("");
        use(answer);
      },
      (error) => setProblem(error.violations?.[0].message ?? error.message),
    );

  useEffect(() => {
    const load = () => ask("mine", [], setJobs);
    // Of a job that is not in the list, nothing is shown.
    const changed = ({ id, state }) =>
      setJobs((known) => known.map((job) => (job.id === id ? { ...job, state } : job)));
    // Whenever there is a connection again: what was missed meanwhile is in the list.
    const ends = [on("job", changed), on("online", load)];
    if (online()) load();
    return () => ends.forEach((end) => end());
  }, []);

  const start = (event) => {
    event.preventDefault();
    ask("start", [title], (job) => {
      setJobs((known) => [...known, job]);
      setTitle("");
    });
  };

  return e(
    "div",
    null,
    e(
      "form",
      { className: "fields", onSubmit: start },
      e("label", { htmlFor: "title" }, "A job"),
      e("input", { id: "title", value: title, maxLength: 80, autoComplete: "off", onChange: ({ target }) => setTitle(target.value) }),
      e("button", { id: "start" }, "Start"),
    ),
    e("div", { id: "messages", className: "messages", role: "status" }, problem),
    e(
      "ul",
      { className: "jobs" },
      jobs.map(({ id, title, state }) => e("li", { key: id, className: "job", "data-job": id }, title, e("b", null, state))),
    ),
  );
}

window.ReactDOM.createRoot(document.getElementById("jobs")).render(e(Jobs));

document.getElementById("source").textContent = await (await fetch(import.meta.url)).text();
