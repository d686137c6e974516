import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own words, through our log: quiet about the usual, plain about trouble. */
export function nestLog(log: Logger): LoggerService {
  const text = (message: unknown): string => (message instanceof Error ? message.name : String(message));
  return {
    log: (message: unknown) => { log.debug({ from: 'nest' }, text(message)); },
    debug: (message: unknown) => { log.debug({ from: 'nest' }, text(message)); },
    verbose: () => undefined,
    warn: (message: unknown) => { log.warn({ from: 'nest' }, text(message)); },
    error: (message: unknown) => { log.error({ from: 'nest' }, text(message)); },
    fatal: (message: unknown) => { log.fatal({ from: 'nest' }, text(message)); },
  };
}
