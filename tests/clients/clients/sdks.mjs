// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { node } from '../sandbox.mjs';

const scripts = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'sdks');

// An SDK's script prints a line for each of its checks: "ok <check>" or "not ok <check>: why".
function sdk(name, dialects) {
    return {
        name,
        dialects,
        command: ({ url, key, checks }) => ({
            command: node,
            args: [path.join(scripts, `${name}.mjs`), checks],
            environment: { BASE_URL: url, API_KEY: key },
        }),
    };
}

export const sdks = [
    sdk('anthropic-sdk', ['anthropic']),
    sdk('openai-sdk', ['openai-chat', 'openai-responses']),
    sdk('google-genai', ['gemini']),
    sdk('vercel-ai-sdk', ['anthropic', 'openai-chat', 'openai-responses', 'gemini']),
];
