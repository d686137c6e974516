/** Lower case without marks, đ included: what a clerk types when in a hurry. `Đặng Đức` → `dang duc`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐÐð]/gu, 'd').toLowerCase();
}

/** Every word of the search occurs, in any order. */
export function finds(text: string, search: string): boolean {
  const within = fold(text);
  return fold(search).split(/\s+/u).every((word) => within.includes(word));
}
