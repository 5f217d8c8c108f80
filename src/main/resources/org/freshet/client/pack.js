/**
 * Parts texts, in order, into as few parcels as the limits allow.
 * @param {string[]} texts
 * @param {number} size characters of a parcel, with one between two texts; a longer text is a parcel by itself
 * @param {number} [count] texts in a parcel
 * @returns {string[][]}
 */
export function pack(texts, size, count) {
  const parcels = [];
  let room = 0;
  for (const text of texts) {
    room -= text.length + 1;
    if (room < 0 || parcels.at(-1).length === count) {
      parcels.push([]);
      room = size - text.length;
    }
    parcels.at(-1).push(text);
  }
  return parcels;
}
