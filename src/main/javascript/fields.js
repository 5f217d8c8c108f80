/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

/**
 * The server's value that a field still shows although a newer one has come: it had the focus.
 * @type {WeakMap<Element, string | boolean>}
 */
const outdated = new WeakMap();

/** The fields of an element. What the user touched or is in keeps its value, any other field takes the server's. */
export class Fields {
  #root;
  #states;

  /** @param {Element} root before it is changed */
  constructor(root) {
    this.#root = root;
    /** @type {NodeListOf<Field>} */
    const fields = root.querySelectorAll("input, select, textarea");
    this.#states = [...fields].map(stateOf);
  }

  /** To be called after the change. */
  settle() {
    for (const { field, value, touched, kept } of this.#states) {
      if (!this.#root.contains(field)) continue;
      const wanted = defaultOf(field);
      outdated.delete(field);
      setValue(field, kept ? value : wanted);
      if (kept && !touched && currentOf(field) !== wanted) postpone(field);
    }
  }
}

/** An untouched field takes the server's value when the user leaves it, lest it be submitted over a newer one. @param {Field} field */
function postpone(field) {
  outdated.set(field, currentOf(field));
  for (const part of partsOf(field)) part.addEventListener("blur", leave, { once: true });
}

/** One for all, so that a field listens once, however often it changes meanwhile. @param {Event} event */
function leave({ target }) {
  const parts = partsOf(/** @type {Field} */ (target));
  if (parts.some(isTouched)) return;
  for (const part of parts) {
    outdated.delete(part);
    setValue(part, defaultOf(part));
  }
}

/** @param {Field} field */
function stateOf(field) {
  const parts = partsOf(field);
  const touched = parts.some(isTouched);
  const kept = touched || parts.some((part) => part === document.activeElement);
  return { field, value: currentOf(field), touched, kept };
}

/** Radio buttons of one name are one field. @param {Field} field @returns {Field[]} */
function partsOf(field) {
  if (field.type !== "radio" || !field.name) return [field];
  const named = /** @type {NodeListOf<any>} */ (document.getElementsByName(field.name));
  return [...named].filter(({ type, form }) => type === "radio" && form === field.form);
}

/** @param {Field} field */
function isTouched(field) {
  return currentOf(field) !== (outdated.get(field) ?? defaultOf(field));
}

/** @param {Field} field @returns {field is HTMLInputElement & {type: "checkbox" | "radio"}} */
const isTicked = (field) => field.type === "checkbox" || field.type === "radio";
/** @param {Field} field @returns {field is HTMLSelectElement} */
const isSelect = (field) => field.localName === "select";
/** @param {HTMLOptionElement[]} options */
const join = (options) => JSON.stringify(options.map(({ value }) => value));

/** What the field says now, in a form that can be compared. @param {Field} field @returns {string | boolean} */
function currentOf(field) {
  if (isSelect(field)) return join([...field.selectedOptions]);
  return isTicked(field) ? field.checked : field.value;
}

/** What it would say had nobody touched it. @param {Field} field @returns {string | boolean} */
function defaultOf(field) {
  if (isSelect(field)) return join(defaultOptions(field));
  if (isTicked(field)) return field.defaultChecked;
  return field.value === field.defaultValue ? field.defaultValue : normalized(field);
}

/** As the browser does when it resets a select. @param {HTMLSelectElement} select */
function defaultOptions(select) {
  const options = [...select.options];
  const chosen = options.filter(({ defaultSelected }) => defaultSelected);
  if (select.multiple) return chosen;
  const first = select.size > 1 ? undefined : options.find((option) => !option.matches(":disabled"));
  const option = chosen.at(-1) ?? first;
  return option ? [option] : [];
}

/**
 * Some types turn the server's value into another: a color without one is black, a range is in the middle.
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 */
function normalized(field) {
  if (!(field instanceof HTMLInputElement)) return field.defaultValue;
  const { defaultValue, type, min, max, step, multiple } = field;
  const probe = Object.assign(document.createElement("input"), { type, min, max, step, multiple, defaultValue });
  return probe.value;
}

/** @param {Field} field @param {any} value as {@link currentOf} says it */
function setValue(field, value) {
  if (currentOf(field) === value) return;
  if (isTicked(field)) field.checked = value;
  else if (isSelect(field)) select(field, JSON.parse(value));
  else field.value = value;
}

/**
 * Where the server offers none of the values any longer, its own choice counts.
 * @param {HTMLSelectElement} field
 * @param {string[]} values
 */
function select(field, values) {
  const options = [...field.options];
  const wanted = options.filter(({ value }) => values.includes(value));
  const chosen = wanted.length > 0 || values.length === 0 ? wanted : defaultOptions(field);
  for (const option of options) option.selected = chosen.includes(option);
}
