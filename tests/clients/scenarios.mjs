// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every client goes through, and what must be seen on both sides of it.
import assert from 'node:assert/strict';

import { plainAnswer, shellOutput, toolAnswer, toolWish } from './dialects/turn.mjs';
import { FakeUpstream } from './fake-upstream.mjs';
import { allModels, Direct, firstKey, secondKey, Spillwayd } from './gateway.mjs';
import { Sandbox } from './sandbox.mjs';

const timeLimitMs = 90_000;
const faults = { 'failover after 429': 'rate-limited', 'failover after an error in a 200 stream': 'overloaded' };
const trouble = /\b(429|503|529)\b|overloaded|rate.?limit|exhausted|retry/i;

// Runs one client once and hands what happened to `check`.
async function visit(spillwayd, client, fault, request, check) {
    const sandbox = new Sandbox(client.name);
    const upstream = await new FakeUpstream({ models: allModels, faults: fault ? { [firstKey]: fault } : {} }).listen();
    let gateway;
    try {
        gateway = spillwayd ? await Spillwayd.start(spillwayd, upstream.url, sandbox) : new Direct(upstream.url);
        const command = client.command({ sandbox, url: gateway.url, key: gateway.clientKey, ...request });
        const outcome = await sandbox.run(command, timeLimitMs);
        try {
            assert.ok(!outcome.timedOut, 'still running at the time limit');
            checkKeys(upstream, fault);
            return await check(outcome, upstream);
        } catch (error) {
            error.message += report(outcome, upstream, gateway);
            throw error;
        }
    } finally {
        await gateway?.close();
        upstream.close();
        sandbox.remove();
    }
}

// Only provider keys reach a provider, one a request; the faulty key is tried and never serves.
function checkKeys(upstream, fault) {
    for (const request of upstream.calls) {
        assert.equal(request.failure, undefined, 'the upstream could not read a request');
        assert.equal(request.keys.length, 1, 'a request must carry one key');
        assert.ok([firstKey, secondKey].includes(request.keys[0]), `a wrong key: ${request.keys[0]}`);
        assert.ok(request.bodyBytes > 0 && Number(request.headers['content-length']) === request.bodyBytes,
            'the body must come whole, with its length');
    }
    if (!fault)
        return;
    const served = upstream.calls.filter(request => request.served === 'ok');
    assert.ok(upstream.calls.some(request => request.served !== 'ok'), 'the first key was never tried');
    assert.ok(served.length > 0 && served.every(request => request.keys[0] === secondKey), 'the second key must serve');
}

function report(outcome, upstream, gateway) {
    const requests = upstream.requests.map(request =>
        `  ${request.method} ${request.path} key=${request.keys} ${request.bodyBytes} B stream=${request.stream} → ${request.served}`
        + (request.failure ? ` (${request.failure})` : ''));
    return ['', `exit code ${outcome.code}, ${outcome.ms} ms`, `stdout: ${outcome.stdout.slice(-1500)}`,
        `stderr: ${outcome.stderr.slice(-1500)}`, 'upstream saw:', ...requests,
        gateway.log ? `proxy: ${gateway.log.slice(-1500)}` : ''].join('\n');
}

function checkAnswer(client, outcome, upstream, answer) {
    assert.equal(outcome.code, 0, 'exit code');
    assert.ok(outcome.stdout.includes(answer), `stdout lacks "${answer}"`);
    const calls = upstream.calls.filter(request => request.dialect === client.dialect);
    assert.equal(calls.length, upstream.calls.length, 'a call in another dialect');
    assert.ok(calls.some(request => request.stream), 'no streaming call');
    return calls;
}

// → [{name, run}] for a command line client.
export function commandLineScenarios(spillwayd, client) {
    const scenarios = [{
        name: 'plain streaming answer',
        run: () => visit(spillwayd, client, undefined, { prompt: 'Say hello to the pelican.' },
            (outcome, upstream) => { checkAnswer(client, outcome, upstream, plainAnswer); }),
    }, {
        name: 'tool call round trip',
        run: () => visit(spillwayd, client, undefined, { prompt: `${toolWish} to greet the pelican.` },
            (outcome, upstream) => {
                const calls = checkAnswer(client, outcome, upstream, toolAnswer);
                assert.ok(calls.some(request => request.turn.tool), 'the model never asked for the tool');
                assert.ok(calls.some(request => request.toolResult?.includes(shellOutput)), 'no tool result came back');
            }),
    }];
    if (!spillwayd)
        return scenarios;
    for (const [name, fault] of Object.entries(faults)) {
        scenarios.push({
            name,
            run: () => visit(spillwayd, client, fault, { prompt: 'Say hello to the pelican.' },
                (outcome, upstream) => {
                    checkAnswer(client, outcome, upstream, plainAnswer);
                    assert.doesNotMatch(outcome.stdout + outcome.stderr, trouble, 'the client noticed');
                }),
        });
    }
    return scenarios;
}

// The SDK's own checks, each reported by itself.
function readChecks(outcome) {
    const checks = [...outcome.stdout.matchAll(/^(not ok|ok) (.*)$/gm)]
        .map(([, result, text]) => ({ passed: result === 'ok', text }));
    assert.ok(outcome.code === 0 && checks.length > 0, 'the script did not finish');
    return checks;
}

export function sdkScenarios(spillwayd, client) {
    const scenarios = [{
        name: 'sound provider',
        run: () => visit(spillwayd, client, undefined, { checks: 'all' }, (outcome, upstream) => {
            const checks = readChecks(outcome);
            for (const dialect of client.dialects) {
                const calls = upstream.calls.filter(request => request.dialect === dialect);
                assert.ok(calls.some(request => request.stream), `no streaming call in ${dialect}`);
                assert.ok(calls.some(request => request.toolResult), `no tool result in ${dialect}`);
            }
            return checks;
        }),
    }];
    for (const [name, fault] of spillwayd ? Object.entries(faults) : [])
        scenarios.push({ name, run: () => visit(spillwayd, client, fault, { checks: 'plain' }, readChecks) });
    return scenarios;
}
