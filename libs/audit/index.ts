export { type Change, changesOf } from './changes-of.ts';
export { tellLine } from './tell-line.ts';
