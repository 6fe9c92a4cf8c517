#!/usr/bin/env node
// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real clients against the proxy named by SPILLWAYD, or with --direct against the fake
// upstream itself, which shows that a client and its scenario are sound.
// Needs Linux on x64 and `npm ci --ignore-scripts` in this folder.
//   node run.mjs [--direct] [--only name[,name]] [--jobs 2]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { claudeCode } from './clients/claude-code.mjs';
import { codex, codexBuiltIn } from './clients/codex.mjs';
import { geminiCli } from './clients/gemini-cli.mjs';
import { opencode } from './clients/opencode.mjs';
import { sdks } from './clients/sdks.mjs';
import { isolated, runIsolated } from './isolation.mjs';
import { node } from './sandbox.mjs';
import { commandLineScenarios, sdkScenarios } from './scenarios.mjs';

const { values: options } = parseArgs({
    options: { direct: { type: 'boolean' }, only: { type: 'string' }, jobs: { type: 'string', default: '2' } },
});

const spillwayd = options.direct ? undefined : process.env.SPILLWAYD && path.resolve(process.env.SPILLWAYD);
if (!options.direct && !(spillwayd && fs.existsSync(spillwayd))) {
    console.error('SPILLWAYD must name the spillwayd program (or use --direct)');
    process.exit(2);
}

if (!fs.existsSync(node)) {
    console.error('the clients are not installed: run "npm ci --ignore-scripts" in tests/clients');
    process.exit(2);
}

const isolatedExitCode = runIsolated();
if (isolatedExitCode !== undefined)
    process.exit(isolatedExitCode);

const wanted = options.only?.split(',');
const chosen = client => !wanted || wanted.some(name => client.name.startsWith(name));
const queue = [
    ...[...opencode, geminiCli, claudeCode, codex, codexBuiltIn].filter(chosen)
        .flatMap(client => commandLineScenarios(spillwayd, client).map(scenario => ({ client, ...scenario }))),
    ...sdks.filter(chosen)
        .flatMap(client => sdkScenarios(spillwayd, client).map(scenario => ({ client, ...scenario }))),
];
if (queue.length === 0) {
    console.error(`no client is called ${options.only}`);
    process.exit(2);
}

console.log(`# ${spillwayd ?? 'direct'}, ${isolated() ? 'no network but loopback' : 'outside proxies on a dead port'}`);
let passed = 0;
let failed = 0;
function tell(ok, text, detail) {
    ok ? ++passed : ++failed;
    const lines = detail ? detail.split('\n').map(line => `\n    ${line}`).join('') : '';
    console.log(`${ok ? 'ok' : 'not ok'} ${text}${lines}`);
}

async function work() {
    for (let scenario = queue.shift(); scenario; scenario = queue.shift()) {
        const name = `${scenario.client.name}: ${scenario.name}`;
        const began = Date.now();
        const seconds = () => `(${((Date.now() - began) / 1000).toFixed(1)} s)`;
        try {
            const checks = await scenario.run();
            if (!checks)
                tell(true, `${name} ${seconds()}`);
            for (const check of checks ?? [])
                tell(check.passed, `${name}: ${check.text}`);
        } catch (error) {
            tell(false, `${name} ${seconds()}`, error.message);
        }
    }
}

await Promise.all(Array.from({ length: Math.max(1, Number(options.jobs)) }, work));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
