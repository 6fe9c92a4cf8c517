// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';

import OpenAI from 'openai';

import { plainAnswer, toolAnswer, toolWish } from '../dialects/turn.mjs';
import { apiKey, baseUrl, check, checkMore, joined, multiply, multiplySchema } from './checks.mjs';

const client = new OpenAI({ baseURL: `${baseUrl}/v1`, apiKey, maxRetries: 0 });
const hello = 'Say hello to the pelican.';
const wish = `${toolWish} on the pelican.`;

const chat = { model: 'glm-4.7', messages: [{ role: 'user', content: hello }] };
const chatTools = [{ type: 'function', function: { name: 'multiply', parameters: multiplySchema } }];

async function chatRoundTrip(send) {
    const messages = [{ role: 'user', content: wish }];
    const first = (await send({ ...chat, messages, tools: chatTools })).choices[0];
    assert.equal(first.finish_reason, 'tool_calls');
    const [call] = first.message.tool_calls;
    const product = multiply(JSON.parse(call.function.arguments));
    messages.push(first.message, { role: 'tool', tool_call_id: call.id, content: String(product) });
    const last = await send({ ...chat, messages, tools: chatTools });
    assert.equal(last.choices[0].message.content, toolAnswer);
}

await check('chat', async () => {
    const completion = await client.chat.completions.create(chat);
    assert.equal(completion.choices[0].message.content, plainAnswer);
    assert.equal(completion.usage.completion_tokens, 9);
});
await check('chat stream', async () => {
    const stream = await client.chat.completions.create({ ...chat, stream: true, stream_options: { include_usage: true } });
    let usage;
    let finish;
    const text = await joined(stream, chunk => {
        usage = chunk.usage ?? usage;
        finish = chunk.choices[0]?.finish_reason ?? finish;
        return chunk.choices[0]?.delta.content;
    });
    assert.equal(text, plainAnswer);
    assert.equal(finish, 'stop');
    assert.equal(usage.completion_tokens, 9);
});
await checkMore('chat tool call', () => chatRoundTrip(request => client.chat.completions.create(request)));
await checkMore('chat tool call in a stream', () => chatRoundTrip(
    request => client.chat.completions.stream(request).finalChatCompletion()));

const ask = { model: 'gpt-5.1-codex', input: hello, store: false };
const tools = [{ type: 'function', name: 'multiply', parameters: multiplySchema, strict: true }];

async function responsesRoundTrip(send) {
    const input = [{ role: 'user', content: wish }];
    const first = await send({ ...ask, input, tools });
    const call = first.output.find(item => item.type === 'function_call');
    const product = multiply(JSON.parse(call.arguments));
    input.push(call, { type: 'function_call_output', call_id: call.call_id, output: String(product) });
    const last = await send({ ...ask, input, tools });
    assert.equal(last.output_text ?? last.output[0].content[0].text, toolAnswer);
}

await check('responses', async () => {
    const response = await client.responses.create(ask);
    assert.equal(response.output_text, plainAnswer);
    assert.equal(response.usage.output_tokens, 9);
});
await check('responses stream', async () => {
    const stream = await client.responses.create({ ...ask, stream: true });
    let completed;
    const text = await joined(stream, event => {
        completed = event.type === 'response.completed' ? event.response : completed;
        return event.type === 'response.output_text.delta' ? event.delta : undefined;
    });
    assert.equal(text, plainAnswer);
    assert.equal(completed?.status, 'completed');
});
await checkMore('responses tool call', () => responsesRoundTrip(request => client.responses.create(request)));
await checkMore('responses tool call in a stream', () => responsesRoundTrip(
    request => client.responses.stream(request).finalResponse()));
await checkMore('list models', async () => {
    const ids = [];
    for await (const entry of client.models.list())
        ids.push(entry.id);
    assert.ok(ids.includes(chat.model), ids.join());
});
