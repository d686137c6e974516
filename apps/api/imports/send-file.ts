import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { NamedFile } from '#office';
import { attachment } from '../answers/attachment.ts';

/** A file as a download under its name; never shown in the window, whatever is in it. */
export function sendFile(response: Response, { fileName, bytes }: NamedFile): StreamableFile {
  response.setHeader('Content-Disposition', attachment(fileName));
  return new StreamableFile(bytes, { type: 'application/octet-stream', length: bytes.byteLength });
}
