// Prints the fingerprints of whole games, computed by the core as WebAssembly: one game to a line,
// scenario, strategy, seed, trace. `native.rs` prints the same lines from native code.
//
// Usage: node digest.mjs FILE.wasm

import { readFile } from "node:fs/promises";

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error("usage: node digest.mjs FILE.wasm");
  process.exit(2);
}

const module = await WebAssembly.compile(await readFile(path));
const wanted = WebAssembly.Module.imports(module);
if (wanted.length > 0) {
  // The core has no clock, no files and no entropy: whatever it asks of its host is a mistake.
  const names = wanted.map((entry) => `${entry.module}.${entry.name}`).join(", ");
  console.error(`the core asks its host for: ${names}`);
  process.exit(1);
}

const { exports } = await WebAssembly.instantiate(module);

function nameOf(strategy) {
  const bytes = new Uint8Array(exports.memory.buffer, exports.name_start(strategy), exports.name_length(strategy));
  return new TextDecoder().decode(bytes);
}

const lines = [];
for (let scenario = 0; scenario < exports.scenarios(); scenario += 1) {
  for (let strategy = 0; strategy < exports.strategies(); strategy += 1) {
    const name = nameOf(strategy);
    if (!["history", "bold", "random"].includes(name)) continue;
    for (let seed = 1n; seed <= 5n; seed += 1n) {
      const trace = BigInt.asUintN(64, exports.trace(scenario, strategy, seed));
      lines.push(`${scenario} ${name} ${seed} ${trace.toString(16).padStart(16, "0")}\n`);
    }
  }
}
process.stdout.write(lines.join(""));
