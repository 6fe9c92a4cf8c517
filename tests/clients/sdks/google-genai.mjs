// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';

import { GoogleGenAI } from '@google/genai';

import { plainAnswer, toolAnswer, toolWish } from '../dialects/turn.mjs';
import { apiKey, baseUrl, check, checkMore, joined, multiply, multiplySchema } from './checks.mjs';

// The SDK's version 3 calls /v1, as version 2 and Gemini CLI call /v1beta.
const client = new GoogleGenAI({ apiKey, httpOptions: { baseUrl } });
const betaClient = new GoogleGenAI({ apiKey, httpOptions: { baseUrl, apiVersion: 'v1beta' } });
const model = 'gemini-2.5-flash';
const ask = { model, contents: 'Say hello to the pelican.' };
const config = { tools: [{ functionDeclarations: [{ name: 'multiply', description: 'Multiplies', parametersJsonSchema: multiplySchema }] }] };

async function toolRoundTrip(send) {
    const contents = [{ role: 'user', parts: [{ text: `${toolWish} on the pelican.` }] }];
    const callPart = (await send({ model, contents, config })).find(part => part.functionCall);
    assert.deepEqual(callPart.functionCall.args, { a: 6, b: 7 });
    const result = { id: callPart.functionCall.id, name: 'multiply', response: { result: multiply(callPart.functionCall.args) } };
    contents.push({ role: 'model', parts: [callPart] }, { role: 'user', parts: [{ functionResponse: result }] });
    const parts = await send({ model, contents, config });
    assert.equal(parts.map(part => part.text ?? '').join(''), toolAnswer);
}

const partsOf = response => response.candidates?.[0]?.content?.parts ?? [];

await check('generateContent', async () => {
    const response = await client.models.generateContent(ask);
    assert.equal(response.text, plainAnswer);
    assert.equal(response.usageMetadata.candidatesTokenCount, 9);
});
await check('generateContentStream', async () => {
    const stream = await client.models.generateContentStream(ask);
    let finish;
    const text = await joined(stream, chunk => {
        finish = chunk.candidates?.[0]?.finishReason ?? finish;
        return chunk.text;
    });
    assert.equal(text, plainAnswer);
    assert.equal(finish, 'STOP');
});
await checkMore('function call', () => toolRoundTrip(
    async request => partsOf(await client.models.generateContent(request))));
await checkMore('function call in a stream', () => toolRoundTrip(async request => {
    const parts = [];
    for await (const chunk of await client.models.generateContentStream(request))
        parts.push(...partsOf(chunk));
    return parts;
}));
await checkMore('count tokens', async () => {
    const { totalTokens } = await client.models.countTokens(ask);
    assert.ok(totalTokens > 0);
});
await checkMore('generateContent of v1beta', async () => {
    assert.equal((await betaClient.models.generateContent(ask)).text, plainAnswer);
});
for (const [version, lister] of [['v1', client], ['v1beta', betaClient]]) {
    await checkMore(`list models of ${version}`, async () => {
        const names = [];
        for await (const entry of await lister.models.list())
            names.push(entry.name);
        assert.ok(names.includes(`models/${model}`), names.join());
    });
}
