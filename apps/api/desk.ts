import type { Desk } from '#office';

/** Nest's name for the desk: the database, today, and whatever else the deeds of the office work with. */
export const DESK = Symbol('desk');
export type { Desk };
