// Prints the fingerprints of whole games, computed by the core as WebAssembly: one game to a line,
// scenario, strategy, seed, trace. `native.rs` prints the same lines from native code.
//
// What `author.rs` tells is printed the same way: its tasks stand where strategies do.
//
// Usage: node digest.mjs FILE.wasm [SEEDS NAME...]

import { readFile } from "node:fs/promises";

const [path, most = "5", ...wantedNames] = process.argv.slice(2);
if (path === undefined) {
  console.error("usage: node digest.mjs FILE.wasm [SEEDS NAME...]");
  process.exit(2);
}

const seeds = BigInt(most);
const names = wantedNames.length > 0 ? wantedNames : ["history", "bold", "random"];
const module = await WebAssembly.compile(await readFile(path));
// Libraries for drawings and reports bring bindings to a browser's functions along. Nothing that is
// compared here may call one; the core brings none.
const isBinding = (entry) => wantedNames.length > 0 && entry.module.startsWith("__wbindgen_") && entry.kind === "function";
const wanted = WebAssembly.Module.imports(module);
const strange = wanted.filter((entry) => !isBinding(entry));
if (strange.length > 0) {
  // There is no clock, no files and no entropy: whatever is asked of the host is a mistake.
  const names = strange.map((entry) => `${entry.module}.${entry.name}`).join(", ");
  console.error(`the module asks its host for: ${names}`);
  process.exit(1);
}
const host = {};
for (const { module: from, name } of wanted) {
  host[from] ??= {};
  host[from][name] = () => {
    throw new Error(`the module called its host: ${from}.${name}`);
  };
}

const { exports } = await WebAssembly.instantiate(module, host);

function nameOf(strategy) {
  const bytes = new Uint8Array(exports.memory.buffer, exports.name_start(strategy), exports.name_length(strategy));
  return new TextDecoder().decode(bytes);
}

const lines = [];
for (let scenario = 0; scenario < exports.scenarios(); scenario += 1) {
  for (let strategy = 0; strategy < exports.strategies(); strategy += 1) {
    const name = nameOf(strategy);
    if (!names.includes(name)) continue;
    for (let seed = 1n; seed <= seeds; seed += 1n) {
      const trace = BigInt.asUintN(64, exports.trace(scenario, strategy, seed));
      lines.push(`${scenario} ${name} ${seed} ${trace.toString(16).padStart(16, "0")}\n`);
    }
  }
}
process.stdout.write(lines.join(""));
