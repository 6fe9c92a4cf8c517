// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import path from 'node:path';

import { modules } from '../sandbox.mjs';

// The program itself, without the package around it that also fetches a second build of it; the
// baseline build runs on every x64 processor.
const binary = path.join(modules, 'opencode-linux-x64-baseline', 'bin', 'opencode');

function client(dialect, provider, npm, suffix, model) {
    const reference = `${provider}/${model}`;
    return {
        name: `opencode-${provider}`,
        dialect,
        command: ({ sandbox, url, key, prompt }) => ({
            command: binary,
            args: ['run', '--pure', '--auto', '--model', reference, prompt],
            environment: {
                OPENCODE_CONFIG: sandbox.write('opencode.json', JSON.stringify({
                    autoupdate: false,
                    share: 'disabled',
                    model: reference,
                    small_model: reference,
                    enabled_providers: [provider],
                    provider: {
                        [provider]: {
                            npm,
                            options: { baseURL: url + suffix, apiKey: key },
                            models: { [model]: { tool_call: true, limit: { context: 200_000, output: 8192 } } },
                        },
                    },
                })),
                OPENCODE_DISABLE_MODELS_FETCH: '1',
                OPENCODE_DISABLE_AUTOUPDATE: '1',
                OPENCODE_DISABLE_SHARE: '1',
                OPENCODE_DISABLE_DEFAULT_PLUGINS: '1',
                OPENCODE_DISABLE_CLAUDE_CODE: '1',
            },
        }),
    };
}

export const opencode = [
    client('anthropic', 'anthropic', '@ai-sdk/anthropic', '/v1', 'claude-sonnet-4-5'),
    client('openai-responses', 'openai', '@ai-sdk/openai', '/v1', 'gpt-5.1-codex'),
    client('gemini', 'google', '@ai-sdk/google', '/v1beta', 'gemini-2.5-flash'),
    client('openai-chat', 'local', '@ai-sdk/openai-compatible', '/v1', 'glm-4.7'),
];
