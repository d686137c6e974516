import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

const YEAR = 31_536_000;
const CLOSED = { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] };

/** Headers of every answer, refusals and files included. Data is never kept by anybody on the way. */
export function securityHeaders(tls: boolean): (request: Request, response: Response, next: NextFunction) => void {
  const common = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: CLOSED },
    strictTransportSecurity: tls ? { maxAge: YEAR, includeSubDomains: true } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
  });
  return (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    common(request, response, next);
  };
}

/** A number used once, for the styles and scripts of one delivery of the first page. */
export function nonce(): string {
  return randomBytes(18).toString('base64url');
}

/**
 * Policy of the screens. Angular puts the styles of its parts into the page, so they carry the nonce of that delivery;
 * nothing comes from another origin, and no text becomes markup or code
 * but through Angular. Frames: the preview of a paper only, itself without any right.
 */
export function policyOfScreens(once: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${once}'`,
    `style-src 'self' 'nonce-${once}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#bundler',
  ].join('; ');
}

/** Policy of a paper shown in a frame of our own screens: styles of its own, no script, no form; it may be printed. */
export const POLICY_OF_PAPER = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin allow-modals";
