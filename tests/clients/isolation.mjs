// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The clients must not reach the internet: the whole run moves into a network namespace that has
// only a loopback device, or, where that is not allowed, every proxy variable names a dead port.
import { spawnSync } from 'node:child_process';

const marker = 'SPILLWAY_CLIENTS_ISOLATED';
const deadPort = 'http://127.0.0.1:9';
const loopbackUp = 'ip link set lo up';

function unshareFlags() {
    return ['-n', '-rn'].find(flags =>
        spawnSync('unshare', [flags, 'sh', '-c', loopbackUp]).status === 0);
}

// Runs this program again inside the namespace and returns its exit code, or undefined when the
// caller shall go on itself (it is inside already, or there is no namespace to be had).
export function runIsolated() {
    if (process.env[marker])
        return undefined;
    const flags = unshareFlags();
    if (!flags)
        return undefined;
    const again = ['sh', '-c', `${loopbackUp} && exec "$@"`, 'sh', process.execPath, ...process.argv.slice(1)];
    const { status } = spawnSync('unshare', [flags, ...again], {
        stdio: 'inherit',
        env: { ...process.env, [marker]: '1' },
    });
    return status ?? 1;
}

export const isolated = () => marker in process.env;

export function networkEnvironment() {
    if (isolated())
        return {};
    return {
        HTTP_PROXY: deadPort, HTTPS_PROXY: deadPort, http_proxy: deadPort, https_proxy: deadPort,
        NO_PROXY: '127.0.0.1,localhost', no_proxy: '127.0.0.1,localhost',
    };
}
