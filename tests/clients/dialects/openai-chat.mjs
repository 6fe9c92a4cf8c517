// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import { sse, words } from './turn.mjs';

const usage = { prompt_tokens: 21, completion_tokens: 9, total_tokens: 30 };

export const openaiChat = {
    name: 'openai-chat',
    wishesStream: (url, body) => body.stream === true,
    matches: url => url.pathname.endsWith('/chat/completions'),

    conversation(body) {
        const last = body.messages.at(-1);
        return {
            prompt: JSON.stringify(body.messages.filter(message => message.role === 'user')),
            tools: (body.tools ?? []).map(tool => tool.function?.name),
            toolResult: last.role === 'tool' ? JSON.stringify(last.content) : undefined,
        };
    },

    answer(turn, model) {
        const message = { role: 'assistant', content: turn.text ?? null, refusal: null };
        if (turn.tool)
            message.tool_calls = [{ id: turn.id, type: 'function', function: { name: turn.tool, arguments: JSON.stringify(turn.input) } }];
        const finish_reason = turn.tool ? 'tool_calls' : 'stop';
        return { id: 'chatcmpl-fake', object: 'chat.completion', created: 1, model, choices: [{ index: 0, message, finish_reason, logprobs: null }], usage };
    },

    chunk: (model, delta, finish_reason = null) => sse({
        id: 'chatcmpl-fake', object: 'chat.completion.chunk', created: 1, model,
        choices: [{ index: 0, delta, finish_reason, logprobs: null }],
    }),

    *events(turn, model, body) {
        yield this.chunk(model, { role: 'assistant', content: turn.tool ? null : '' });
        if (turn.tool) {
            const call = { index: 0, id: turn.id, type: 'function', function: { name: turn.tool, arguments: '' } };
            yield this.chunk(model, { tool_calls: [call] });
            for (const piece of words(JSON.stringify(turn.input)))
                yield this.chunk(model, { tool_calls: [{ index: 0, function: { arguments: piece } }] });
        } else {
            for (const content of words(turn.text))
                yield this.chunk(model, { content });
        }
        yield this.chunk(model, {}, turn.tool ? 'tool_calls' : 'stop');
        if (body.stream_options?.include_usage)
            yield sse({ id: 'chatcmpl-fake', object: 'chat.completion.chunk', created: 1, model, choices: [], usage });
        yield 'data: [DONE]\n\n';
    },

    *overloadedEvents(model) {
        yield this.chunk(model, { role: 'assistant', content: '' });
        yield sse(this.error(503));
    },

    error: status => ({
        error: status === 429
            ? { message: 'Rate limit reached for requests', type: 'requests', param: null, code: 'rate_limit_exceeded' }
            : { message: 'The engine is currently overloaded, please try again later', type: 'server_error', param: null, code: 'server_is_overloaded' },
    }),
};
