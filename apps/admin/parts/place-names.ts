import { fold } from './fold.ts';

/** `Trường Tiểu học Kim Đồng, Quận 1`: schools share names across districts; units named after their district stay as they are. */
export function unitAt(unitName: string, localityName: string): string {
  return fold(unitName).includes(fold(localityName)) ? unitName : `${unitName}, ${localityName}`;
}
