import { LONGEST_PASSWORD } from '#access';
import { type DisabledRequest, type NewUserRequest, type PasswordRequest, type Role, ROLES } from '#contracts';
import { Codes, Flag, Login, OneOf, Secret, Text } from '../shapes/fields.ts';

export class NewUserBody implements NewUserRequest {
  @Login() username!: string;
  @Text({ max: 200 }) displayName!: string;
  @OneOf(ROLES) role!: Role;
  @Codes({ optional: true, atMost: 100, about: 'Localities whose subtrees the user sees' }) scopes?: string[];
  @Flag({ optional: true }) wholeCity?: boolean;
}
export class UserParam {
  @Login() username!: string;
}
export class DisabledBody implements DisabledRequest {
  @Flag() disabled!: boolean;
}
export class PasswordBody implements PasswordRequest {
  @Login() username!: string;
  @Secret({ max: 64 }) code!: string;
  @Secret({ max: LONGEST_PASSWORD }) password!: string;
}
