import { LONGEST_PASSWORD } from '#access';
import type { SignInRequest } from '#contracts';
import { Secret, Text } from '../shapes/fields.ts';

export class SignInBody implements SignInRequest {
  @Text({ max: 100 }) username!: string;
  @Secret({ max: LONGEST_PASSWORD }) password!: string;
}
