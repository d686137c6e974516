import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import type { Permission } from '#contracts';

export const OPENS_WITH = 'planner:opens-with';

/** Who may use a route: everybody, everybody signed in, or those whose role carries a permission. */
export type Opening = { readonly to: 'public' } | { readonly to: 'signed-in' } | { readonly to: 'permission'; readonly permission: Permission };

const opens = (opening: Opening): MethodDecorator => applyDecorators(
  SetMetadata(OPENS_WITH, opening),
  ApiExtension('x-opens-to', opening.to === 'permission' ? opening.permission : opening.to),
  ...(opening.to === 'public' ? [] : [ApiSecurity('session')]),
);

/** Open to those whose role carries this permission. */
export const Allow = (permission: Permission): MethodDecorator => opens({ to: 'permission', permission });
/** Open to everybody, signed in or not. */
export const Public = (): MethodDecorator => opens({ to: 'public' });
/** Open to everybody who is signed in, whatever the role. */
export const SignedIn = (): MethodDecorator => opens({ to: 'signed-in' });
