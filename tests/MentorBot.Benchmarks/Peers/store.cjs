// The same rows by Microsoft's own client: node store.cjs <connection string> <table> reads|inserts|turns|batches <operations> <in flight> <text>
// Prints one line of JSON: seconds, and the processor time of this process meanwhile. What comes before is warm-up.
const { TableClient } = require('@azure/data-tables');
const [, , connectionString, table, leg, operations, inFlight, text] = process.argv;

const key = n => `r|${String(n).padStart(6, '0')}`;
const row = (partitionKey, n) =>
  ({ partitionKey, rowKey: key(n), Kind: 'goal', Version: 1, Commit: '0123456789abcdef0123456789abcdef', Json0: text });
const batch = (partitionKey, rows) => Array.from({ length: rows }, (_, i) => ['create', row(partitionKey, i)]);
const legs = {
  reads: client => n => client.getEntity('p', key(n % 100)),
  inserts: client => n => client.createEntity(row(`p|${n}`, n)),
  turns: client => n => client.submitTransaction(batch(`p|${n}`, 5)),
  batches: client => n => client.submitTransaction(batch(`p|${n}`, 100)),
};

async function run(name, count) {
  const client = TableClient.fromConnectionString(connectionString, name, { allowInsecureConnection: true });
  await client.createTable();
  if (leg === 'reads') await client.submitTransaction(batch('p', 100));
  const operation = legs[leg](client);
  let next = 0;
  const worker = async () => { for (let n = next++; n < count; n = next++) await operation(n); };
  const cpu = process.cpuUsage(), started = process.hrtime.bigint();
  await Promise.all(Array.from({ length: +inFlight }, worker));
  const used = process.cpuUsage(cpu);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  await client.deleteTable();
  return { seconds, processorSeconds: (used.user + used.system) / 1e6 };
}

(async () => {
  await run(`${table}Warm`, Math.ceil(operations / 2));
  console.log(JSON.stringify(await run(table, +operations)));
})();
