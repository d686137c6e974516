/** Nest's name for the log. */
export const LOG = Symbol('log');
