import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { Fonts } from '#documents';

const find = createRequire(import.meta.url);
const FACES = {
  regular: '400Regular/Tinos_400Regular.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const;

async function readFace(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(find.resolve(`@expo-google-fonts/tinos/${path}`)));
}

let loaded: Promise<Fonts> | undefined;

/** Tinos in four faces: metric-compatible with Times New Roman and complete in Vietnamese (SIL Open Font License). */
export function paperFonts(): Promise<Fonts> {
  loaded ??= Promise.all([readFace(FACES.regular), readFace(FACES.bold), readFace(FACES.italic), readFace(FACES.boldItalic)])
    .then(([regular, bold, italic, boldItalic]) => ({ regular, bold, italic, boldItalic }));
  return loaded;
}
