// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';

import Anthropic from '@anthropic-ai/sdk';

import { plainAnswer, toolAnswer, toolWish } from '../dialects/turn.mjs';
import { apiKey, baseUrl, check, checkMore, joined, multiply, multiplySchema } from './checks.mjs';

const client = new Anthropic({ baseURL: baseUrl, apiKey, maxRetries: 0 });
const model = 'claude-sonnet-4-5';
const ask = { model, max_tokens: 256, messages: [{ role: 'user', content: 'Say hello to the pelican.' }] };
const tools = [{ name: 'multiply', description: 'Multiplies', input_schema: multiplySchema }];

async function toolRoundTrip(send) {
    const messages = [{ role: 'user', content: `${toolWish} on the pelican.` }];
    const first = await send({ ...ask, messages, tools });
    assert.equal(first.stop_reason, 'tool_use');
    const call = first.content.find(block => block.type === 'tool_use');
    assert.deepEqual(call.input, { a: 6, b: 7 });
    messages.push({ role: 'assistant', content: first.content }, {
        role: 'user',
        content: [{ type: 'tool_result', tool_use_id: call.id, content: String(multiply(call.input)) }],
    });
    const last = await send({ ...ask, messages, tools });
    assert.equal(last.content[0].text, toolAnswer);
}

await check('create', async () => {
    const message = await client.messages.create(ask);
    assert.equal(message.content[0].text, plainAnswer);
    assert.equal(message.stop_reason, 'end_turn');
    assert.equal(message.usage.output_tokens, 9);
});
await check('raw stream', async () => {
    const stream = await client.messages.create({ ...ask, stream: true });
    assert.equal(await joined(stream, event => event.delta?.text), plainAnswer);
});
await check('stream helper', async () => {
    const stream = client.messages.stream(ask);
    assert.equal(await joined(stream, event => event.delta?.text), plainAnswer);
    assert.equal((await stream.finalMessage()).usage.output_tokens, 9);
});
await checkMore('tool call', () => toolRoundTrip(request => client.messages.create(request)));
await checkMore('tool call in a stream', () => toolRoundTrip(request => client.messages.stream(request).finalMessage()));
await checkMore('authToken instead of apiKey', async () => {
    const other = new Anthropic({ baseURL: baseUrl, apiKey: null, authToken: apiKey, maxRetries: 0 });
    assert.equal((await other.messages.create(ask)).content[0].text, plainAnswer);
});
await checkMore('x-api-key', async () => {
    const other = new Anthropic({
        baseURL: baseUrl, apiKey, maxRetries: 0, defaultHeaders: { authorization: null, 'x-api-key': apiKey },
    });
    assert.equal((await other.messages.create(ask)).content[0].text, plainAnswer);
});
await checkMore('count tokens', async () => {
    const { input_tokens: count } = await client.messages.countTokens({ model, messages: ask.messages });
    assert.ok(count > 0);
});
await checkMore('list models', async () => {
    const ids = [];
    for await (const entry of client.models.list())
        ids.push(entry.id);
    assert.ok(ids.includes(model), ids.join());
});
