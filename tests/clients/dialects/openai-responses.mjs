// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import { openaiChat } from './openai-chat.mjs';
import { sse, words } from './turn.mjs';

const usage = { input_tokens: 21, input_tokens_details: { cached_tokens: 0 }, output_tokens: 9, output_tokens_details: { reasoning_tokens: 0 }, total_tokens: 30 };

const response = (model, status, output, more = {}) => ({
    id: 'resp_fake', object: 'response', created_at: 1, status, model, output, error: null, incomplete_details: null, instructions: null,
    metadata: {}, parallel_tool_calls: true, temperature: 1, tool_choice: 'auto', tools: [], top_p: 1, usage: null, ...more,
});

const textPart = text => ({ type: 'output_text', text, annotations: [], logprobs: [] });

function item(turn, status) {
    return turn.tool
        ? { id: 'fc_fake', type: 'function_call', status, call_id: turn.id, name: turn.tool, arguments: status === 'completed' ? JSON.stringify(turn.input) : '' }
        : { id: 'msg_fake', type: 'message', status, role: 'assistant', content: status === 'completed' ? [textPart(turn.text)] : [] };
}

export const openaiResponses = {
    name: 'openai-responses',
    wishesStream: (url, body) => body.stream === true,
    matches: url => url.pathname.endsWith('/responses'),

    conversation(body) {
        const input = Array.isArray(body.input) ? body.input : [{ role: 'user', content: body.input }];
        const result = input.at(-1).type === 'function_call_output' ? input.at(-1) : undefined;
        return {
            prompt: JSON.stringify(input.filter(entry => entry.role === 'user')),
            tools: (body.tools ?? []).map(tool => tool.name),
            toolResult: result && JSON.stringify(result.output),
        };
    },

    answer: (turn, model) => response(model, 'completed', [item(turn, 'completed')], { usage }),

    *numbered(events) {
        let sequence_number = 0;
        for (const [type, data] of events)
            yield sse({ type, sequence_number: sequence_number++, ...data }, type);
    },

    events(turn, model) {
        const place = { output_index: 0, item_id: turn.tool ? 'fc_fake' : 'msg_fake' };
        const part = { ...place, content_index: 0 };
        const body = turn.tool ? [
            ...words(JSON.stringify(turn.input)).map(delta => ['response.function_call_arguments.delta', { ...place, delta }]),
            ['response.function_call_arguments.done', { ...place, name: turn.tool, arguments: JSON.stringify(turn.input) }],
        ] : [
            ['response.content_part.added', { ...part, part: textPart('') }],
            ...words(turn.text).map(delta => ['response.output_text.delta', { ...part, delta, logprobs: [] }]),
            ['response.output_text.done', { ...part, text: turn.text, logprobs: [] }],
            ['response.content_part.done', { ...part, part: textPart(turn.text) }],
        ];
        return this.numbered([
            ...this.opening(model),
            ['response.output_item.added', { output_index: 0, item: item(turn, 'in_progress') }],
            ...body,
            ['response.output_item.done', { output_index: 0, item: item(turn, 'completed') }],
            ['response.completed', { response: this.answer(turn, model) }],
        ]);
    },

    opening: model => [
        ['response.created', { response: response(model, 'in_progress', []) }],
        ['response.in_progress', { response: response(model, 'in_progress', []) }],
    ],

    overloadedEvents(model) {
        const error = { code: 'server_is_overloaded', message: 'Our servers are currently overloaded. Please try again later.' };
        return this.numbered([
            ...this.opening(model),
            ['response.failed', { response: response(model, 'failed', [], { error }) }],
        ]);
    },

    error: openaiChat.error,
};
