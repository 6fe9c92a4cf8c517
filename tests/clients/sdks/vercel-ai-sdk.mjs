// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';

import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, isStepCount, jsonSchema, streamText, tool } from 'ai';

import { plainAnswer, toolAnswer, toolWish } from '../dialects/turn.mjs';
import { apiKey, baseUrl, check, checkMore, joined, multiply, multiplySchema } from './checks.mjs';

const v1 = { baseURL: `${baseUrl}/v1`, apiKey };
const models = {
    anthropic: createAnthropic(v1)('claude-sonnet-4-5'),
    openai: createOpenAI(v1).responses('gpt-5.1-codex'),
    google: createGoogleGenerativeAI({ baseURL: `${baseUrl}/v1beta`, apiKey })('gemini-2.5-flash'),
    'openai-compatible': createOpenAICompatible({ name: 'local', ...v1, includeUsage: true })('glm-4.7'),
};
const prompt = 'Say hello to the pelican.';
const wish = `${toolWish} on the pelican.`;
const tools = { multiply: tool({ description: 'Multiplies', inputSchema: jsonSchema(multiplySchema), execute: multiply }) };
const withTools = { prompt: wish, tools, stopWhen: isStepCount(3) };

const streamed = options => {
    let failure;
    const { textStream } = streamText({ maxRetries: 0, onError: ({ error }) => { failure = error; }, ...options });
    return joined(textStream, text => text).then(text => {
        if (failure)
            throw failure;
        return text;
    });
};

for (const [name, model] of Object.entries(models)) {
    await check(`${name}: generateText`, async () => {
        const result = await generateText({ model, prompt, maxRetries: 0 });
        assert.equal(result.text, plainAnswer);
        assert.equal(result.usage.outputTokens, 9);
    });
    await check(`${name}: streamText`, async () => {
        assert.equal(await streamed({ model, prompt }), plainAnswer);
    });
    await checkMore(`${name}: tool call`, async () => {
        const result = await generateText({ model, ...withTools, maxRetries: 0 });
        assert.equal(result.text, toolAnswer);
    });
    await checkMore(`${name}: tool call in a stream`, async () => {
        assert.equal(await streamed({ model, ...withTools }), toolAnswer);
    });
}
