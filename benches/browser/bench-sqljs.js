// sql.js doing what the page's own worker does: a new database, the tables, the rows, the query.
importScripts('node_modules/sql.js/dist/sql-wasm.js');
const ready = initSqlJs({ locateFile: (file) => `node_modules/sql.js/dist/${file}` });
addEventListener('message', async ({ data: { schema, seed, query }, ports }) => {
  const db = new (await ready).Database();
  db.exec(schema);
  db.exec(seed);
  const result = db.exec(query);
  db.close();
  ports[0].postMessage(JSON.stringify(result));
});
