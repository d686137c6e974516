import { Inject, Injectable } from '@nestjs/common';
import { type PaperFormat, type RenderedPaper, renderPaper } from '#office';
import { granted } from '../answers/from-deed.ts';
import { type Desk, DESK } from '../desk.ts';
import { asCaller, type Visitor } from '../door/visitor.ts';

/** The paper of a decision as a file, or as a page of its own for a preview frame. */
@Injectable()
export class PrintPaper {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  async of(decision: string, format: PaperFormat, visitor: Visitor): Promise<RenderedPaper> {
    const paper = granted(await renderPaper(this.desk, { decision, format }, asCaller(visitor)));
    return format === 'html' ? { ...paper, bytes: page(paper.bytes) } : paper;
  }
}

function page(fragment: Uint8Array): Uint8Array {
  const head = '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Quyết định</title></head><body>';
  return Buffer.concat([Buffer.from(head, 'utf8'), fragment, Buffer.from('</body></html>', 'utf8')]);
}
