import type { ImportStarted, ImportView } from '#contracts';
import { type GivenSheet, workbookOf } from '../../../libs/spreadsheets/list/corpus.givens.ts';
import type { Answer, Client, Sent } from './client.ts';
import { shaped } from './expect-shape.ts';

/** A workbook as an office would send it. */
export async function sheetBytes(...sheets: readonly GivenSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await workbookOf(...sheets));
}

export function upload(client: Client, bytes: Uint8Array<ArrayBuffer>, more: { name?: string; sender?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  const query = new URLSearchParams({ name: more.name ?? 'Danh sách.xlsx', ...(more.sender === undefined ? {} : { sender: more.sender }) });
  return client.send('POST', `/imports?${query.toString()}`, { raw: bytes, headers: { 'content-type': 'application/octet-stream', ...more.headers } });
}

/** Waits until no worker is busy with an import. */
export async function settled(client: Client, id: string): Promise<ImportView> {
  for (;;) {
    const view = shaped<ImportView>(await client.get(`/imports/${id}`), 'ImportView');
    if (!['reading', 'previewing', 'committing'].includes(view.state)) return view;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

/** Sends a file and waits until it has been read. */
export async function sent(client: Client, bytes: Uint8Array<ArrayBuffer>, more: { name?: string; sender?: string } = {}): Promise<ImportView> {
  const { id } = shaped<ImportStarted>(await upload(client, bytes, more), 'ImportStarted', 202);
  return settled(client, id);
}

export const at = (version: number, more: Sent = {}): Sent => ({ ...more, headers: { 'if-match': `"${version}"`, ...more.headers } });

/** Takes the proposed mapping as it is and waits for the preview. */
export async function previewed(client: Client, view: ImportView): Promise<ImportView> {
  shaped(await client.send('PUT', `/imports/${view.id}/mapping`, at(view.version, { body: {} })), 'ImportStarted', 202);
  return settled(client, view.id);
}

/** Asks for exactly what was previewed to be written, and waits for it. */
export async function committed(client: Client, view: ImportView): Promise<ImportView> {
  shaped(await client.send('POST', `/imports/${view.id}/commit`, at(view.version, { body: { contentHash: view.contentHash } })), 'ImportStarted', 202);
  return settled(client, view.id);
}
