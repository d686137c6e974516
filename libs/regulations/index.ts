export * from './dossier.ts';
export * from './finding.ts';
