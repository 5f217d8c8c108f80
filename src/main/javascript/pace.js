/** @typedef {{last: number, timer?: number, result?: Promise<any>, resolve?: (value: any) => void}} Turn */

/** @type {Map<string, Turn>} */
const turns = new Map();

/**
 * Runs something now, or less often than it is asked for: then it is the last one that is run.
 * @param {string} name what is asked for
 * @param {{debounce?: number, throttle?: number}} pace milliseconds of silence before it, or from one to the next
 * @param {() => Promise<any>} run
 * @returns {Promise<any>} what comes of it, for all who asked meanwhile
 */
export function paced(name, { debounce, throttle = debounce }, run) {
  if (!throttle) return run();
  const turn = turns.get(name) ?? { last: -Infinity };
  turns.set(name, turn);
  turn.result ??= new Promise((resolve) => (turn.resolve = resolve));
  clearTimeout(turn.timer);
  turn.timer = setTimeout(
    () => {
      turns.set(name, { last: performance.now() });
      turn.resolve?.(run());
    },
    debounce ?? turn.last + throttle - performance.now(),
  );
  return turn.result;
}
