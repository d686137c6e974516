import { type Day, day } from '#calendar';

/** Offices of this country keep one zone, whatever the zone of the machine. */
const ZONE = 'Asia/Ho_Chi_Minh';
const parts = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** Today's date in Vietnam. */
export function todayInVietnam(now: number = Date.now()): Day {
  return day(parts.format(now));
}
