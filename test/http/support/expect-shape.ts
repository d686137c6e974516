import type { Answer } from './client.ts';
import { misfits } from './fits-schema.ts';

/** The body of a good answer, after it was held against its shape in libs/contracts: nothing missing, nothing more. */
export function shaped<Shape>(answer: Answer, name: string, status = 200): Shape {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.text.slice(0, 500)}`);
  const wrong = misfits(answer.json, { $ref: `#/components/schemas/${name}` });
  if (wrong.length > 0) throw new Error(`does not fit ${name}: ${wrong.slice(0, 5).join('; ')}`);
  return answer.json as Shape;
}

/** The same for a list. */
export function shapedList<Shape>(answer: Answer, name: string, status = 200): readonly Shape[] {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.text.slice(0, 500)}`);
  const wrong = misfits(answer.json, { type: 'array', items: { $ref: `#/components/schemas/${name}` } });
  if (wrong.length > 0) throw new Error(`does not fit a list of ${name}: ${wrong.slice(0, 5).join('; ')}`);
  return answer.json as readonly Shape[];
}
