// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the SDK scripts share: their surroundings and one line a check on stdout.
import assert from 'node:assert/strict';

export const baseUrl = process.env.BASE_URL;
export const apiKey = process.env.API_KEY;
const plainOnly = process.argv[2] === 'plain';

export async function check(name, run) {
    try {
        await run();
        console.log(`ok ${name}`);
    } catch (error) {
        console.log(`not ok ${name}: ${String(error?.message ?? error).replaceAll('\n', ' ')}`);
    }
}

// Left out where the provider is at fault and only chat is of interest.
export async function checkMore(name, run) {
    if (!plainOnly)
        await check(name, run);
}

export async function joined(stream, textOf) {
    let text = '';
    let pieces = 0;
    for await (const event of stream) {
        const piece = textOf(event);
        text += piece ?? '';
        pieces += piece ? 1 : 0;
    }
    assert.ok(pieces > 1, `the answer must come in pieces, not in ${pieces}`);
    return text;
}

export const multiplySchema = {
    type: 'object',
    properties: { a: { type: 'number' }, b: { type: 'number' } },
    required: ['a', 'b'],
    additionalProperties: false,
};
export const multiply = ({ a, b }) => a * b;
