// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import path from 'node:path';

import { modules } from '../sandbox.mjs';

const binary = path.join(modules, '@anthropic-ai', 'claude-code-linux-x64', 'claude');

export const claudeCode = {
    name: 'claude-code',
    dialect: 'anthropic',
    command: ({ sandbox, url, key, prompt }) => ({
        command: binary,
        args: ['-p', prompt, '--model', 'claude-sonnet-4-5', '--allowedTools', 'Bash'],
        environment: {
            ANTHROPIC_BASE_URL: url,
            ANTHROPIC_AUTH_TOKEN: key,
            CLAUDE_CONFIG_DIR: path.join(sandbox.home, '.claude'),
            CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
            DISABLE_TELEMETRY: '1',
            DISABLE_ERROR_REPORTING: '1',
            DISABLE_AUTOUPDATER: '1',
        },
    }),
};
