// Writes 200 people one by one until done or killed: in one work, or (the control arm) each in a work of its own.
// A process of its own on the compiled code. Arguments: URL of the app role, key, `together` or `apart`.
import { openDatabase } from '#persistence';

const [url, key, how] = process.argv.slice(2);
const PEOPLE = 200;
const database = await openDatabase({ url });
const context = { actor: 'import', scope: 'all' };
const insert = (work, n) => work.transaction.run('INSERT INTO people (code, full_name) VALUES ($1, $2)', [`${key}-${n}`, `Người ${n}`]);
process.stdout.write('begun\n');
if (how === 'apart') for (let n = 0; n < PEOPLE; n++) await database.work(context, (work) => insert(work, n));
else {
  const answer = await database.work({ ...context, idempotencyKey: key, fingerprint: key }, async (work) => {
    for (let n = 0; n < PEOPLE; n++) await insert(work, n);
    return { people: PEOPLE };
  });
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await database.close();
