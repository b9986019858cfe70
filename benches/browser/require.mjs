// Loads CommonJS packages from /node_modules, one file at a time and synchronously: slow, but before any measurement.
const loaded = new Map();

function text(path) {
  const request = new XMLHttpRequest();
  request.open('GET', path, false);
  request.send();
  return request.status === 200 ? request.responseText : undefined;
}

// `./x` is a file beside the one that asks, `name` a package, `name/x` a file of a package.
function place(name, folder) {
  if (name.startsWith('.')) return new URL(name, `http://x${folder}/`).pathname.replace(/\/$/, '');
  const parts = name.split('/');
  const scope = name.startsWith('@') ? 2 : 1;
  const root = `/node_modules/${parts.slice(0, scope).join('/')}`;
  if (parts.length > scope) return `${root}/${parts.slice(scope).join('/')}`;
  const manifest = text(`${root}/package.json`);
  if (manifest === undefined) throw new Error(`no package ${name}`);
  return new URL(JSON.parse(manifest).main ?? 'index.js', `http://x${root}/`).pathname;
}

function find(name, folder) {
  const path = place(name, folder);
  for (const file of [path, `${path}.js`, `${path}/index.js`]) {
    const source = text(file);
    if (source !== undefined) return { file, source };
  }
  throw new Error(`no file ${path}`);
}

export function load(name, folder = '') {
  const { file, source } = find(name, folder);
  if (!loaded.has(file)) {
    const module = { exports: {} };
    loaded.set(file, module);
    const own = file.slice(0, file.lastIndexOf('/'));
    new Function('module', 'exports', 'require', source)(module, module.exports, (other) => load(other, own));
  }
  return loaded.get(file).exports;
}
