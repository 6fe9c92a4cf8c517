// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import { sse, words } from './turn.mjs';

const usage = { input_tokens: 21, output_tokens: 9, cache_read_input_tokens: 0, cache_creation_input_tokens: 0 };

export const anthropic = {
    name: 'anthropic',
    wishesStream: (url, body) => body.stream === true,
    matches: url => url.pathname.endsWith('/messages'),

    conversation(body) {
        const last = body.messages.filter(message => message.role === 'user').at(-1);
        const parts = Array.isArray(last.content) ? last.content : [{ type: 'text', text: last.content }];
        const result = parts.find(part => part.type === 'tool_result');
        return {
            prompt: JSON.stringify(body.messages),
            tools: (body.tools ?? []).map(tool => tool.name),
            toolResult: result && JSON.stringify(result.content),
        };
    },

    answer(turn, model) {
        const content = turn.tool
            ? [{ type: 'tool_use', id: `toolu_${turn.id}`, name: turn.tool, input: turn.input }]
            : [{ type: 'text', text: turn.text }];
        const stop = turn.tool ? 'tool_use' : 'end_turn';
        return { id: 'msg_fake', type: 'message', role: 'assistant', model, content, stop_reason: stop, stop_sequence: null, usage };
    },

    opening: model => [
        sse({ type: 'message_start', message: { id: 'msg_fake', type: 'message', role: 'assistant', model, content: [], stop_reason: null, stop_sequence: null, usage: { ...usage, output_tokens: 1 } } }, 'message_start'),
        sse({ type: 'ping' }, 'ping'),
    ],

    *events(turn, model) {
        yield* this.opening(model);
        const block = turn.tool
            ? { type: 'tool_use', id: `toolu_${turn.id}`, name: turn.tool, input: {} }
            : { type: 'text', text: '' };
        yield sse({ type: 'content_block_start', index: 0, content_block: block }, 'content_block_start');
        const deltas = turn.tool
            ? words(JSON.stringify(turn.input)).map(partial_json => ({ type: 'input_json_delta', partial_json }))
            : words(turn.text).map(text => ({ type: 'text_delta', text }));
        for (const delta of deltas)
            yield sse({ type: 'content_block_delta', index: 0, delta }, 'content_block_delta');
        yield sse({ type: 'content_block_stop', index: 0 }, 'content_block_stop');
        const stop_reason = turn.tool ? 'tool_use' : 'end_turn';
        yield sse({ type: 'message_delta', delta: { stop_reason, stop_sequence: null }, usage: { output_tokens: 9 } }, 'message_delta');
        yield sse({ type: 'message_stop' }, 'message_stop');
    },

    // An overloaded provider that has already said 200.
    *overloadedEvents(model) {
        yield* this.opening(model);
        yield sse(this.error(529), 'error');
    },

    error: status => ({
        type: 'error',
        error: status === 429
            ? { type: 'rate_limit_error', message: 'This request would exceed your rate limit.' }
            : { type: 'overloaded_error', message: 'Overloaded' },
        request_id: 'req_fake',
    }),
};
