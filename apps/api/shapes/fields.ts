import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, MinLength, ValidateBy, ValidateIf, ValidateNested,
} from 'class-validator';
import { parseDay } from '#calendar';
import { marked } from './known-fields.ts';

// Every field of every request is made of these, so that limits, refusals and the OpenAPI document cannot drift apart.

interface Optional {
  readonly optional?: boolean;
}
const field = (...decorators: PropertyDecorator[]): PropertyDecorator => applyDecorators(...decorators, marked);
/** Left out is fine; `null` is not the same and is refused. */
const mayBeLeftOut = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
const whenGiven = (options: Optional): PropertyDecorator[] => (options.optional === true ? [mayBeLeftOut()] : []);
const described = (options: Optional, more: ApiPropertyOptions): PropertyDecorator =>
  ApiProperty({ ...more, required: options.optional !== true } as ApiPropertyOptions);

/** Control characters, lone surrogates and what is written in their place, marks that turn the direction of writing, invisible letters. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]/u;

const IsWritable = (): PropertyDecorator => ValidateBy({
  name: 'isWritable',
  validator: {
    validate: (value: unknown) => typeof value === 'string' && !UNWRITABLE.test(value),
    defaultMessage: () => 'holds characters that cannot be written',
  },
});

const composed = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').trim() : value));

/** A line of text as a person types it: composed (NFC), trimmed, without control or invisible characters. */
export const Text = (options: Optional & { max: number; min?: number; about?: string }): PropertyDecorator => field(
  ...whenGiven(options), composed(), IsString(), MinLength(options.min ?? 1), MaxLength(options.max), IsWritable(),
  described(options, { type: 'string', minLength: options.min ?? 1, maxLength: options.max, ...(options.about ? { description: options.about } : {}) }),
);

/** A secret: composed, never trimmed, never shown. */
export const Secret = (options: { max: number }): PropertyDecorator => field(
  IsString(), MinLength(1), MaxLength(options.max), ApiProperty({ type: 'string', format: 'password', minLength: 1, maxLength: options.max }),
);

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._:/-]{0,99}$/u;
/** The code of a person, a locality, a position, a pack. */
export const Code = (options: Optional & { about?: string } = {}): PropertyDecorator => field(
  ...whenGiven(options), IsString(), MaxLength(100), Matches(CODE, { message: 'is not a code' }),
  described(options, { type: 'string', maxLength: 100, pattern: CODE.source, ...(options.about ? { description: options.about } : {}) }),
);

const LOGIN = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;
/** A name to sign in with: small letters without marks, figures, dot, dash. */
export const Login = (): PropertyDecorator => field(
  IsString(), MaxLength(64), Matches(LOGIN, { message: 'is not a sign-in name: small letters without marks, figures, dot, dash' }),
  ApiProperty({ type: 'string', maxLength: 64, pattern: LOGIN.source }),
);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** The number of a thing of ours: a review, a proposal, a job, a decision. */
export const Id = (options: Optional = {}): PropertyDecorator => field(
  ...whenGiven(options), IsString(), MaxLength(36), Matches(UUID, { message: 'is not an id' }), described(options, { type: 'string', format: 'uuid' }),
);

const IsDay = (): PropertyDecorator => ValidateBy({
  name: 'isDay',
  validator: {
    validate: (value: unknown) => typeof value === 'string' && parseDay(value) !== undefined,
    defaultMessage: () => 'is not a day: write YYYY-MM-DD, a day that exists',
  },
});
/** A calendar day, `YYYY-MM-DD` and nothing else. */
export const DayText = (options: Optional & { about?: string } = {}): PropertyDecorator => field(
  ...whenGiven(options), IsString(), MaxLength(10), IsDay(),
  described(options, { type: 'string', format: 'date', ...(options.about ? { description: options.about } : {}) }),
);

/** One of a closed set of words. */
export const OneOf = (words: readonly string[], options: Optional & { about?: string } = {}): PropertyDecorator => field(
  ...whenGiven(options), IsString(), MaxLength(40), IsIn(words, { message: `is none of ${words.join(', ')}` }),
  described(options, { type: 'string', enum: [...words], ...(options.about ? { description: options.about } : {}) }),
);

interface Bounds extends Optional {
  readonly min: number;
  readonly max: number;
  readonly about?: string;
}
/** A whole number of a JSON body. */
export const WholeNumber = (options: Bounds): PropertyDecorator => field(
  ...whenGiven(options), IsInt(), Min(options.min), Max(options.max),
  described(options, { type: 'integer', minimum: options.min, maximum: options.max, ...(options.about ? { description: options.about } : {}) }),
);

/** A whole number of an address: digits only, so that `1e3`, ` 7` and `0x10` are refused instead of guessed at. */
export const WholeNumberText = (options: Bounds): PropertyDecorator => field(
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value)),
  WholeNumber(options),
);

export const Flag = (options: Optional & { about?: string } = {}): PropertyDecorator => field(
  ...whenGiven(options), IsBoolean(), described(options, { type: 'boolean', ...(options.about ? { description: options.about } : {}) }),
);

/** A list of whole numbers without repetition. */
export const WholeNumbers = (options: Bounds & { atMost: number }): PropertyDecorator => field(
  ...whenGiven(options), IsArray(), ArrayMaxSize(options.atMost), IsInt({ each: true }), Min(options.min, { each: true }), Max(options.max, { each: true }),
  described(options, { type: 'array', items: { type: 'integer', minimum: options.min, maximum: options.max }, maxItems: options.atMost }),
);

/** A list of codes in a JSON body. */
export const Codes = (options: Optional & { atMost: number; about?: string }): PropertyDecorator => field(
  ...whenGiven(options), IsArray(), ArrayMaxSize(options.atMost), IsString({ each: true }), MaxLength(100, { each: true }), Matches(CODE, { each: true, message: 'is not a list of codes' }),
  described(options, { type: 'array', items: { type: 'string', maxLength: 100, pattern: CODE.source }, maxItems: options.atMost, ...(options.about ? { description: options.about } : {}) }),
);

const split = (value: unknown): unknown => (typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value);
/** Words of a closed set, joined by commas in an address. */
export const OneOrMoreOf = (words: readonly string[], options: { about?: string } = {}): PropertyDecorator => field(
  mayBeLeftOut(), Transform(({ value }: { value: unknown }) => split(value)), IsArray(), ArrayMaxSize(words.length), IsIn(words, { each: true, message: `is none of ${words.join(', ')}` }),
  ApiProperty({ type: 'string', required: false, description: `${options.about ?? ''} ${words.join(', ')}; joined by commas`.trim() }),
);
/** Codes joined by commas in an address. */
export const CodesText = (options: { atMost: number; about?: string }): PropertyDecorator => field(
  mayBeLeftOut(), Transform(({ value }: { value: unknown }) => split(value)), IsArray(), ArrayMaxSize(options.atMost),
  IsString({ each: true }), MaxLength(100, { each: true }), Matches(CODE, { each: true, message: 'is not a list of codes' }),
  ApiProperty({ type: 'string', required: false, description: `${options.about ?? ''} joined by commas`.trim() }),
);

const plainLines = (text: string): boolean => !UNWRITABLE.test(text.replace(/[\n\r\t]/g, ' '));

/** The text of a small file: composed, with its line ends. */
export const Lines = (options: { max: number; about?: string }): PropertyDecorator => field(
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').replace(/^\uFEFF/, '') : value)), IsString(), MinLength(1), MaxLength(options.max),
  ValidateBy({ name: 'isLines', validator: { validate: (value: unknown) => typeof value === 'string' && plainLines(value), defaultMessage: () => 'holds characters that cannot be written' } }),
  described({}, { type: 'string', minLength: 1, maxLength: options.max, ...(options.about ? { description: options.about } : {}) }),
);

const LONGEST = 1000;
const isPlain = (value: unknown): boolean => value === undefined || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  || (typeof value === 'string' && value.length <= LONGEST && !UNWRITABLE.test(value));
const isEntry = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
  && Object.values(value).every((one) => isPlain(one) || (Array.isArray(one) && one.length <= 200 && one.every(isPlain)));

const composedEntry = (value: unknown): unknown => (typeof value === 'string' ? value.normalize('NFC').trim() : Array.isArray(value) ? value.map(composedEntry) : value);
const composeEntry = (entry: unknown): unknown => (isEntry(entry) ? Object.fromEntries(Object.entries(entry as object).map(([name, value]) => [name, composedEntry(value)])) : entry);

/** A list of flat objects of texts, numbers and lists of them, which the deed itself judges and names the faults of. */
export const Entries = (options: Optional & { atMost: number; about?: string }): PropertyDecorator => field(
  ...whenGiven(options), Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(composeEntry) : value)),
  IsArray(), ArrayMaxSize(options.atMost),
  ValidateBy({ name: 'isEntries', validator: { validate: (value: unknown) => Array.isArray(value) && value.every(isEntry), defaultMessage: () => 'is not a list of plain entries of texts and numbers' } }),
  described(options, { type: 'array', items: { type: 'object' }, maxItems: options.atMost, ...(options.about ? { description: options.about } : {}) }),
);

/** A value of a parameter: a number, a word, or a list of codes; the parameter itself judges it. */
export const Plain = (options: Optional & { about?: string }): PropertyDecorator => field(
  ...whenGiven(options),
  ValidateBy({ name: 'isPlain', validator: { validate: (value: unknown) => value !== null && isEntry({ value }), defaultMessage: () => 'is not a number, a text or a list of codes' } }),
  described(options, { oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'array', items: { type: 'string' } }], ...(options.about ? { description: options.about } : {}) }),
);

/** Running text of a paper: several lines, or none at all. */
export const Passage = (options: { max: number; about?: string }): PropertyDecorator => field(
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n').trim() : value)), IsString(), MaxLength(options.max),
  described({}, { type: 'string', maxLength: options.max, ...(options.about ? { description: options.about } : {}) }),
);

/** Lines of text, none of them long. */
export const Texts = (options: Optional & { atMost: number; max: number; about?: string }): PropertyDecorator => field(
  ...whenGiven(options), Transform(({ value }: { value: unknown }) => composedEntry(value)), IsArray(), ArrayMaxSize(options.atMost), IsString({ each: true }), MaxLength(options.max, { each: true }),
  ValidateBy({ name: 'isWritableList', validator: { validate: (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string' && !UNWRITABLE.test(one)), defaultMessage: () => 'holds characters that cannot be written' } }),
  described(options, { type: 'array', items: { type: 'string', maxLength: options.max }, maxItems: options.atMost, ...(options.about ? { description: options.about } : {}) }),
);

/** A list of numbers of things of ours. */
export const Ids = (options: { atMost: number }): PropertyDecorator => field(
  IsArray(), ArrayMaxSize(options.atMost), IsString({ each: true }), MaxLength(36, { each: true }), Matches(UUID, { each: true, message: 'is not a list of ids' }),
  described({}, { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: options.atMost }),
);

/** A list of parts, each of a request class of its own. */
export const ListOf = <Part extends object>(shape: new () => Part, options: { atMost: number }): PropertyDecorator => field(
  Type(() => shape), IsArray(), ArrayMaxSize(options.atMost), ValidateNested({ each: true }), ApiProperty({ type: [shape], maxItems: options.atMost }),
);
