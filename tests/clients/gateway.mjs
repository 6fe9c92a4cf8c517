// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the clients are pointed at: the fake upstream itself, or the proxy in front of it.
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import readline from 'node:readline';

import { networkEnvironment } from './isolation.mjs';

export const models = {
    anthropic: ['claude-sonnet-4-5', 'claude-haiku-4-5-20251001'],
    'openai-chat': ['glm-4.7'],
    'openai-responses': ['gpt-5.1-codex'],
    gemini: ['gemini-2.5-flash', 'gemini-2.5-flash-lite'],
};
export const allModels = Object.values(models).flat();

const clientKey = 'local-client-key-0123456789';
export const firstKey = 'provider-key-one';
export const secondKey = 'provider-key-two';

export class Direct {
    constructor(upstreamUrl) {
        this.url = upstreamUrl;
        this.clientKey = firstKey;
    }
    close() { }
}

const suffixes = { anthropic: '', 'openai-chat': '/v1', 'openai-responses': '/v1', gemini: '' };

// Two keys a provider, always the first one first, so that a fault of the first is always met.
function configuration(upstreamUrl, firstFile, secondFile) {
    const provider = dialect => `
  - id: fake-${dialect}
    baseUrl: ${upstreamUrl}${suffixes[dialect]}
    dialect: ${dialect}
    policy: fill-first
    proxyUrl: direct
    keys:
      - {label: one, secret: "file:${firstFile}"}
      - {label: two, secret: "file:${secondFile}"}
    models: [${models[dialect].map(id => `{id: ${id}}`).join(', ')}]`;
    const hash = crypto.createHash('sha256').update(clientKey).digest('hex');
    return `listener: {host: 127.0.0.1, port: 0}
clients:
  requireKey: true
  keys: [{name: test, sha256: "${hash}"}]
providers:${Object.keys(models).map(provider).join('')}
`;
}

export class Spillwayd {
    static async start(binary, upstreamUrl, sandbox) {
        const first = sandbox.write('secrets/one', firstKey);
        const second = sandbox.write('secrets/two', secondKey);
        const config = sandbox.write('spillway/config.yaml', configuration(upstreamUrl, first, second));
        const data = `${sandbox.home}/spillway/data`;
        const child = spawn(binary, ['run', '--config', config, '--data-dir', data, '--port', '0'], {
            env: sandbox.environment(networkEnvironment()), stdio: ['ignore', 'pipe', 'pipe'],
        });
        const gateway = new Spillwayd(child);
        try {
            gateway.url = await gateway.#ready();
        } catch (error) {
            await gateway.close();
            throw error;
        }
        return gateway;
    }

    constructor(child) {
        this.child = child;
        this.clientKey = clientKey;
        this.log = '';
        this.ended = new Promise(resolve => child.on('close', resolve));
        child.stderr.on('data', data => { this.log += data; });
    }

    #ready() {
        return new Promise((resolve, reject) => {
            const fail = reason => reject(new Error(`the proxy ${reason}: ${this.log.slice(-2000)}`));
            const timer = setTimeout(() => fail('printed no URL in 10 s'), 10_000);
            this.child.on('error', error => fail(String(error)));
            this.child.on('exit', () => fail('ended at once'));
            readline.createInterface({ input: this.child.stdout }).on('line', line => {
                this.log += line + '\n';
                const url = line.match(/http:\/\/(127\.0\.0\.1|localhost|\[::1\]):\d+/);
                if (url) {
                    clearTimeout(timer);
                    resolve(url[0]);
                }
            });
        });
    }

    async close() {
        this.child.kill('SIGTERM');
        const hard = setTimeout(() => this.child.kill('SIGKILL'), 5000);
        await this.ended;
        clearTimeout(hard);
    }
}
