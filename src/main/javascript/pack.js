/**
 * Parts texts, in order, into as few parcels as the limits allow.
 * @param {string[]} texts
 * @param {number} size characters of a parcel, with one between two texts; a longer text is a parcel by itself
 * @param {number} [count] texts in a parcel
 * @returns {string[][]}
 */
export function pack(texts, size, count) {
  /** @type {string[][]} */
  const parcels = [];
  /** @type {string[]} */
  let parcel = [];
  let room = 0;
  for (const text of texts) {
    room -= text.length + 1;
    if (room < 0 || parcel.length === count) {
      parcel = [];
      parcels.push(parcel);
      room = size - text.length;
    }
    parcel.push(text);
  }
  return parcels;
}
