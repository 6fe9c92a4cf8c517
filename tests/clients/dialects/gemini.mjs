// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import { sse, words } from './turn.mjs';

const usageMetadata = { promptTokenCount: 21, candidatesTokenCount: 9, totalTokenCount: 30 };

const chunk = (model, parts, finishReason) => ({
    candidates: [{ content: { role: 'model', parts }, index: 0, ...(finishReason && { finishReason }) }],
    usageMetadata, modelVersion: model, responseId: 'fake',
});

const callPart = turn => ({ functionCall: { id: turn.id, name: turn.tool, args: turn.input }, thoughtSignature: 'c2lnbmF0dXJl' });

export const gemini = {
    name: 'gemini',
    wishesStream: url => url.pathname.endsWith(':streamGenerateContent'),
    matches: url => /:(streamG|g)enerateContent$/.test(url.pathname),
    model: url => decodeURIComponent(url.pathname.split('/models/')[1].split(':')[0]),

    conversation(body) {
        const parts = body.contents.at(-1).parts;
        const result = parts.find(part => part.functionResponse);
        return {
            prompt: JSON.stringify(body.contents.filter(content => content.role !== 'model')),
            tools: (body.tools ?? []).flatMap(tool => tool.functionDeclarations ?? []).map(tool => tool.name),
            toolResult: result && JSON.stringify(result.functionResponse.response),
        };
    },

    answer: (turn, model) => chunk(model, [turn.tool ? callPart(turn) : { text: turn.text }], 'STOP'),

    *events(turn, model) {
        if (turn.tool) {
            yield sse(chunk(model, [callPart(turn)]));
        } else {
            for (const text of words(turn.text))
                yield sse(chunk(model, [{ text }]));
        }
        yield sse(chunk(model, [{ text: '' }], 'STOP'));
    },

    *overloadedEvents() {
        yield sse(this.error(503));
    },

    error: status => ({
        error: status === 429
            ? { code: 429, message: 'Resource has been exhausted (e.g. check quota).', status: 'RESOURCE_EXHAUSTED' }
            : { code: 503, message: 'The model is overloaded. Please try again later.', status: 'UNAVAILABLE' },
    }),
};
