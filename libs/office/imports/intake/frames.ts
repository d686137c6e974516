import { deserialize, serialize } from 'node:v8';

/** A value as bytes, its length before it. */
export function frame(value: unknown): Buffer {
  const body = serialize(value);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
}

/** Values put together again as their bytes arrive; a value cut off at the end is not given. */
export async function* frames(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  let held: Uint8Array[] = [];
  let size = 0;
  let wanted = 4;
  let body = false;
  for await (const chunk of chunks) {
    held.push(chunk);
    size += chunk.length;
    while (size >= wanted) {
      const all = held.length === 1 && held[0] ? Buffer.from(held[0].buffer, held[0].byteOffset, held[0].length) : Buffer.concat(held);
      const part = all.subarray(0, wanted);
      held = [all.subarray(wanted)];
      size -= wanted;
      if (body) yield deserialize(part) as unknown;
      wanted = body ? 4 : part.readUInt32LE(0);
      body = !body;
    }
  }
}
